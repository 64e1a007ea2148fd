import { describe, expect, test, vi } from "vitest";
import { outcomeOf } from "../../examples/outcome.ts";
import { answerOf } from "../../scripts/judges/recording-fetch.ts";
import { createImprovelyClient } from "../../src/index.ts";
import { brokenConnection, clients, email } from "./clients.ts";

describe("the outcome of a step", () => {
  const { improvely } = clients();
  const grant = (answer: () => Response, maxRetries?: number) => {
    const some = clients(answer, maxRetries);
    return outcomeOf("granted", () => some.improvely.revokeUserPermission({ email, project: 1 }));
  };

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
    expect(await grant(() => answerOf(status, body))).toMatchObject({ step: "granted", result });
  });

  test("is not known where an attempt before the refused one may have been carried out", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    let attempts = 0;
    const answer = () => (++attempts === 1 ? brokenConnection() : answerOf(400, { status: "error" }));
    expect(await grant(answer, 1)).toMatchObject({ result: "unknown", reason: expect.stringContaining("attempt 2") });
    expect(attempts).toBe(2);
  });

  test("is not known where the connection broke, or where something else is wrong", async () => {
    expect(await grant(brokenConnection)).toMatchObject({ result: "unknown" });
    const outcome = await outcomeOf("granted", () => Promise.reject(new Error("something else")));
    expect(outcome).toEqual({ step: "granted", result: "unknown", reason: "something else" });
  });

  test("is that it is not done where nothing was sent", async () => {
    const invalid = () => improvely.revokeUserPermission({ email, project: 1.5 });
    expect(await outcomeOf("granted", invalid)).toMatchObject({ result: "not done" });
    const never = createImprovelyClient({ key: () => new Promise(() => {}), timeoutMs: 1, maxRetries: 0 });
    const unsent = () => never.revokeUserPermission({ email, project: 1 });
    expect(await outcomeOf("granted", unsent)).toMatchObject({ result: "not done" });
  });
});
