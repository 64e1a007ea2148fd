import type { FaultAt } from "../client-error.ts";
import { operationName } from "../operation-name.ts";
import { mendSchemas } from "./mended-schemas.ts";
import { typeOf } from "./parameters.ts";
import { installed, type Prism, type PrismOperation, prismFrom } from "./prism.ts";
import { type PrismAnswer, type PrismRequest, prismAnswers } from "./prism-answers.ts";
import { readAsText } from "./texts.ts";
import { undocumentedProperties } from "./undocumented.ts";

/** A spec that Prism serves. */
export interface MockSpecification {
  /** With the base path in their paths. */
  readonly operations: readonly PrismOperation[];
  /** The path of the default server, without a slash at its end. */
  readonly basePath: string;
  /** Answers with a documented example, of `status` where one is given and the request does not ask for one itself. */
  answer(request: PrismRequest, status?: number): Promise<PrismAnswer>;
  /** Where an answer is not as documented. */
  faultsOf(operation: PrismOperation, status: number, headers: Record<string, string>, body: unknown): FaultAt[];
}

/** Reads a spec with the Prism of the project which uses the mocks. */
export async function specificationFrom(file: string): Promise<MockSpecification> {
  const prism = await prismFrom(installed);
  const documented = await prism.http.getHttpOperationsFromSpec(file);
  mendSchemas(documented);
  // What is left out of a client may be sent anywhere.
  const taken = documented.filter(({ extensions }) => extensions?.["x-skip"] === undefined);
  const basePath = taken.map(serverPathOf).reduce(sharedPath, undefined) ?? "";
  const operations = documented.map(({ iid, path, request, responses, ...operation }) => {
    const query = [request?.query].flat().filter((each) => each !== undefined);
    const headers = [request?.headers].flat().filter((each) => each !== undefined);
    const asked = {
      ...request,
      query: query.map(exploded),
      headers: headers.filter(({ name }) => !IGNORED.test(name)),
    };
    return {
      ...operation,
      iid: operationName(iid, operation.method, path),
      path: serverPathOf(operation) + path,
      request: readAsText(asked),
      responses: responses.map((each) => (hasNoBody(operation.method, each.code) ? { ...each, contents: [] } : each)),
    };
  });
  return {
    operations,
    basePath,
    answer: prismAnswers(prism, operations),
    faultsOf: (...answer) => faultsOf(prism, ...answer),
  };
}

/** Prism ignores the path of the servers' URLs, so that a mock would answer at another path than the vendor. */
function serverPathOf({ servers }: Pick<PrismOperation, "servers">): string {
  const { url = "", variables = {} } = servers?.[0] ?? {};
  const defaultUrl = url.replace(/\{([^{}]+)\}/g, (_variable, name) => String(variables[name]?.default));
  return new URL(defaultUrl, "http://127.0.0.1").pathname.replace(/\/$/, "");
}

/** The document's servers have the path with which those of all its operations begin. */
function sharedPath(one: string | undefined, other: string): string {
  const others = other.split("/");
  const names = one?.split("/") ?? others;
  const end = names.findIndex((name, at) => name !== others[at]);
  return names.slice(0, end < 0 ? names.length : end).join("/");
}

/** Of parameters in headers with these names OpenAPI says that they are ignored; Prism would demand them. */
const IGNORED = /^(?:accept|authorization|content-type)$/i;

/** Whether in HTTP an answer has no body, whatever a spec says of one. */
export function hasNoBody(method: string, status: number | string): boolean {
  return method === "head" || ["204", "205", "304"].includes(String(status));
}

/**
 * Prism does not know OpenAPI's default, and would look at the last item alone of a list that is sent item by item; nor
 * that a list that "may be null" is one.
 */
function exploded(parameter: QueryParameter): QueryParameter {
  const { style, explode = style === "form", schema } = parameter;
  const type = typeOf(schema) as NonNullable<typeof schema>["type"];
  return type === undefined ? { ...parameter, explode } : { ...parameter, explode, schema: { ...schema, type } };
}

function faultsOf(
  { validateOutput }: Prism,
  operation: PrismOperation,
  statusCode: number,
  headers: Record<string, string>,
  body: unknown,
): FaultAt[] {
  const judged = validateOutput({ resource: operation, element: { statusCode, headers, body } });
  if (judged._tag === "Right") {
    // Prism always gives a list, and only a documented status is asked for.
    const [content] = (responseOf(operation, statusCode) as { contents: { schema?: unknown }[] }).contents;
    return undocumentedProperties([content?.schema], body, "/body");
  }
  return judged.left.map(({ path = [], message }) => ({
    path: path.map((part) => `/${part}`).join(""),
    message: message.replace(/^Response (?:body|header)(?: (?:property|parameter) \S+)? /, ""),
  }));
}

/** The documented success that Prism answers with: the first by its status. */
export function successOf({ responses }: PrismOperation): number | undefined {
  const [code] = responses
    .map(({ code }) => code.replace(/XX$/i, "00"))
    .filter((code) => /^2\d\d$/.test(code))
    .sort();
  return code === undefined ? undefined : Number(code);
}

/** What is documented of a status: by itself, by its range, or by default. */
export function responseOf(
  { responses }: PrismOperation,
  status: unknown,
): PrismOperation["responses"][number] | undefined {
  const codes = [String(status), `${String(status)[0]}XX`, "DEFAULT"];
  const found = codes.map((code) => responses.find((response) => response.code.toUpperCase() === code));
  return found.find((response) => response !== undefined);
}

type QueryParameter = NonNullable<NonNullable<PrismOperation["request"]>["query"]>[number];
