import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import { describe, expect, test } from "vitest";
import { type Mutant, mutantsOf, normalised } from "../mutants/mutants-of.ts";
import { version30 } from "../mutants/shapes.ts";
import type { Graded } from "./graded.ts";
import { reportOf } from "./report.ts";
import { reportJsonOf } from "./report-json.ts";

const text = `openapi: 3.1.0 # the newest
info: { title: Things, version: "1" }
paths:
  /things/:
    get:
      operationId: getThings
      responses: { "204": { description: "</script><b>Done." } }
`;
const judges = ["lint", "types"];
const sources = { "things.yaml": text };

const survivor = "trailing slash removed #/paths/~1things~1";
const lintNotices = "operationId dropped #/paths/~1things~1/get/operationId";
const wrongly = "keys reordered #/info";

const results = mutantsOf(text).map((mutant): Graded => {
  const judge = mutant.id === lintNotices ? "lint" : "types";
  const isNoticed = mutant.equivalent ? mutant.id === wrongly : mutant.id !== survivor;
  return {
    api: "things",
    file: "things.yaml",
    mutant,
    noticedBy: isNoticed ? { judge, reason: `not a <thing> & more` } : undefined,
  };
});
const report = reportOf(results, { judges, sources });
const json: MutationTestResult = JSON.parse(report.json);
const tried = results.filter(({ mutant }) => !mutant.equivalent).length;
const controls = results.length - tried;

describe("the summary", () => {
  const lines = report.summary.split("\n");
  const cells = (group: string) => lines.find((line) => line.startsWith(group))?.split(/\s{2,}/);

  test("counts for each group what was tried, noticed, by whom, and what survived", () => {
    expect(cells("changed")).toEqual(["changed", "tried", "noticed", "by lint", "by types", "survived"]);
    expect(cells("paths")).toEqual(["paths", "4", "3", "·", "3", "1"]);
    expect(cells("operations")).toEqual(["operations", "4", "4", "1", "3", "·"]);
    expect(cells("all")).toEqual(["all", tried, tried - 1, 1, tried - 2, 1].map(String));
  });

  test("shows each survivor with its diff", () => {
    const at = lines.findIndex((line) => line.includes("trailing slash removed"));
    expect(lines.slice(at + 1, at + 8).map((line) => line.trim())).toEqual([
      "@@ -2,5 +2,5 @@",
      'info: { title: Things, version: "1" }',
      "paths:",
      "-  /things/:",
      "+  /things:",
      "get:",
      "operationId: getThings",
    ]);
  });

  test("names each control that was noticed, and ends with the score", () => {
    expect(report.summary).toContain(`Controls: ${controls - 1} of ${controls} changes that alter nothing`);
    expect(report.summary).toMatch(
      /wrongly noticed: things: keys reordered: .*\(#\/info\)\n {4}by types: not a <thing>/,
    );
    expect(lines.at(-1)).toMatch(new RegExp(`^Noticed: ${tried - 1} of ${tried} changes \\(9\\d\\.?\\d? %\\)$`));
  });
});

describe("the report for tools", () => {
  const mutants = json.files["things.yaml"]?.mutants ?? [];
  const withId = (id: string) => mutants.find((mutant) => mutant.id === `things ${id}`);

  test("is valid by the schema of mutation testing reports", () => {
    const schema = createRequire(import.meta.url)("mutation-testing-report-schema/mutation-testing-report-schema.json");
    const validate = new Ajv({ formats: { uri: true } }).compile(schema);
    expect(validate(json) || validate.errors).toBe(true);
    expect(validate({ ...json, files: { "things.yaml": { ...json.files["things.yaml"], source: 1 } } })).toBe(false);
  });

  test("says what became of each mutant, and by which judge", () => {
    expect(withId(survivor)).toMatchObject({ status: "Survived", coveredBy: judges });
    expect(withId(lintNotices)).toMatchObject({ status: "Killed", killedBy: ["lint"], coveredBy: ["lint"] });
    expect(withId("comment added #/info")).toMatchObject({
      status: "Ignored",
      statusReason: "an equivalent change, rightly not noticed",
    });
    expect(withId(wrongly)?.statusReason).toBe("an equivalent change, wrongly noticed by types: not a <thing> & more");
    expect(json.testFiles?.["the contract suite"]?.tests.map(({ id }) => id)).toEqual(judges);
  });

  test("shows a changed key, a changed value, a dropped line and an added one, each in its place", () => {
    const shown = ({ location: { start, end }, replacement }: (typeof mutants)[number]) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${JSON.stringify(replacement)}`;
    const of = (id: string) => shown(withId(id) as (typeof mutants)[number]);
    expect(of(survivor)).toBe('4:3-4:11 "/things"');
    expect(of("operationId renamed #/paths/~1things~1/get/operationId")).toBe('6:20-6:29 "getThings_"');
    expect(of(lintNotices)).toBe('6:7-6:29 ""');
    expect(of("deprecated added #/paths/~1things~1/get/deprecated")).toMatch(
      /^7:7-7:65 "responses: .*\\n {6}deprecated: true"$/,
    );
  });

  test("has replacements that make the mutant, but for the empty line where one was dropped", () => {
    const all = mutantsOf(version30);
    const source = normalised(version30);
    const graded = all.map((mutant): Graded => ({ api: "parts", file: "parts.yaml", mutant, noticedBy: undefined }));
    const made = reportJsonOf(graded, { judges, sources: { "parts.yaml": version30 } });
    const wrong = made.files["parts.yaml"]?.mutants.filter(({ location, replacement = "" }, index) => {
      const lines = source.split("\n");
      const offset = ({ line, column }: typeof location.start) =>
        lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
      const applied = source.slice(0, offset(location.start)) + replacement + source.slice(offset(location.end));
      return withoutEmptyLines(applied) !== withoutEmptyLines((all[index] as Mutant).text);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the page", () => {
  test("holds the table, the report and the viewer, and loads nothing", () => {
    expect(report.html).toContain(`<h1>${tried - 1} of ${tried} changes of the specifications were noticed`);
    expect(report.html).toContain('<th scope="row">paths</th>');
    expect(report.html).toContain("customElements.define");
    expect(report.html).not.toMatch(/<(script|link|img)[^>]*\s(src|href)=/);
  });

  test("takes nothing of a document for HTML", () => {
    const ends = report.html.match(/<\/script/g);
    expect(ends).toHaveLength(2);
    expect(report.html).not.toContain("<b>Done.");
    expect(report.html).toContain("not a &lt;thing&gt; &amp; more");
    const embedded = /app\.report = (.*);\n/.exec(report.html)?.[1] ?? "";
    expect(JSON.parse(embedded)).toEqual(json);
  });
});

function withoutEmptyLines(document: string): string {
  return document
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}
