import { BaseResolver, createConfig, lintDocument } from "@redocly/openapi-core";
import { type Collected, collectorOf, LEFT_TO_UPGRADE } from "./collector.ts";
import { upgradeSchema } from "./openapi-30.ts";
import { ClosedResolver, leadsOutOf } from "./outside.ts";
import { takeNullOut } from "./parameter-null.ts";
import { keysOf, messageAt, type Node, Specification, SpecificationError, shownFile } from "./specification.ts";

/**
 * Reads and validates `file`. Throws SpecificationError where it is not a valid OpenAPI 3.0 or 3.1 document of one
 * file. What was 3.0 has become 3.1 then.
 */
export async function loadSpecification(name: string, file: string): Promise<Specification> {
  const document = await new BaseResolver().resolveDocument(null, file, true).catch((error: Error) => error);
  if (!("parsed" in document)) throw new SpecificationError(`${shownFile(file)}: cannot be read: ${document.message}`);
  const specification = new Specification(name, document);
  const [, version] = /^(3\.[01])\.\d/.exec(String(specification.document?.openapi)) ?? [];
  if (version === undefined) {
    throw specification.refusal(["openapi"], "only OpenAPI 3.0 and 3.1 are supported; set `openapi: 3.1.0`.");
  }
  const collected: Collected = { schemas: new Set(), parameters: new Set() };
  const config = await createConfig({
    extends: ["spec"],
    plugins: [collectorOf(collected)],
    rules: { "generation/collect": "error" },
    oas3_0Rules: LEFT_TO_UPGRADE,
  });
  const outside = leadsOutOf(specification).map(({ path, reason }) => specification.refusal(path, reason).message);
  if (outside.length > 0) throw new SpecificationError(outside.join("\n"));
  const externalRefResolver = new ClosedResolver();
  const problems = await lintDocument({ document, config, externalRefResolver }).catch((error: Error) => {
    // A reference to itself ends Redocly's walk, and it does not say which one.
    throw new SpecificationError(`${shownFile(file)}: cannot be read: ${error.message}`);
  });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) {
    throw new SpecificationError(
      errors.map(({ location: [place], message }) => (place ? messageAt(place, message) : message)).join("\n"),
    );
  }
  refuseReferences(specification);
  if (version === "3.0") {
    collected.schemas.forEach(upgradeSchema);
    specification.document.openapi = "3.1.0";
  }
  for (const { schema } of collected.parameters) takeNullOut(Object(schema));
  for (const schema of collected.schemas) markDirection(specification, schema);
  specification.marksDirections = [...collected.schemas].some(
    (each) => each.readOnly === true || each.writeOnly === true,
  );
  return specification;
}

/** What a reference leads to may say that it is sent in one direction alone; that is said beside the reference too. */
function markDirection(specification: Specification, schema: Node): void {
  for (let node = schema; typeof node.$ref === "string"; ) {
    node = specification.at(keysOf(node.$ref)) as Node;
    for (const mark of ["readOnly", "writeOnly"]) if (node[mark] === true) schema[mark] = true;
  }
}

/** References lead to whole components of the same file: so every place has one line, and every schema one name. */
function refuseReferences(specification: Specification): void {
  specification.walk(({ $ref: reference }, path) => {
    if (typeof reference !== "string" || path.some((key) => /^(?:examples?|x-.*)$/.test(key))) return;
    if (/^#\/components\/[^/]+\/[^/]+$/.test(reference)) return;
    throw specification.refusal(
      [...path, "$ref"],
      `the reference ${reference} does not name a component of this file.`,
    );
  });
}
