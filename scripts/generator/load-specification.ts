import { BaseResolver, createConfig, type Document, lintDocument } from "@redocly/openapi-core";
import { type Collected, collectorOf, LEFT_TO_UPGRADE } from "./collector.ts";
import { upgradeSchema } from "./openapi-30.ts";
import { ClosedResolver, isData, leadsOutOf, OUTSIDE } from "./outside.ts";
import { takeNullOut } from "./parameter-null.ts";
import { keysOf, pathOf } from "./pointer.ts";
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
  takeSkippedOut(specification);
  for (const { path, reason } of leadsOutOf(specification)) {
    const isFollowed = path.at(-1) === "$ref" && !isData(path);
    specification.note(specification.refusal(path, reason).refusals, isFollowed ? path : undefined);
  }
  const collected = await validated(specification, document, file);
  refuseReferences(specification);
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
  for (const { location: places, message, severity, ruleId } of problems ?? []) {
    const [place] = places;
    if (severity !== "error" || place === undefined) continue;
    const path = pathOf(place.pointer ?? "");
    if (!followsFrom(specification, ruleId, message, path))
      specification.note([refusalAt(place, message)], ruleId === COUNTS ? undefined : path);
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
  for (const { schema } of parameters) takeNullOut(Object(schema));
  for (const schema of schemas) markDirection(specification, schema);
  specification.marksDirections = [...schemas].some((each) => each.readOnly === true || each.writeOnly === true);
}

/** What a reference leads to may say that it is sent in one direction alone; that is said beside the reference too. */
function markDirection(specification: Specification, schema: Node): void {
  for (let node = schema; typeof node.$ref === "string"; ) {
    // What is not there has been told of.
    node = Object(specification.at(keysOf(node.$ref)));
    for (const mark of ["readOnly", "writeOnly"]) if (node[mark] === true) schema[mark] = true;
  }
}

/** References lead to whole components of the same file: so every place has one line, and every schema one name. */
function refuseReferences(specification: Specification): void {
  specification.walk(({ $ref: reference }, path) => {
    const place = [...path, "$ref"];
    if (typeof reference !== "string" || isData(path) || /^#\/components\/[^/]+\/[^/]+$/.test(reference)) return;
    if ([path, place].some((each) => specification.isInvalidAt(each))) return;
    const { refusals } = specification.refusal(
      place,
      `the reference ${reference} does not name a component of this file.`,
    );
    specification.note(refusals, place);
  });
}
