import type { Located, Node, Path, Specification } from "./specification.ts";

/** What a method's flat input can be checked by as well as the body alone. */
const KEYWORDS = ["additionalProperties", "allOf", "anyOf", "oneOf", "properties", "required", "type"];
const ANNOTATIONS =
  /^(?:\$ref|\$comment|title|description|default|deprecated|examples?|externalDocs|discriminator|xml|x-.*)$/;

/** The properties of a request body, those of `allOf` branches included. */
export interface BodyProperties {
  /** What a method's input has of them, with its schema at the top level, which is empty where a branch has it. */
  properties: Record<string, Node>;
  /** Those that are the server's to set. */
  readOnly: string[];
}

/**
 * Finds the properties of a request body.
 *
 * The client splits its input by these names, and checks it in one piece with the parameters: so what else branches say
 * may restrict these properties, not add to them, and no keyword may count or name all of them.
 */
export function bodyPropertiesOf(specification: Specification, body: Located): BodyProperties {
  const parts = partsOf(specification, body, []);
  const isObject = ({ node }: Located) => [node.type].flat().includes("object");
  const known = new Map<string, Node>();
  const readOnly = new Set<string>();
  for (const { node } of parts) {
    for (const [name, property] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
      known.set(name, node === body.node ? property : (known.get(name) ?? {}));
      if (Object(property).readOnly === true) readOnly.add(name);
    }
  }
  if (known.size === 0 && !(isObject(body) && body.node.properties !== undefined)) {
    throw specification.refusal(
      body.path,
      "a request body must be an object with `properties` at the top level of its schema, or of branches of its `allOf`.",
    );
  }
  for (const part of parts.filter((each) => each.node.type !== undefined && !isObject(each))) {
    specification.refuse(part.path, "a request body must be an object.");
  }
  refuseBranches(specification, body, [...known.keys()], readOnly);
  for (const name of readOnly) known.delete(name);
  return { properties: Object.fromEntries(known), readOnly: [...readOnly] };
}

/** A schema and the branches of its `allOf`, to any depth. */
function partsOf(specification: Specification, part: Located, above: readonly Node[]): Located[] {
  const { node, path } = part;
  if (above.includes(node)) throw specification.refusal(path, "a request body cannot hold itself as a branch.");
  const branches = Object.keys(node.allOf ?? []).map((index) => specification.resolve([...path, "allOf", index]));
  return [part, ...branches.flatMap((branch) => partsOf(specification, branch, [...above, node]))];
}

function refuseBranches(
  specification: Specification,
  body: Located,
  known: readonly string[],
  readOnly: ReadonlySet<string>,
): void {
  const properties = Object.entries((body.node.properties ?? {}) as Record<string, Node>);
  const credentials = properties.filter(([, property]) => "x-credential" in Object(property)).map(([name]) => name);
  const look = ({ node, path }: Located, above: readonly Node[]): void => {
    if (above.includes(node)) throw specification.refusal(path, "a request body cannot hold itself as a branch.");
    const refuse = (keys: Path, reason: string) => specification.refuse([...path, ...keys], reason);
    for (const keyword of Object.keys(node)) {
      if (KEYWORDS.includes(keyword) || ANNOTATIONS.test(keyword)) continue;
      refuse([keyword], `\`${keyword}\` is not supported at the top level of a request body.`);
    }
    const isOpen = node.additionalProperties === undefined;
    if (!isOpen && (node.additionalProperties !== false || above.length > 0)) {
      refuse(
        ["additionalProperties"],
        "a request body is closed at its top level, by `additionalProperties: false`, or not at all.",
      );
    }
    const own = Object.entries((node.properties ?? {}) as Record<string, Node>);
    const required = (node.required ?? []) as string[];
    const named = [...own.map(([name]) => name), ...required];
    if (above.length > 0 && named.some((name) => credentials.includes(name))) {
      refuse([], "the credential cannot be part of a branch: a method's input does not have it.");
    }
    for (const name of own.map(([name]) => name)) {
      if (known.includes(name)) continue;
      refuse(
        ["properties", name],
        `the property "${name}" must also stand in the \`properties\` at the top level of the request body.`,
      );
    }
    const unknown = required.find((name) => !known.includes(name) && !readOnly.has(name));
    if (unknown !== undefined) {
      refuse(
        ["required"],
        `the property "${unknown}" is demanded and not described: add it to \`properties\`, or take it out of \`required\`.`,
      );
    }
    const withheld = required.find(
      (name) =>
        readOnly.has(name) && !own.some(([own, property]) => own === name && Object(property).readOnly === true),
    );
    if (withheld !== undefined && above.length > 0) {
      refuse(["required"], `the property "${withheld}" is read-only, so that no request can have it.`);
    }
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const index of Object.keys(node[keyword] ?? [])) {
        look(specification.resolve([...path, keyword, index]), [...above, node]);
      }
    }
  };
  look(body, []);
}
