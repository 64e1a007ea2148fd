// The judges of a graded suite, each by itself: silent on a spec as it is, and awake to a change that it is there for.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documented } from "../../contract-tests/improvely/documented.ts";
import { configurationOf } from "../generator/configuration.ts";
import { casesNotice } from "./grading/cases-judge.ts";
import { factsNotice, lintJudge, mockNotices, samplesNotice } from "./grading/judges.ts";
import { type Api, type Regenerated, Workshop } from "./grading/regenerated.ts";
import { Suite } from "./grading/suite.ts";
import { TypeJudge } from "./grading/type-judge.ts";

const text = readFileSync("openapi/improvely.yaml", "utf8");
let api: Api;
let workshop: Workshop;
let types: TypeJudge;

beforeAll(async () => {
  const { apis } = await configurationOf("redocly.yaml");
  api = apis.find(({ name }) => name === "improvely") as Api;
  workshop = await Workshop.open();
  types = new TypeJudge(resolve("."), api.folder, [resolve("contract-tests/improvely/types.test.ts")]);
});
afterAll(() => workshop.close());

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
  lint: [async (each) => (await lintJudge("redocly.yaml", api))(each), "x-repeatable:", "x-was-repeatable:"],
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
  const suite = await Suite.open("redocly.yaml", "improvely");
  expect(await suite.verdictOn(text.replace("Revoke a user permission", "Revoke"))).toBeUndefined();
  expect(await suite.verdictOn(changed("operationId: grantUserPermission", "summary: x"))).toMatchObject({
    judge: "generation",
  });
  expect(await suite.verdictOn(changed("https://api.improvely.com", "http://api.improvely.com"))).toMatchObject({
    judge: "samples",
  });
  await suite.close();
});
