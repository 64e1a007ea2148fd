import { readFileSync } from "node:fs";
import { lintFromString, loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";

const specification = readFileSync("openapi/improvely.yaml", "utf8");
const evidence = `      x-evidence:
        level: documented
        source: https://www.improvely.com/docs/api-post-user-permission
        note: That the body is form-encoded is inferred from the page's curl sample.
`;

async function problems(source: string): Promise<string[]> {
  const config = await loadConfig({ configPath: "redocly.yaml" });
  const found = await lintFromString({ source, absoluteRef: "improvely.yaml", config });
  return found.map(({ message }) => message);
}

test("a spec whose operations and responses state their evidence passes", async () => {
  expect(await problems(specification)).toEqual([]);
});

test.each([
  ["an operation without evidence", evidence, "", ["An operation must say how sure it is in `x-evidence`."]],
  [
    "a response without evidence",
    /(?<="200":\n {10}description: .*\n) {10}x-evidence:\n(?: {12}.*\n)+/,
    "",
    ["A response must say how sure it is in `x-evidence`."],
  ],
  [
    "another level",
    evidence,
    evidence.replace("documented", "sure"),
    [expect.stringContaining("must be one of: documented,")],
  ],
  [
    "no source",
    evidence,
    evidence.replace(/ +source: .*\n/, ""),
    ["`x-evidence.source` must name where the fact was read."],
  ],
  ["an unknown property", evidence, evidence.replace("note:", "not:"), ["`x-evidence` has an unknown property `not`."]],
  [
    "a mere word",
    evidence,
    "      x-evidence: documented\n",
    ["`x-evidence` must be an object with `level` and `source`."],
  ],
  [
    "a bad one on a schema",
    "{ level: inferred, source: the",
    "{ level: guessed, source: the",
    [expect.stringContaining("must be one of")],
  ],
])("%s is an error", async (_what, from, to, messages) => {
  const broken = specification.replace(from, to);
  expect(broken).not.toBe(specification);
  expect(await problems(broken)).toEqual(messages);
});
