import { readFileSync } from "node:fs";
import { lintFromString, loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { MADE_UP } from "../testing/made-up-clients.ts";

const specification = readFileSync(MADE_UP.borealis, "utf8");
const evidence = `      x-evidence:
        level: documented
        source: made up
        note: A note.
`;

const REPEATABLE =
  "An operation must say whether it may be sent twice: `x-repeatable` with a boolean `value`, a `reason` and, if it likes, a `doubt` in words.";
const DESTRUCTIVE =
  "An operation must say whether it takes access away or deletes: `x-destructive` with a boolean `value` and a `reason`.";

async function problems(source: string): Promise<string[]> {
  const config = await loadConfig({ configPath: "redocly.yaml" });
  const found = await lintFromString({ source, absoluteRef: "borealis.yaml", config });
  return found.map(({ message }) => message);
}

test("a spec that states its evidence, and what may be repeated, passes", async () => {
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
  [
    "bad evidence beside a reference",
    '{ $ref: "#/components/schemas/UserId" }',
    '{ $ref: "#/components/schemas/UserId", x-evidence: true }',
    ["`x-evidence` must be an object with `level` and `source`."],
  ],
  [
    "a list of levels",
    "level: documented\n        source",
    "level: [documented]\n        source",
    [expect.stringContaining("must be one of")],
  ],
  ["an operation that does not say whether it may be repeated", "x-repeatable:", "x-was-repeatable:", [REPEATABLE]],
  ["a repeatability without a reason", /reason: Nobody.*/, "", [REPEATABLE]],
  ["a doubt without words", "value: false", "value: false\n        doubt: true", [REPEATABLE]],
  ["a repeatability in words", "value: false", "value: never", [REPEATABLE]],
  ["an operation that does not say whether it is destructive", /x-destructive: \{ value: true.*/, "", [DESTRUCTIVE]],
  ["a destructiveness without a reason", "reason: It takes the access", "cause: It takes the access", [DESTRUCTIVE]],
  ["a destructiveness in words", "x-destructive: { value: true", "x-destructive: { value: very", [DESTRUCTIVE]],
  ["a destructiveness that is a mere word", /x-destructive: .*/, "x-destructive: true", [DESTRUCTIVE]],
  [
    "a destructiveness on a path, where nobody looks",
    /( {4}post:\n(?: {6}.*\n)*?) {6}(x-destructive: .*\n)/,
    "    $2$1",
    [DESTRUCTIVE],
  ],
])("%s is an error", async (_what, from, to, messages) => {
  const broken = specification.replace(from, to);
  expect(broken).not.toBe(specification);
  expect(await problems(broken)).toEqual(messages);
});

test("an operation that only reads need not say whether it is destructive, but has to say it rightly", async () => {
  const atlas = readFileSync(MADE_UP.atlas, "utf8");
  const withMark = (mark: string) => atlas.replace("    get:\n", `    get:\n      x-destructive: ${mark}\n`);
  expect(await problems(atlas)).toEqual([]);
  expect(await problems(withMark("{ value: false, reason: It only reads. }"))).toEqual([]);
  expect(await problems(withMark("false"))).toEqual([DESTRUCTIVE]);
  expect(await problems(withMark(""))).toEqual([DESTRUCTIVE]);
});
