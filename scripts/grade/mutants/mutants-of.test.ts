import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { specifications } from "../../../generated/specifications.ts";
import { changesOf, withSchema } from "./changes.ts";
import { mutantsOf, normalised } from "./mutants-of.ts";
import { misleading, version30 } from "./shapes.ts";

const misled = mutantsOf(misleading);
const old = mutantsOf(version30);

describe.each<[string, ReturnType<typeof mutantsOf>]>([
  ...Object.values(specifications).map((file): [string, typeof old] => [file, mutantsOf(readFileSync(file, "utf8"))]),
  ["a document of version 3.0", old],
  ["a document of misleading names", misled],
])("%s", (_, mutants) => {
  test("has mutants with ids and texts of their own", () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(new Set(mutants.map(({ text }) => text)).size).toBe(mutants.length);
  });

  test("has some controls", () => {
    expect(mutants.filter(({ equivalent }) => equivalent).length).toBeGreaterThan(3);
  });
});

test("no two mutants mean the same, and none but a control means what the document means", () => {
  const meant = old.filter(({ equivalent }) => !equivalent);
  const meanings = [version30, ...meant.map(({ text }) => text)].map((text) => sorted(parseYaml(text)));
  expect(new Set(meanings).size).toBe(meant.length + 1);
});

test("a control's text differs from the document's", () => {
  expect(misled.map(({ text }) => text)).not.toContain(normalised(misleading));
});

test("a sample is always the same, of all kinds of change, and in their order", () => {
  const sample = mutantsOf(misleading, { most: 20 });
  expect(mutantsOf(misleading, { most: 20 })).toEqual(sample);
  expect(sample).toHaveLength(20);
  expect(new Set(sample.map(({ group }) => group)).size).toBeGreaterThan(5);
  expect(misled.filter(({ id }) => sample.some((mutant) => mutant.id === id))).toEqual(sample);
});

test("the same document has the same mutants each time", () => {
  expect(mutantsOf(misleading)).toEqual(misled);
});

test("a mutant keeps the comments, the order and the quotes of all that it does not change", () => {
  const text = `# What a thing is.
openapi: 3.1.0 # the newest
paths:
  # One path.
  '/b': {}
  /a: {} # another
info: { title: "Things", version: '1' }
`;
  const [mutant] = mutantsOf(text).filter(({ id }) => id === "trailing slash added #/paths/~1a");
  expect(mutant?.text).toBe(text.replace("/a:", "/a/:"));
});

test("names that are keywords elsewhere are renamed and dropped like any other", () => {
  const renamed = changesOf(misleading, "properties").filter((change) => change.startsWith("property renamed"));
  expect(renamed.map((change) => change.split(" + ")[1]?.split(":")[0])).toEqual(
    ["properties", "required", "enum", "type", "$ref", "x-flag", "example"].map((name) => `${name}_`),
  );
});

test("names that are keywords elsewhere, examples and unused components are no schemas", () => {
  const groups = ["enum", "references", "bounds", "extensions", "required", "const"];
  const changed = misled.filter(({ group }) => groups.includes(group));
  const places = changed.map(({ group, path }) => `${group} ${path.slice(path.indexOf("schema")).join(" ")}`);
  expect([...new Set(places)]).toEqual([
    "required schema properties properties",
    "required schema properties required",
    "required schema properties enum",
    "required schema properties type",
    "required schema properties $ref",
    "required schema properties x-flag",
    "required schema properties example",
    "const schema properties type const",
    "bounds schema properties enum minItems",
    "bounds schema properties enum maxItems",
    "bounds schema properties enum uniqueItems",
    "bounds schema properties enum items minLength",
    "bounds schema properties enum items maxLength",
    "bounds schema properties $ref minLength",
    "bounds schema properties $ref maxLength",
  ]);
});

test("what only documents is left alone, a whole field or a part of one", () => {
  const schema = "{ x-source: { level: sure }, x-retry: { value: true, reason: because }, x-source-2: 1 }";
  const annotations = ["x-source", "x-retry.reason"];
  const changed = mutantsOf(withSchema(schema), { annotations }).filter(({ group }) => group === "extensions");
  expect(changed.map(({ path }) => path.slice(-2).join("."))).toEqual([
    "schema.x-retry",
    "x-retry.value",
    "schema.x-source-2",
    "schema.x-source-2",
  ]);
});

test("an anchor's alias is changed by itself", () => {
  const text = withSchema("{ properties: { a: &a { type: string }, b: *a } }");
  const schemas = mutantsOf(text).filter(({ id }) => id.startsWith("type changed"));
  expect(schemas.map((mutant) => /schema: (.*)/.exec(mutant.text)?.[1])).toEqual([
    "{ properties: { a: { type: integer }, b: { type: string } } }",
    "{ properties: { a: { type: string }, b: { type: integer } } }",
  ]);
});

test("a document in JSON has the mutants of the same document in YAML", () => {
  const mutants = mutantsOf(JSON.stringify(parseYaml(misleading)));
  expect(mutants.map(({ id }) => id)).toEqual(misled.map(({ id }) => id));
});

test("schemas and references that lead to themselves are walked once", () => {
  const schema = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
  const components = `components: { schemas: { List: { items: ${schema("List")} }, Loop: ${schema("Loop")} } }\n`;
  const changed = (name: string) => changesOf(withSchema(schema(name)) + components, "combinations").length;
  expect([changed("List"), changed("Loop")]).toEqual([1, 0]);
});

test.each([
  ["YAML with a fault", "openapi: [", "the document is not valid YAML"],
  ["another version", "swagger: '2.0'", "not an OpenAPI 3.0 or 3.1 document: its `openapi` is undefined"],
  ["an empty file", "", "not an OpenAPI 3.0 or 3.1 document"],
])("refuses %s and says why", (_, text, message) => {
  expect(() => mutantsOf(text)).toThrow(message);
});

/** Two documents that differ only in the order of keys have the same text. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.keys(part)
            .sort()
            .map((key) => [key, part[key]]),
        )
      : part,
  );
}
