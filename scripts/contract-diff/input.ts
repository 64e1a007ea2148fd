import { contentOf } from "./content.ts";
import type { ApiDocument, Node } from "./document.ts";
import type { Member } from "./properties.ts";
import { typesOf, viewOf } from "./schema.ts";

/** What a method takes: its parameters and the properties of its body, all in one object. */
export interface Input {
  members: Map<string, InputMember>;
  /** What else the body's schema demands, such as one of two properties. */
  rest: Node;
  mediaType: string | undefined;
  /** The properties that a client fills in. */
  credentials: string[];
}

export interface InputMember extends Member {
  /** Where it is sent: `path`, `query`, `body`, … */
  in: string;
  /** How it is written there, as a text. */
  style: string;
}

/** The input of an operation. A caller gives it in one piece, whatever part of the request each of it goes to. */
export function inputOf(document: ApiDocument, pathItem: Node, operation: Node): Input {
  const members = new Map<string, InputMember>();
  const add = (name: string, member: InputMember): void => {
    members.set(members.has(name) ? `${name} (${member.in})` : name, member);
  };
  for (const { name, ...parameter } of parametersOf(document, pathItem, operation)) add(name, parameter);
  const { mediaType, schema } = contentOf(document.follow(operation.requestBody).content);
  if (mediaType === undefined) return { members, rest: {}, mediaType, credentials: [] };

  const body = viewOf(document, schema);
  const isObject = String([...(typesOf(body) ?? [])]) === "object";
  if (!isObject) add("body", { in: "body", style: "", required: true, schema });
  // The client closes the input by itself, so whether the schema does makes no difference.
  const { properties, required, additionalProperties, ...rest } = isObject ? body : {};
  const credentials: string[] = [];
  for (const [name, property] of Object.entries((properties ?? {}) as Node)) {
    if ("x-credential" in viewOf(document, property)) credentials.push(`the property ${name}`);
    else
      add(name, { in: "body", style: "", required: ((required ?? []) as string[]).includes(name), schema: property });
  }
  return { members, rest, mediaType, credentials };
}

/** The parameters; an operation's own takes the place of the path item's. */
function parametersOf(document: ApiDocument, pathItem: Node, operation: Node): (InputMember & { name: string })[] {
  const parameters = new Map<string, InputMember & { name: string }>();
  for (const value of [pathItem.parameters, operation.parameters].flatMap((list) => (list ?? []) as unknown[])) {
    const { name, in: place, required, schema, content, style, explode, allowReserved } = document.follow(value);
    const { mediaType, schema: inContent } = contentOf(content);
    parameters.set(`${place} ${name}`, {
      name: String(name),
      in: String(place),
      required: required === true,
      schema: schema ?? inContent,
      style: JSON.stringify({ mediaType, style, explode, allowReserved }),
    });
  }
  return [...parameters.values()];
}
