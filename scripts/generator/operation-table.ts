import { sentence } from "./evidence.ts";
import { withoutParameters } from "./media-type.ts";
import type { Operation } from "./operation.ts";
import { serversOf } from "./servers.ts";
import type { Node, Specification } from "./specification.ts";
import type { Validators } from "./validators.ts";

/** The text of `operations.ts`: each operation's types, and the table by which a client sends it. */
export function operationTableOf(
  specification: Specification,
  operations: readonly Operation[],
  validators: Validators,
): string {
  const members = operations.map((operation) => interfaceMemberOf(specification, operation)).join("\n");
  const used = ["Readable", "Writable"].filter((helper) => members.includes(`${helper}<`));
  const names = [...(members.includes("types[") ? ["operations as types"] : []), ...used];
  const imports = names.length > 0 ? `import type { ${names.join(", ")} } from "./types.ts";\n` : "";
  return `${imports}import * as validators from "./validators.ts";

/** The documented base URLs, the default first. */
export const servers = ${literal(serversOf(specification))} as const;

/** Makes one plain object type of several, without the properties named by \`Omitted\`. */
type Flat<T, Omitted extends PropertyKey = never> = T extends unknown
  ? { [K in keyof T as Exclude<K, Omitted>]: Given<T[K]> }
  : never;

/** What a caller may give: a list may be read-only, however deep it stands. */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Given<T[K]> }
    : T extends object
      ? { [K in keyof T]: Given<T[K]> }
      : T;

/** By operationId: what a method takes, what it returns, and the documented body of each other status. */
export interface Operations {
${members}
}

/** By operationId: how to send an operation and how to check what goes in and what comes back. */
export const operations = {
${operations.map((operation) => tableEntryOf(specification, operation, validators)).join("\n")}
} as const;
`;
}

function interfaceMemberOf({ marksDirections }: Specification, operation: Operation): string {
  const { operationId, parameters, requestBody, credential, responses, pagination } = operation;
  const types = `types["${operationId}"]`;
  const parts = (["path", "query", "header"] as const)
    .filter((place) => parameters.some((parameter) => parameter.in === place))
    .map((place) =>
      place === "path" ? `${types}["parameters"]["path"]` : `NonNullable<${types}["parameters"]["${place}"]>`,
    );
  if (requestBody !== undefined) {
    const body = `NonNullable<${types}["requestBody"]>["content"]["${requestBody.mediaType}"]`;
    const written = marksDirections ? `Writable<${body}>` : body;
    const names = requestBody.readOnly.map(literal).join(" | ");
    parts.push(names ? `Flat<${written}, ${names}>` : written);
  }
  const omitted = credential?.in === "body" ? `, ${literal(credential.name)}` : "";
  const bodyOf = ({ status, mediaType }: Operation["responses"][number]): string => {
    if (mediaType === undefined) return "undefined";
    const body = `${types}["responses"][${status}]["content"]["${mediaType}"]`;
    return marksDirections ? `Readable<${body}>` : body;
  };
  const outputs = responses.filter(({ status }) => status < 300).map(bodyOf);
  const output = outputs.join(" | ") || "never";
  const item = pagination ? `\n    item: NonNullable<${output}[${literal(pagination.items)}]>[number];` : "";
  const errors = responses.filter(({ status }) => status >= 300);
  return `${docComment(operation)}
  ${keyOf(operationId)}: {
    input: Flat<${parts.join(" & ") || "object"}${omitted}>;
    output: ${output};${item}
    errors: {
${errors.map((response) => `      ${response.status}: ${bodyOf(response)};`).join("\n")}
    };
  };`;
}

function docComment({ node, method, pathTemplate }: Operation): string {
  const evidence = node["x-evidence"] as Node | undefined;
  const paragraphs = [node.summary, node.description, `\`${method} ${pathTemplate}\``, evidence && sentence(evidence)];
  const text = paragraphs.filter(Boolean).join("\n\n").replaceAll("*/", "*\\/");
  return `  /**\n${text.replace(/^/gm, "   * ").replace(/ +$/gm, "")}\n   */`;
}

function tableEntryOf({ name }: Specification, operation: Operation, validators: Validators): string {
  const { operationId, method, pathTemplate, parameters, requestBody, credential, secrets, responses, pagination } =
    operation;
  const namesIn = (place: string): string[] =>
    parameters.filter((parameter) => parameter.in === place).map((p) => p.name);
  const joined = parameters.filter((parameter) => parameter.joined !== undefined);
  const body = requestBody && {
    mediaType: requestBody.mediaType,
    properties: Object.keys(requestBody.properties),
  };
  const repeatable = operation.node["x-repeatable"] as { value?: unknown; doubt?: unknown } | undefined;
  const answers = responses.map((response) => {
    const validator = validators.response(operation, response.status);
    if (validator === undefined) return `      ${response.status}: {},`;
    const known = response.status < 300 ? `, known: ${literal(response.known)}` : "";
    return `      ${response.status}: { validate: validators.${validator}${known} },`;
  });
  return `  ${keyOf(operationId)}: {
    api: ${literal(name)},
    operationId: ${literal(operationId)},
    method: ${literal(method)},
    path: ${literal(pathTemplate)},
    pathParameters: ${literal(namesIn("path"))},
    queryParameters: ${literal(namesIn("query").filter((name) => joined.every((each) => each.name !== name)))},
    joinedParameters: ${literal(Object.fromEntries(joined.map((each) => [each.name, each.joined])))},
    headerParameters: ${literal(namesIn("header"))},
    requestBody: ${literal(body)},
    credential: ${literal(credential)},${secrets.length > 0 ? `\n    secrets: ${literal(secrets)},` : ""}
    accept: ${literal(acceptOf(operation))},
    repeatable: ${repeatable?.value === true},${repeatable?.doubt === undefined ? "" : `\n    doubt: ${literal(repeatable.doubt)},`}
    pagination: ${literal(pagination)},
    errorProperties: ${literal(propertiesOf(operation).failure)},
    successProperties: ${literal(propertiesOf(operation).success)},
    validateInput: validators.${validators.input(operation)},
    responses: {
${answers.join("\n")}
    },
  },`;
}

/** What media types an answer can have: those that are documented. */
function acceptOf({ responses }: Operation): string {
  const types = responses.flatMap(({ mediaType }) => (mediaType === undefined ? [] : [withoutParameters(mediaType)]));
  return [...new Set(types.length > 0 ? types : ["application/json"])].join(", ");
}

/** Properties that only documented failures have, and those that only documented successes have: they tell the two apart. */
function propertiesOf({ responses }: Operation): Record<"success" | "failure", string[]> {
  const of = (isSuccess: boolean) =>
    new Set(responses.filter(({ status }) => status < 300 === isSuccess).flatMap(({ properties }) => properties));
  const [success, failure] = [of(true), of(false)];
  return {
    success: [...success].filter((property) => !failure.has(property)),
    failure: [...failure].filter((property) => !success.has(property)),
  };
}

function keyOf(operationId: string): string {
  return /^\w+$/.test(operationId) ? operationId : literal(operationId);
}

/** A JSON value on one line. A text in it holds no line end as such, so that only the layout's are taken out. */
function literal(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value, null, 1).replace(/\n */g, " ");
}
