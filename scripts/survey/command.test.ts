import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { sortOf } from "./report.ts";

const OK = 'responses: { "204": { description: x } }';

/** The small spec with further paths. */
function withMore(paths: string): string {
  return SMALL_SPECIFICATION.replace("components:\n", `${paths}components:\n`);
}

function fileOf(text: string): string {
  return join(temporaryProject({ small: text }).folder, "small.yaml");
}

describe("npm run survey", () => {
  test("tells of each file how much is taken, of what is not why, and how far it is", async () => {
    const file = fileOf(
      withMore(`  /b:\n    get: { operationId: then, ${OK} }\n    put: { operationId: toJSON, ${OK} }\n`),
    );
    const { code, stdout, stderr } = await runCommand("survey", file);
    expect(code).toBeUndefined();
    expect(stdout).toMatch(/\| operations \| taken \| skipped \| judged \| disagree \| time +\|/);
    expect(stdout).toMatch(/small\.yaml +\| 3 +\| 1 +\| 2 +\| 1 +\| 0 +\| \d+ s/);
    expect(stdout).toMatch(/\n\| 2 +\| its method would be called …, .* \| \S*small\.yaml:31:12 +\|\n/);
    expect(stderr).toContain("small.yaml: judges putThing, 1 of 1\n");
  });

  test("judges so many operations as `--most` says, of a file always the same", async () => {
    const paths = Array.from(
      { length: 9 },
      (_, index) => `  /b${index}:\n    get: { operationId: get${index}, ${OK} }\n`,
    );
    const file = fileOf(withMore(paths.join("")));
    const runs = [await runCommand("survey", "--most", "3", file), await runCommand("survey", file, "--most", "3")];
    const judgedIn = runs.map(({ stderr }) => stderr.match(/judges \w+/g));
    expect(judgedIn[0]).toHaveLength(3);
    expect(judgedIn[1]).toEqual(judgedIn[0]);
    expect((await runCommand("survey", "--most", "0", file)).stderr).not.toContain("judges");
  });

  test.each([
    ["is not there", undefined, /none\.yaml: cannot be read: ENOENT/],
    ["is no YAML", "openapi: [", /small\.yaml: cannot be read: /],
    ["holds itself", "openapi: 3.1.0\ninfo: &a { x: *a }", /small\.yaml: cannot be read: /],
  ])("fails for a file that %s, and tells of the others nevertheless", async (_what, text, message) => {
    const good = fileOf(SMALL_SPECIFICATION);
    const bad = text === undefined ? join(good, "../none.yaml") : fileOf(text);
    const { code, stdout, stderr } = await runCommand("survey", bad, good, "--most", "0");
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stdout).toMatch(/\.yaml +\| +\| +\| +\| 0 +\| fails/);
    expect(stdout).toMatch(/small\.yaml +\| 1 +\| all /);
  });

  test.each([[[]], [["--most", "some", "x.yaml"]]])("asks for files and a number: %j", async (args) => {
    const { code, stderr } = await runCommand("survey", ...args);
    expect(code).toBe(1);
    expect(stderr).toContain("Usage: npm run survey -- FILE… [--most NUMBER]");
  });
});

test("reasons are of one sort that differ in names alone", () => {
  const reason = (name: string) => [
    `the query parameter "${name}" has a name that would have to be escaped.`,
    `the input of ${name} would have "${name}" twice, from the path parameters and from the request body; rename it.`,
    `PUT /${name}/{id} needs an operationId; it becomes the method's name.`,
    `the path /${name}/my b has characters that a URL would have to escape.`,
    `the server https://${name}.example must be an absolute URL; a variable in it needs a default.`,
    `${name}.yaml#/a leads out of this file, and no other is read; remove it.`,
  ];
  expect(reason("one").map(sortOf)).toEqual(reason("other").map(sortOf));
  expect(sortOf("`minProperties` is not supported here.")).toContain("minProperties");
});
