import { alternativesOf, demandedOf } from "./demanded.ts";
import { sentence } from "./evidence.ts";
import { inheritedEvidence } from "./inherited-evidence.ts";
import type { Operation } from "./operation.ts";
import type { Parameter } from "./parameters.ts";
import { type Inherited, propertyReferenceOf } from "./property-reference.ts";
import { serversOf } from "./servers.ts";
import type { Node, Path, Specification } from "./specification.ts";

/** Whoever calls an operation thinks of its path first. */
const PLACES: readonly Parameter["in"][] = ["path", "query", "header"];

/** What there is to say to people of an API and its operations; `REFERENCE_TYPES` has its type. */
export function referenceOf(specification: Specification, operations: readonly Operation[], file: string): Node {
  const { title, summary, description } = Object(specification.document.info) as Node;
  const servers = specification.document.servers as Node[];
  const inherited = inheritedEvidence(specification);
  return {
    title,
    summary,
    description,
    specification: file,
    servers: serversOf(specification).map((url, index) => ({ url, description: servers[index]?.description })),
    operations: Object.fromEntries(
      operations.map((operation) => [operation.operationId, operationOf(specification, operation, inherited)]),
    ),
  };
}

function operationOf(specification: Specification, operation: Operation, inherited: Inherited): Node {
  const { operationId, method, pathTemplate, path, node, requestBody, pagination, exampleInput } = operation;
  const repeatable = Object(node["x-repeatable"]) as Node;
  const destructive = Object(node["x-destructive"]) as Node;
  return {
    method,
    path: pathTemplate,
    summary: node.summary ?? operationId,
    description: node.description,
    evidence: sentence(node["x-evidence"]),
    // A spec that was never linted may give no reason; it is asked for all the same.
    destructive: destructive.value === true ? (destructive.reason ?? "Its spec gives no reason.") : undefined,
    repeatable: repeatable.value === true,
    paginated: pagination !== undefined,
    properties: [
      ...parametersOf(specification, operation, inherited),
      ...bodyPropertiesOf(specification, operation, inherited),
    ],
    alternatives: requestBody && alternativesOf(specification, requestBody),
    example: exampleInput,
    responses: operation.responses.map(({ status }) => {
      const { node: response } = specification.resolve([...path, "responses", String(status)]);
      return { status, description: response.description, evidence: sentence(response["x-evidence"]) };
    }),
  };
}

function parametersOf(specification: Specification, { parameters }: Operation, inherited: Inherited): Node[] {
  const sorted = PLACES.flatMap((place) => parameters.filter((each) => each.in === place));
  return sorted.map(({ name, required, path, example }) => {
    const property = propertyReferenceOf(specification, inherited, [path], [[...path, "schema"]]);
    return { name, required, ...property, example: example ?? property.example };
  });
}

function bodyPropertiesOf(
  specification: Specification,
  { requestBody, credential, secrets }: Operation,
  inherited: Inherited,
): Node[] {
  if (requestBody === undefined) return [];
  const demanded = demandedOf(specification, requestBody);
  const names = Object.keys(requestBody.properties);
  const given = names.filter((name) => credential?.in !== "body" || name !== credential.name);
  return given.map((name) => {
    const places = placesOf(specification, requestBody.path, name);
    const property = propertyReferenceOf(specification, inherited, places, places);
    return { name, required: demanded.includes(name), ...property, secret: secrets.includes(name) || undefined };
  });
}

/** Where a property of a body stands: at the top level, and in branches. */
function placesOf(specification: Specification, path: Path, name: string): Path[] {
  const { node, path: place } = specification.resolve(path);
  const branches = Object.keys(Object(node.allOf)).map((index) => [...place, "allOf", index]);
  return [
    ...(Object.hasOwn(Object(node.properties), name) ? [[...place, "properties", name]] : []),
    ...branches.flatMap((branch) => placesOf(specification, branch, name)),
  ];
}
