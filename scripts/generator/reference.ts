import { documentationOf, sentence } from "./evidence.ts";
import { type Evidence, inheritedEvidence } from "./inherited-evidence.ts";
import type { Operation } from "./operation.ts";
import { serversOf } from "./servers.ts";
import type { Node, Path, Specification } from "./specification.ts";
import { valueFactsOf } from "./value-facts.ts";

/** What there is to say to people of an API and its operations; `REFERENCE_TYPES` has its type. */
export function referenceOf(specification: Specification, operations: readonly Operation[]): Node {
  const { title, summary, description } = Object(specification.document.info) as Node;
  const servers = specification.document.servers as Node[];
  const inherited = inheritedEvidence(specification);
  return {
    title,
    summary,
    description,
    servers: serversOf(specification).map((url, index) => ({ url, description: servers[index]?.description })),
    operations: Object.fromEntries(
      operations.map((operation) => [operation.operationId, operationOf(specification, operation, inherited)]),
    ),
  };
}

type Inherited = ReadonlyMap<Node, Evidence>;

function operationOf(specification: Specification, operation: Operation, inherited: Inherited): Node {
  const { method, pathTemplate, path, node, requestBody, credential, secrets, pagination, exampleInput } = operation;
  const destructive = Object(node["x-destructive"]) as { value?: boolean; reason?: string };
  const required = requiredIn(requestBody?.schema ?? {});
  const body = Object.keys(requestBody?.properties ?? {}).filter((name) => !isCredential(credential, name));
  return {
    method,
    path: pathTemplate,
    summary: node.summary ?? operation.operationId,
    description: node.description,
    evidence: sentence(node["x-evidence"]),
    destructive: destructive.value === true ? destructive.reason : undefined,
    paginated: pagination !== undefined,
    properties: [
      ...operation.parameters.map(({ name, required: isRequired, node: parameter, path: place, example }) => ({
        name,
        required: isRequired,
        ...propertyOf(specification, parameter, [...place, "schema"], inherited),
        example,
      })),
      ...body.map((name) => {
        const place = placeOf(specification, requestBody?.path ?? [], name);
        const property = propertyOf(specification, Object(specification.at(place)), place, inherited);
        return { name, required: required.includes(name), ...property, secret: secrets.includes(name) || undefined };
      }),
    ],
    alternatives: alternativesIn(specification, requestBody?.path),
    example: exampleInput,
    responses: operation.responses.map(({ status }) => {
      const { node: response } = specification.resolve([...path, "responses", String(status)]);
      return { status, description: response.description, evidence: sentence(response["x-evidence"]) };
    }),
  };
}

function isCredential(credential: Operation["credential"], name: string): boolean {
  return credential?.in === "body" && credential.name === name;
}

function requiredIn(schema: Node): unknown[] {
  return Array.isArray(schema.required) ? schema.required : [];
}

/** Where a property of a body stands: at the top level, or in a branch. */
function placeOf(specification: Specification, path: Path, name: string): Path {
  const { node, path: place } = specification.resolve(path);
  if (Object.hasOwn(Object(node.properties), name)) return [...place, "properties", name];
  const branches = Object.keys(Object(node.allOf)).map((index) =>
    placeOf(specification, [...place, "allOf", index], name),
  );
  return branches.find((branch) => branch.length > 0) ?? [];
}

/** A value with what it means, as descriptions list them: see openapi/README.md. */
const MEANING = /^- `(.+?)`: (.*)$/gm;

function propertyOf(specification: Specification, node: Node, path: Path, inherited: Inherited): Node {
  const { texts: own, evidence } = documentationOf(specification, node, inherited.get(node));
  // A parameter's schema may say more than it does.
  const { texts: further } = documentationOf(specification, Object(specification.at(path)), undefined);
  const texts = [...new Set([...own, ...further])];
  const { items, values = items?.values, ...rest } = valueFactsOf(specification, path);
  const text = texts.join("\n");
  const meanings = new Map([...text.matchAll(MEANING)].map(([, value, meaning]) => [value, meaning]));
  const others = values === undefined ? text : text.replace(MEANING, "");
  return {
    description: others.trim().replace(/\n{2,}/g, "\n") || undefined,
    evidence,
    ...rest,
    items: items && { types: items.types, format: items.format },
    values: values?.map((value) => ({ value, description: meanings.get(String(value)) })),
  };
}

/** Sets of properties of which one has to be given: a branch that is one `anyOf` or `oneOf` of what is required. */
function alternativesIn(specification: Specification, path: Path | undefined): string[][] | undefined {
  if (path === undefined) return undefined;
  const { node, path: place } = specification.resolve(path);
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = Object.keys(Object(node[keyword])).map(
      (index) => specification.resolve([...place, keyword, index]).node,
    );
    const sets = branches.map((branch) => requiredIn(branch).map(String));
    if (sets.length > 0 && sets.every((set) => set.length > 0)) return sets;
  }
  const branches = Object.keys(Object(node.allOf)).map((index) => [...place, "allOf", index]);
  return branches.map((branch) => alternativesIn(specification, branch)).find((sets) => sets !== undefined);
}
