import { describe, expect, test, vi } from "vitest";
import { offboard } from "../../examples/offboard.ts";
import { onboard } from "../../examples/onboard.ts";
import { answerOf } from "../../scripts/judges/recording-fetch.ts";
import { createImprovelyClient, type ImprovelyClient } from "../../src/index.ts";
import { brokenConnection, clients, email, project_id } from "./clients.ts";

/** The last step of each example that reports outcomes, which is one of Improvely's. */
const steps = {
  async offboarding(improvely: ImprovelyClient, project = 1) {
    return (await offboard({ ...clients(), improvely }, { email, project_ids: [], projects: [project] })).at(-1);
  },
  async onboarding(improvely: ImprovelyClient, project = 1) {
    const newcomer = {
      email,
      clarifeye: { project_id, permissions: [] },
      improvely: { project, permission: "view" as const },
    };
    return (await onboard({ ...clients(), improvely }, newcomer)).at(-1);
  },
};

describe.each(Object.entries(steps))("the outcome of a step of %s", (_example, stepWith) => {
  test.each([
    [200, { status: "success" }, "done"],
    [200, { status: "error", message: "No such user." }, "not done"],
    [200, {}, "unknown"],
    [304, undefined, "unknown"],
    [400, { status: "error" }, "not done"],
    [403, undefined, "not done"],
    [408, undefined, "unknown"],
    [429, undefined, "not done"],
    [500, undefined, "unknown"],
  ])("with the answer %s %j is what is sure of it", async (status, body, result) => {
    expect(await stepWith(clients(() => answerOf(status, body)).improvely)).toMatchObject({ result });
  });

  test("is not known where the connection broke, or where something else is wrong", async () => {
    expect(await stepWith(clients(brokenConnection).improvely)).toMatchObject({ result: "unknown" });
    for (const error of [new Error("something else"), "something else"]) {
      const broken = () => Promise.reject(error);
      const improvely = { grantUserPermission: broken, revokeUserPermission: broken } as unknown as ImprovelyClient;
      expect(await stepWith(improvely)).toMatchObject({ result: "unknown", reason: "something else" });
    }
  });

  test("is that it is not done where nothing was sent", async () => {
    expect(await stepWith(clients().improvely, 1.5)).toMatchObject({ result: "not done" });
    const never = createImprovelyClient({ key: () => new Promise(() => {}), timeoutMs: 1, maxRetries: 0 });
    expect(await stepWith(never)).toMatchObject({ result: "not done" });
  });
});

test("the outcome of a step is not known where an attempt before the refused one may have been carried out", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  let attempts = 0;
  const answer = () => (++attempts === 1 ? brokenConnection() : answerOf(400, { status: "error" }));
  const outcome = await steps.offboarding(clients(answer, 1).improvely);
  expect(outcome).toMatchObject({ result: "unknown", reason: expect.stringContaining("attempt 2") });
  expect(attempts).toBe(2);
});
