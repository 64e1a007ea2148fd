// The judges of a graded suite, each by itself: silent on a spec as it is, and awake to a change that it is there for.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configurationOf } from "../generator/configuration.ts";
import { replaceFolder } from "../generator/folder.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";
import { type Api, type Regenerated, Workshop } from "../generator/regenerated.ts";
import { MADE_UP } from "../testing/made-up-clients.ts";
import { madeUpFacts } from "../testing/made-up-facts.ts";
import { casesNotice } from "./grading/cases-judge.ts";
import { factsNotice, lintJudge, mockNotices, samplesNotice } from "./grading/judges.ts";
import { Suite } from "./grading/suite.ts";
import { TypeJudge } from "./grading/type-judge.ts";

const text = readFileSync(MADE_UP.borealis, "utf8");
const documented = ["grantUserPermission", "revokeUserPermission"].map(madeUpFacts);
const TYPES = `import type { Operations } from "../../generated/borealis/types.ts";
type Permission = Operations["grantUserPermission"]["input"]["permission"];
export const all: Permission[] = ["view", "full"];
`;
let project: string;
let config: string;
let api: Api;
let workshop: Workshop;
let types: TypeJudge;

/** A project as the grader expects one: its redocly.yaml, and beside it what each vendor's folder of tests holds. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "graded-"));
  config = join(project, "redocly.yaml");
  const tests = join(project, "contract-tests/borealis");
  mkdirSync(tests, { recursive: true });
  cpSync(MADE_UP.borealis, join(project, "borealis.yaml"));
  writeFileSync(join(tests, "documented.ts"), `export const documented = ${JSON.stringify(documented)};\n`);
  writeFileSync(join(tests, "types.test.ts"), TYPES);
  writeFileSync(
    config,
    `plugins: [${resolve("openapi/lint-rules.js")}]
rules: { sureness/repeatable: error }
apis: { borealis: { root: borealis.yaml, x-openapi-ts: { output: generated/borealis/types.ts } } }
`,
  );
  const configuration = await configurationOf(config);
  await replaceFolder(configuration.folder, await generatedFilesOf(configuration));
  [api] = configuration.apis as [Api];
  workshop = await Workshop.open();
  types = new TypeJudge(project, api.folder, [tests]);
});
afterAll(async () => {
  await workshop.close();
  rmSync(project, { recursive: true });
});

function changed(from: string, to: string): string {
  const result = text.replaceAll(from, to);
  expect(result).not.toBe(text);
  return result;
}

async function regenerated(changedText: string): Promise<Regenerated> {
  return workshop.regenerate(api, changedText);
}

type Judge = (changedText: string) => Promise<string | undefined>;
const judges: Record<string, [judge: Judge, from: string, to: string]> = {
  lint: [async (each) => (await lintJudge(config, api))(each), "x-repeatable:", "x-was-repeatable:"],
  samples: [
    async (each) => samplesNotice(documented, await regenerated(each)),
    "/user_permission.json:",
    "/user_permissions.json:",
  ],
  facts: [async (each) => factsNotice(documented, each), "enum: [view, full]", "enum: [view, full, none]"],
  types: [async (each) => types.notices(await regenerated(each)), "enum: [view, full]", "enum: [view]"],
  mock: [async (each) => mockNotices(documented, await regenerated(each)), "either `id` or `email`", "an `id`"],
};

describe.each(Object.entries(judges))("the judge of %s", (_name, [judge, from, to]) => {
  test("is silent on the spec as it is", async () => {
    expect(await judge(text)).toBeUndefined();
  });

  test("notices its change", async () => {
    expect(await judge(changed(from, to))).toEqual(expect.any(String));
  });
});

test("the judge of cases is silent on the spec as it is, and notices generated code that is not the spec's", async () => {
  expect(await casesNotice(await regenerated(text))).toBeUndefined();
  const other = await regenerated(changed("enum: [view, full]", "enum: [view]"));
  expect(await casesNotice({ ...other, text })).toMatch("permission");
});

test("a suite names the first judge that notices, and nobody where nothing has changed for a caller", async () => {
  const suite = await Suite.open(config, "borealis");
  expect(await suite.verdictOn(text.replace("Revoke a user permission", "Revoke"))).toBeUndefined();
  const nameless = changed("operationId: grantUserPermission", "summary: x");
  const elsewhere = changed("https://api.borealis.example", "https://a.example");
  expect(await suite.verdictOn(nameless)).toMatchObject({ judge: "lint" });
  expect(await suite.verdictOn(elsewhere)).toMatchObject({ judge: "facts" });
  await suite.close();
  const others = join(project, "others.yaml");
  writeFileSync(
    others,
    "apis: { others: { root: borealis.yaml, x-openapi-ts: { output: generated/others/types.ts } } }\n",
  );
  const undocumented = await Suite.open(others, "others");
  const reserved = changed("operationId: grantUserPermission", "operationId: withOptions");
  expect(await undocumented.verdictOn(reserved)).toMatchObject({ judge: "generation" });
  expect(await undocumented.verdictOn(elsewhere)).toBeUndefined();
  await undocumented.close();
});
