import { type Credential, credentialOf } from "./credential.ts";
import { exampleInputOf } from "./example-input.ts";
import { type Pagination, paginationOf } from "./pagination.ts";
import { type Parameter, parametersOf } from "./parameters.ts";
import { type RequestBody, requestBodyOf } from "./request-body.ts";
import { type ResponseBody, responsesOf } from "./responses.ts";
import { secretsOf } from "./secrets.ts";
import { serverPathOf } from "./servers.ts";
import { SKIP } from "./skipped.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

/** What the generator knows of one operation: its place in the document and what the client needs to call it. */
export interface Operation {
  /** Its method's name. */
  operationId: string;
  method: string;
  /** What stands behind the document's servers, and how much of it is there by servers of its own. */
  pathTemplate: string;
  serverPath: string;
  /** Where the operation object stands. */
  path: Path;
  node: Node;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  credential: Credential | undefined;
  /** The names of further properties of the body that nobody may see. */
  secrets: string[];
  responses: ResponseBody[];
  pagination: Pagination | undefined;
  /** What its method takes, as the spec's examples have it. */
  exampleInput: Node;
}

/** An operation, without what of it is refused. */
export interface LookedAt {
  operation: Operation;
  /** Whether nothing of it is refused; and whether its body is known, and its credential, which may be none. */
  isWhole: boolean;
  hasBody: boolean;
  hasCredential: boolean;
}

/** Looks at each part of an operation for itself, so that none that is refused hides another. */
export function lookAtOperation(
  specification: Specification,
  pathItem: Located,
  located: Located,
  pathTemplate: string,
  method: string,
): LookedAt {
  const { node, path } = located;
  const before = specification.failures;
  specification.attempt([[...path, "operationId"]], () => refuseName(specification, located));
  refusePlace(specification, located, pathTemplate, method);
  const serverPath = specification.attempt([], () => serverPathOf(specification, pathItem, located)) ?? "";
  // What is refused within a body does not hide its marks.
  const body = specification.tolerate(() => ({ taken: requestBodyOf(specification, located, method) }));
  const requestBody = body?.taken;
  const responses = responsesOf(specification, located, method);
  const beforeParameters = specification.failures;
  const parameters = parametersOf(specification, pathItem, located);
  const isWalkable = responses.isWhole && specification.failures === beforeParameters;
  const credential = specification.attempt([], () => ({ taken: credentialOf(specification, located, requestBody) }));
  const operation: Operation = {
    operationId: String(node.operationId),
    method: method.toUpperCase(),
    pathTemplate: serverPath + pathTemplate,
    serverPath,
    path,
    node,
    parameters,
    requestBody,
    credential: credential?.taken,
    secrets: secretsOf(specification, requestBody),
    responses: responses.taken,
    pagination: isWalkable
      ? specification.attempt([], () => paginationOf(specification, located, method, responses.taken, parameters))
      : undefined,
    exampleInput: exampleInputOf(specification, parameters, requestBody, credential?.taken),
  };
  refuseCollisions(specification, operation);
  const [hasBody, hasCredential] = [body !== undefined, body !== undefined && credential !== undefined];
  return { operation, isWhole: specification.failures === before, hasBody, hasCredential };
}

/** A client is an object with methods: some names of methods have a meaning of their own there. */
function refuseName(specification: Specification, { node, path }: Located): void {
  const { operationId: name } = node;
  const reason = reservedFor(String(name));
  if (reason === undefined) return;
  const told = `its method would be called "${name}", ${reason}; choose another operationId.`;
  specification.refuse([...path, "operationId"], told);
}

function reservedFor(name: string): string | undefined {
  if (name === "withOptions") return "as one that every client has already";
  if (name === "then" || name === "toJSON")
    return "which JavaScript calls by itself where it awaits or writes an object";
  return name in {} ? "as what every object has already" : undefined;
}

/** Refuses where an operation stands, and where it would be sent. */
function refusePlace(specification: Specification, operation: Located, pathTemplate: string, method: string): void {
  if (method === "trace")
    specification.refuse(operation.path, `\`fetch\` does not send TRACE; leave it out by ${SKIP}.`);
  if (!/^(?:\/(?:[\w.~!$&'()*+,;=:@%-]|\{[\w.~-]+\})*)+$/.test(pathTemplate)) {
    const reason = `the path ${pathTemplate} has characters that a URL would have to escape.`;
    specification.refuse(["paths", pathTemplate], reason);
  }
}

/** A method takes one flat input, so no two of its parts may have the same name. */
function refuseCollisions(
  specification: Specification,
  { operationId, path, parameters, requestBody, credential }: Operation,
): void {
  const isKey = ({ in: place, name }: Parameter) =>
    place === "query" && credential?.in === place && credential.name === name;
  for (const { name } of parameters.filter(isKey)) {
    specification.refuse(path, `its query parameter "${name}" is that of the credential too; remove it.`);
  }
  const headers = new Map(credential?.in === "header" ? [[credential.name.toLowerCase(), "the credential"]] : []);
  for (const { name } of parameters.filter((parameter) => parameter.in === "header")) {
    const other = headers.get(name.toLowerCase());
    if (other !== undefined) {
      specification.refuse(path, `its header "${name}" is that of ${other} too; remove one.`);
    }
    headers.set(name.toLowerCase(), `the parameter "${name}"`);
  }
  const places = new Map<string, string>();
  const claim = (name: string, place: string): void => {
    const other = places.get(name);
    if (other !== undefined) {
      // Of all names, only that in a path is not sent.
      const isInPath = [other, place].includes("the path parameters");
      const remedy = isInPath ? "rename that of the path, in the path too" : `leave it out by ${SKIP}`;
      specification.refuse(
        path,
        `the input of ${operationId} would have "${name}" twice, from ${other} and from ${place}; ${remedy}.`,
      );
    }
    places.set(name, place);
  };
  for (const parameter of parameters) claim(parameter.name, `the ${parameter.in} parameters`);
  for (const name of Object.keys(requestBody?.properties ?? {})) claim(name, "the request body");
}
