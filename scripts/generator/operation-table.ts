import type { Credential } from "./credential.ts";
import { withoutParameters } from "./media-type.ts";
import type { Operation } from "./operation.ts";
import type { Pagination } from "./pagination.ts";
import { serversOf } from "./servers.ts";
import { exportsOf } from "./shared-files.ts";
import type { Specification } from "./specification.ts";
import type { Validators } from "./validators.ts";

/** The text of `operations.ts`: the table by which a client sends each operation. */
export function operationTableOf(
  specification: Specification,
  operations: readonly Operation[],
  validators: Validators,
): string {
  return `${importsOf(operations)}import * as validators from "./validators.ts";

/** The documented base URLs, the default first. */
export const servers = ${literal(serversOf(specification))} as const;

/** By operationId: how to send an operation and how to check what goes in and what comes back. */
export const operations = {
${operations.map((operation) => tableEntryOf(specification, operation, validators)).join("\n")}
} as const;
`;
}

/** A function of `generated/wire/`, and by what property an entry has it. */
type Call = [property: string, name: string] | undefined;

function callOfCredential(credential: Credential | undefined): Call {
  if (credential?.in === "query") return ["put", "withKey"];
  return credential?.in === "header" && credential.prefix === "Basic " ? ["pair", "basic"] : undefined;
}

function callOfPagination(pagination: Pagination | undefined): Call {
  if (pagination === undefined || !("cursor" in pagination || "offset" in pagination)) return undefined;
  return ["turn", "cursor" in pagination ? "byCursor" : "byOffset"];
}

/** The imports of what is called, so that no API has what it does not need. */
function importsOf(operations: readonly Operation[]): string {
  const calls = operations.flatMap((each) => [callOfCredential(each.credential), callOfPagination(each.pagination)]);
  const names = new Set(calls.map((call) => call?.[1]));
  const used = [...exportsOf("wire")].filter(([name]) => names.has(name));
  return used.map(([name, file]) => `import { ${name} } from "../wire/${file}.ts";\n`).join("");
}

function tableEntryOf({ name }: Specification, operation: Operation, validators: Validators): string {
  const { operationId, method, pathTemplate, parameters, requestBody, credential, secrets, responses, pagination } =
    operation;
  const namesIn = (place: string): string[] =>
    parameters.filter((parameter) => parameter.in === place).map((p) => p.name);
  const joined = Object.fromEntries(
    parameters.filter((parameter) => parameter.joined !== undefined).map((each) => [each.name, each.joined]),
  );
  const body = requestBody && {
    mediaType: requestBody.mediaType,
    properties: Object.keys(requestBody.properties),
  };
  const repeatable = operation.node["x-repeatable"] as { value?: unknown; doubt?: unknown } | undefined;
  const answers = responses.map((response) => {
    const validator = validators.response(operation, response.status);
    if (validator === undefined) return `      ${response.status}: {},\n`;
    const known = response.status < 300 && !response.isText ? `, known: ${literal(response.known)}` : "";
    return `      ${response.status}: { validate: validators.${validator}${known}${response.isText ? ", isText: true" : ""} },\n`;
  });
  const entry: Record<string, string | undefined> = {
    api: literal(name),
    operationId: literal(operationId),
    method: literal(method),
    path: literal(pathTemplate),
    pathParameters: literal(namesIn("path")),
    queryParameters: literal(namesIn("query").filter((each) => !Object.hasOwn(joined, each))),
    joinedParameters: Object.keys(joined).length > 0 ? literal(joined) : undefined,
    headerParameters: namesIn("header").length > 0 ? literal(namesIn("header")) : undefined,
    requestBody: body && literal(body),
    credential: called(credential, callOfCredential(credential)),
    secrets: secrets.length > 0 ? literal(secrets) : undefined,
    accept: literal(acceptOf(operation)),
    repeatable: literal(repeatable?.value === true),
    doubt: repeatable?.doubt === undefined ? undefined : literal(repeatable.doubt),
    pagination: pagination && called(pagination, callOfPagination(pagination)),
    errorProperties: literal(propertiesOf(operation).failure),
    successProperties: literal(propertiesOf(operation).success),
    validateInput: `validators.${validators.input(operation)}`,
    responses: `{\n${answers.join("")}    }`,
  };
  const lines = Object.entries(entry).filter(([, code]) => code !== undefined);
  return `  ${keyOf(operationId)}: {\n${lines.map(([key, code]) => `    ${key}: ${code},\n`).join("")}  },`;
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

/** How a property of that name is written. */
export function keyOf(operationId: string): string {
  return /^\w+$/.test(operationId) ? operationId : literal(operationId);
}

/** A JSON object, and what is called of it. */
function called(value: unknown, call: Call): string {
  return call === undefined ? literal(value) : literal(value).replace(/ }$/, `, ${call.join(": ")} }`);
}

/** A JSON value on one line. A text in it holds no line end as such, so that only the layout's are taken out. */
function literal(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value, null, 1).replace(/\n */g, " ");
}
