import { describe, expect, test } from "vitest";
import { onboard } from "../../examples/onboard.ts";
import { answerOf, jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { clients, invites, project_id } from "./clients.ts";

describe("onboarding", () => {
  const newcomer = {
    email: "newcomer@example.com",
    clarifeye: { project_id, permissions: ["CAN_VIEW_DATA" as const] },
    improvely: { project: 7, permission: "view" as const },
  };

  test("lets a person into both products, with what was asked for and no more", async () => {
    const both = clients();
    expect(await onboard(both, newcomer)).toEqual([
      { step: "Clarifeye: invited", result: "done" },
      { step: "Improvely: granted", result: "done" },
    ]);
    expect(both.sent.sort()).toEqual([
      `POST ${invites(project_id)}invite/ {"email":"newcomer@example.com","permissions":["CAN_VIEW_DATA"]}`,
      'POST /v1/user_permission.json {"email":"newcomer@example.com","permission":"view","project":"7"}',
    ]);
  });

  const user = { first_name: "New", last_name: "Comer", password: "a-password-of-tests" };
  const create =
    'POST /v1/user.json {"email":"newcomer@example.com","first_name":"New","last_name":"Comer","password":"a-password-of-tests"}';

  test("makes an Improvely user before it grants a permission to them", async () => {
    const both = clients();
    expect(await onboard(both, { ...newcomer, user })).toEqual([
      { step: "Clarifeye: invited", result: "done" },
      { step: "Improvely: user created", result: "done" },
      { step: "Improvely: granted", result: "done" },
    ]);
    expect(both.sent.filter((request) => request.includes("/v1/user"))).toEqual([
      create,
      'POST /v1/user_permission.json {"email":"newcomer@example.com","permission":"view","project":"7"}',
    ]);
  });

  test.each<[string, () => Response, string, string]>([
    ["is refused", () => answerOf(400, { status: "error", message: "No." }), "not done", "No."],
    [
      "is answered as the vendor's page prints it",
      () => new Response('{"status": "success", id: 3}'),
      "unknown",
      "the user may exist",
    ],
  ])("grants nothing where it %s, and shows no password", async (_what, answer, result, reason) => {
    const some = clients((request) => (request.includes("/v1/user.json") ? answer() : undefined));
    const report = await onboard(some, { ...newcomer, user });
    expect(report.slice(1)).toEqual([
      { step: "Improvely: user created", result, reason: expect.stringContaining(reason) },
      { step: "Improvely: granted", result: "not done", reason: "first it must be sure that there is a user" },
    ]);
    expect(some.sent.filter((request) => request.includes("/v1/user"))).toEqual([create]);
    expect(JSON.stringify(report)).not.toContain(user.password);
  });

  test("tells what was refused and what is not known, each without harm to the other", async () => {
    const failing = clients((request) =>
      request.includes("invite") ? answerOf(400, { error: "Already invited." }) : answerOf(502, undefined),
    );
    expect(await onboard(failing, newcomer)).toEqual([
      { step: "Clarifeye: invited", result: "not done", reason: expect.stringContaining("Already invited.") },
      { step: "Improvely: granted", result: "unknown", reason: expect.stringContaining("502") },
    ]);
    expect(failing.sent).toHaveLength(2);
  });

  test("sends nothing that is not valid", async () => {
    const some = clients();
    const [, improvely] = await onboard(some, { ...newcomer, improvely: { project: 1.5, permission: "view" } });
    expect(improvely).toMatchObject({ result: "not done", reason: expect.stringContaining("nothing was sent") });
    expect(some.sent).toHaveLength(1);
  });

  test.each<[object, string, string | undefined]>([
    [{}, "done", undefined],
    [{ email: "Newcomer@example.com", permissions: ["CAN_VIEW_DATA"] }, "done", undefined],
    [{ permissions: ["CAN_PERFORM_ADMIN_ACTIONS"] }, "unknown", "newcomer@.* with CAN_PERFORM_ADMIN_ACTIONS"],
    [{ permissions: ["CAN_RUN_TASKS", "CAN_VIEW_DATA"] }, "unknown", "with CAN_RUN_TASKS, CAN_VIEW_DATA"],
    [{ permissions: [] }, "unknown", "with no permission"],
    [{ email: "other@example.com" }, "unknown", "other@example.com was invited"],
  ])("compares what the answer tells of the invitation: %j", async (invitation, result, reason) => {
    const answering = clients((request) => (request.includes("invite") ? jsonResponse(invitation, 201) : undefined));
    const [clarifeye] = await onboard(answering, newcomer);
    expect(clarifeye?.result).toBe(result);
    expect(clarifeye?.reason ?? "").toMatch(reason === undefined ? /^$/ : new RegExp(reason));
  });
});
