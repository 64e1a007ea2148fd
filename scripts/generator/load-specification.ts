import { BaseResolver, createConfig, type Document, lintDocument } from "@redocly/openapi-core";
import { type Collected, collectorOf, LEFT_TO_UPGRADE } from "./collector.ts";
import { refuseInheritedNames } from "./inherited-names.ts";
import { resolveMappings } from "./mappings.ts";
import { upgradeSchema } from "./openapi-30.ts";
import { nameOperations } from "./operation-places.ts";
import { ClosedResolver, isData, leadsOutOf, OUTSIDE } from "./outside.ts";
import { takeNullOut } from "./parameter-null.ts";
import { keysOf, pathOf, pointerOf } from "./pointer.ts";
import { refuseReferences, takeReferencesIn } from "./references.ts";
import { takeSkippedOut } from "./skipped.ts";
import { type Node, type Path, Specification } from "./specification.ts";
import { refusalAt, refusalOf, SpecificationError, shownFile } from "./specification-error.ts";

/**
 * Reads and validates `file`. Throws SpecificationError where it is not a valid OpenAPI 3.0 or 3.1 document of one
 * file. What was 3.0 has become 3.1 then.
 */
export async function loadSpecification(name: string, file: string): Promise<Specification> {
  const specification = await readSpecification(name, file);
  specification.throwRefusals();
  return specification;
}

/** The same, but what is not valid is noted, so that the rest can be looked at. Throws where nothing can. */
export async function readSpecification(name: string, file: string): Promise<Specification> {
  return specificationOf(name, await readDocument(file));
}

/** Throws SpecificationError where the file is no document at all. */
export async function readDocument(file: string): Promise<Document> {
  const document = await new BaseResolver().resolveDocument(null, file, true).catch((error: Error) => error);
  if (!("parsed" in document)) throw new SpecificationError([unreadable(file, document)]);
  return document;
}

/** What `readSpecification` makes of a document. What is parsed of it becomes what generation reads. */
export async function specificationOf(name: string, document: Document): Promise<Specification> {
  const file = document.source.absoluteRef;
  const specification = new Specification(name, document);
  const [, version] = /^(3\.[01])\.\d/.exec(String(specification.document?.openapi)) ?? [];
  if (version === undefined) {
    const remedy = specification.document?.swagger === undefined ? "set `openapi: 3.1.0`" : "convert it to one of them";
    throw specification.refusal(["openapi"], `only OpenAPI 3.0 and 3.1 are supported; ${remedy}.`);
  }
  takeReferencesIn(specification);
  takeSkippedOut(specification);
  for (const { path, reason } of leadsOutOf(specification)) {
    const isFollowed = path.at(-1) === "$ref" && !isData(path);
    specification.note(specification.refusal(path, reason).refusals, isFollowed ? path : undefined);
  }
  // All that is of use in them stands at paths now; there, their operations would be a second time.
  delete Object(specification.document.components).pathItems;
  resolveMappings(specification);
  const collected = await validated(specification, document, file);
  refuseReferences(specification);
  refuseInheritedNames(specification);
  try {
    prepare(specification, collected, version);
  } catch (error) {
    // What is not valid may be anything.
    specification.throwRefusals();
    throw error;
  }
  return specification;
}

function unreadable(file: string, { message }: Error) {
  return refusalOf(shownFile(file), `cannot be read: ${message}`);
}

/** Notes what is no OpenAPI, and gives what Redocly finds on its walk. */
async function validated(specification: Specification, document: Document, file: string): Promise<Collected> {
  const collected: Collected = { schemas: new Set(), parameters: new Set() };
  const config = await createConfig({
    extends: ["spec"],
    plugins: [collectorOf(collected)],
    rules: { "generation/collect": "error" },
    oas3_0Rules: LEFT_TO_UPGRADE,
  });
  const externalRefResolver = new ClosedResolver();
  const problems = await lintDocument({ document, config, externalRefResolver }).catch((error: Error) => {
    // A reference to itself ends Redocly's walk, and it does not say which one.
    specification.note([unreadable(file, error)]);
  });
  if (problems === undefined) specification.throwRefusals();
  const errors = (problems ?? []).filter(({ severity }) => severity === "error");
  const found = errors.flatMap(({ location: [place], message, ruleId }) =>
    place === undefined ? [] : [{ place, message, ruleId, path: pathOf(place.pointer ?? "") }],
  );
  const own = new Set(found.map(({ path, message }) => pointerOf(path) + message));
  for (const { place, message, ruleId, path } of found) {
    if (followsFrom(specification, ruleId, message, path)) continue;
    const pointer = pointerOf(specification.origin(path));
    const isCopy = pointer !== pointerOf(path);
    // What is written there is no fault of the reference, and has been told of.
    if (isCopy && own.has(pointer + message)) continue;
    const where = `, where the reference of line ${refusalAt(place, "").line} leads.`;
    const told = refusalAt({ ...place, pointer }, isCopy ? message.replace(/\.?$/, where) : message);
    specification.note([told], ruleId === COUNTS ? undefined : path);
  }
  return collected;
}

/** What a rule counts, so that what it says of a place is no reason not to look at it. */
const COUNTS = "path-parameters-defined";

/** Whether a problem is there only because of what has been noted: a reference or a parameter that cannot be looked at. */
function followsFrom(specification: Specification, rule: string, message: string, path: Path): boolean {
  if (rule === "no-unresolved-refs") return specification.isRefused && message.endsWith(OUTSIDE);
  if (rule !== COUNTS || path.at(-1) !== "parameters") return false;
  return specification.reachesInvalid([path, [...path.slice(0, -2), "parameters"]]);
}

/** Makes of the document what the rest of generation reads. */
function prepare(specification: Specification, { schemas, parameters }: Collected, version: string): void {
  if (version === "3.0") {
    schemas.forEach(upgradeSchema);
    specification.document.openapi = "3.1.0";
  }
  specification.schemas = schemas;
  nameOperations(specification);
  for (const { schema } of parameters) takeNullOut(Object(schema));
  for (const schema of schemas) markDirection(specification, schema);
  specification.marksDirections = [...schemas].some((each) => each.readOnly === true || each.writeOnly === true);
}

/**
 * What a reference or a branch of `allOf` leads to may say that it is sent in one direction alone; that is said of the schema
 * itself too.
 */
function markDirection(specification: Specification, schema: Node): void {
  for (const mark of ["readOnly", "writeOnly"]) if (isMarked(specification, schema, mark)) schema[mark] = true;
}

function isMarked(specification: Specification, schema: unknown, mark: string, above: readonly Node[] = []): boolean {
  // What is not there has been told of.
  const node: Node = Object(schema);
  if (node[mark] === true || above.includes(node)) return node[mark] === true;
  const target = typeof node.$ref === "string" ? [specification.at(keysOf(node.$ref))] : [];
  const branches = Array.isArray(node.allOf) ? node.allOf : [];
  return [...target, ...branches].some((each) => isMarked(specification, each, mark, [...above, node]));
}
