import { type Credential, credentialOf, refuseCredentials } from "./credential.ts";
import { exampleInputOf } from "./example-input.ts";
import { refuseMarksElsewhere } from "./marks.ts";
import { type Pagination, paginationOf } from "./pagination.ts";
import { type Parameter, parametersOf } from "./parameters.ts";
import { type RequestBody, requestBodyOf } from "./request-body.ts";
import { type ResponseBody, responsesOf } from "./responses.ts";
import { secretsOf } from "./secrets.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

/** What the generator knows of one operation: its place in the document and what the client needs to call it. */
export interface Operation {
  operationId: string;
  method: string;
  pathTemplate: string;
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

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a spec, in the document's order. Throws SpecificationError for what no client can be made of. */
export function operationsOf(specification: Specification): Operation[] {
  const operations: Operation[] = [];
  for (const pathTemplate of Object.keys((specification.document.paths ?? {}) as Node)) {
    if (!pathTemplate.startsWith("/")) continue;
    const pathItem = specification.resolve(["paths", pathTemplate]);
    for (const method of Object.keys(pathItem.node).filter((key) => METHODS.includes(key))) {
      const operation = operationOf(specification, pathItem, pathTemplate, method);
      const same = operations.find(({ operationId }) => operationId === operation.operationId);
      if (same !== undefined) {
        throw specification.refusal(
          operation.path,
          `the operationId "${same.operationId}" is that of ${same.method} ${same.pathTemplate} too.`,
        );
      }
      operations.push(operation);
    }
  }
  if (operations.length === 0) throw specification.refusal(["paths"], "there is no operation in it.");
  refuseCredentials(specification, operations);
  refuseMarksElsewhere(specification, operations, "x-secret");
  return operations;
}

function operationOf(specification: Specification, pathItem: Located, pathTemplate: string, method: string): Operation {
  const { node, path } = specification.resolve([...pathItem.path, method]);
  const operationId = node.operationId;
  const name = `${method.toUpperCase()} ${pathTemplate}`;
  if (typeof operationId !== "string") {
    throw specification.refusal(path, `${name} needs an operationId; it becomes the method's name.`);
  }
  if (!/^[A-Za-z][\w.-]*$/.test(operationId) || operationId === "then") {
    throw specification.refusal(
      [...path, "operationId"],
      `the operationId "${operationId}" is not a name that a method can have: letters, digits, and _ - . within.`,
    );
  }
  if (operationId === "withOptions") {
    throw specification.refusal(
      [...path, "operationId"],
      'the operationId "withOptions" is a method that every client has already; choose another name.',
    );
  }
  if (method === "trace") throw specification.refusal(path, "`fetch` does not send TRACE.");
  if (!/^(?:\/(?:[\w.~!$&'()*+,;=:@%-]|\{[\w.~-]+\})*)+$/.test(pathTemplate)) {
    throw specification.refusal(
      ["paths", pathTemplate],
      `the path ${pathTemplate} has characters that a URL would have to escape.`,
    );
  }
  for (const owner of [pathItem, { node, path }]) {
    if (owner.node.servers !== undefined) {
      throw specification.refusal(
        [...owner.path, "servers"],
        "servers of its own are not supported; name them at the top of the document.",
      );
    }
  }
  const requestBody = requestBodyOf(specification, { node, path }, method);
  const responses = responsesOf(specification, path, node);
  const parameters = parametersOf(specification, pathItem, { node, path });
  const credential = credentialOf(specification, { node, path }, requestBody);
  const operation: Operation = {
    operationId,
    method: method.toUpperCase(),
    pathTemplate,
    path,
    node,
    parameters,
    requestBody,
    credential,
    secrets: secretsOf(specification, requestBody),
    responses,
    pagination: paginationOf(specification, { node, path }, method, responses, parameters),
    exampleInput: exampleInputOf(specification, parameters, requestBody, credential),
  };
  refuseCollisions(specification, operation);
  return operation;
}

/** A method takes one flat input, so no two of its parts may have the same name. */
function refuseCollisions(
  specification: Specification,
  { operationId, path, parameters, requestBody, credential }: Operation,
): void {
  const headers = new Map(credential?.in === "header" ? [[credential.name.toLowerCase(), "the credential"]] : []);
  for (const { name } of parameters.filter((parameter) => parameter.in === "header")) {
    const other = headers.get(name.toLowerCase());
    if (other !== undefined) {
      throw specification.refusal(path, `its header "${name}" is that of ${other} too; remove one.`);
    }
    headers.set(name.toLowerCase(), `the parameter "${name}"`);
  }
  const places = new Map<string, string>();
  const claim = (name: string, place: string): void => {
    const other = places.get(name);
    if (other !== undefined) {
      throw specification.refusal(
        path,
        `the input of ${operationId} would have "${name}" twice, from ${other} and from ${place}; rename one.`,
      );
    }
    places.set(name, place);
  };
  for (const parameter of parameters) claim(parameter.name, `the ${parameter.in} parameters`);
  for (const name of Object.keys(requestBody?.properties ?? {})) claim(name, "the request body");
}
