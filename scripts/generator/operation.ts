import { type Credential, credentialOf } from "./credential.ts";
import { type Parameter, parametersOf } from "./parameters.ts";
import { type RequestBody, requestBodyOf } from "./request-body.ts";
import { type ResponseBody, responsesOf } from "./responses.ts";
import type { Located, Node, Specification } from "./specification.ts";

/** What the generator knows of one operation: its place in the document and what the client needs to call it. */
export interface Operation {
  operationId: string;
  method: string;
  pathTemplate: string;
  /** Where the operation object stands. */
  path: readonly string[];
  node: Node;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  credential: Credential | undefined;
  responses: ResponseBody[];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a spec, in the document's order. Throws SpecificationError for what no client can be made of. */
export function operationsOf(specification: Specification): Operation[] {
  const operations: Operation[] = [];
  for (const pathTemplate of Object.keys((specification.document.paths ?? {}) as Node)) {
    const pathItem = specification.resolve(["paths", pathTemplate]);
    for (const method of METHODS) {
      if (method in pathItem.node) operations.push(operationOf(specification, pathItem, pathTemplate, method));
    }
  }
  if (operations.length === 0) throw specification.refusal(["paths"], "there is no operation in it.");
  return operations;
}

function operationOf(specification: Specification, pathItem: Located, pathTemplate: string, method: string): Operation {
  const { node, path } = specification.resolve([...pathItem.path, method]);
  const operationId = node.operationId;
  if (typeof operationId !== "string") {
    throw specification.refusal(
      path,
      `${method.toUpperCase()} ${pathTemplate} needs an operationId; it becomes the method's name.`,
    );
  }
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(operationId)) {
    throw specification.refusal(
      [...path, "operationId"],
      `the operationId "${operationId}" is not a name that a method can have.`,
    );
  }
  const body = requestBodyOf(specification, path, node);
  const operation = {
    operationId,
    method: method.toUpperCase(),
    pathTemplate,
    path,
    node,
    parameters: parametersOf(specification, pathItem, { node, path }),
    requestBody: body,
    credential: credentialOf(specification, path, node, body?.schema),
    responses: responsesOf(specification, path, node),
  };
  refuseCollisions(specification, operation);
  return operation;
}

/** A method takes one flat input, so no two of its parts may have the same name. */
function refuseCollisions(specification: Specification, operation: Operation): void {
  const places = new Map<string, string>();
  const claim = (name: string, place: string): void => {
    const other = places.get(name);
    if (other !== undefined) {
      throw specification.refusal(
        operation.path,
        `the input of ${operation.operationId} would have "${name}" twice, from ${other} and from ${place}; rename one.`,
      );
    }
    places.set(name, place);
  };
  for (const parameter of operation.parameters) claim(parameter.name, `the ${parameter.in} parameters`);
  for (const name of Object.keys((operation.requestBody?.schema.properties ?? {}) as Node))
    claim(name, "the request body");
}
