// The everyday tasks of examples/, with the mocks and with servers that fail half-way. package.test.ts runs the others.

import { describe, expect, inject, test } from "vitest";
import { auditAdmins } from "../examples/audit-admins.ts";
import { offboard } from "../examples/offboard.ts";
import { onboard } from "../examples/onboard.ts";
import { setPermissionsByEmail } from "../examples/set-permissions-by-email.ts";
import { createClarifeyeClient, createImprovelyClient } from "../src/index.ts";
import { mockFetch } from "./harness/mock-fetch.ts";
import { answerOf, jsonResponse } from "./harness/recording-fetch.ts";

const project_id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
/** Is the one person of the mock's project. */
const email = "JSmith@example.com";

/** Clients of the mocks, but for the requests that `answer` answers itself; `sent` lists all of them. */
function clients(answer: (request: string) => Response | undefined = () => undefined) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const { pathname, search } = new URL(String(url));
    const request = `${init?.method} ${pathname.split("/").slice(-2).join("/")}${search}`;
    sent.push(request);
    return answer(request) ?? mockFetch(url, init);
  };
  const mocks = inject("mocks");
  return {
    sent,
    clarifeye: createClarifeyeClient({ token: "t", baseUrl: mocks.clarifeye, fetch, maxRetries: 0 }),
    improvely: createImprovelyClient({ key: "k", baseUrl: mocks.improvely, fetch, maxRetries: 0 }),
  };
}

const page = (results: object[]) => jsonResponse({ results, next: null });

describe("setting permissions by e-mail address", () => {
  const permissions = ["CAN_PERFORM_ADMIN_ACTIONS" as const];

  test("finds the person, in any case of their address, and sets them", async () => {
    const { clarifeye, sent } = clients();
    await setPermissionsByEmail(clarifeye, { project_id, email, permissions });
    expect(sent).toEqual(["GET users/?search=JSmith%40example.com", `PATCH ${project_id}/`]);
  });

  test.each<[string, object[], string]>([
    [
      "a stranger whose address contains theirs",
      [{ id: project_id, user: { email: `x${email}` } }],
      "nobody in project",
    ],
    ["nobody", [], "nobody in project"],
    ["two of them", [1, 2].map(() => ({ id: project_id, user: { email } })), "several people"],
  ])("sets nothing where the search gives %s", async (_what, results, message) => {
    const { clarifeye, sent } = clients(() => page(results));
    await expect(setPermissionsByEmail(clarifeye, { project_id, email, permissions })).rejects.toThrow(message);
    expect(sent).toHaveLength(1);
  });

  test("fails where the server then has other permissions", async () => {
    const other = ["CAN_VIEW_DATA" as const];
    await expect(setPermissionsByEmail(clients().clarifeye, { project_id, email, permissions: other })).rejects.toThrow(
      "now has CAN_PERFORM_ADMIN_ACTIONS, not what was asked for",
    );
  });
});

describe("onboarding", () => {
  const newcomer = {
    email: "newcomer@example.com",
    clarifeye: { project_id, permissions: ["CAN_VIEW_DATA" as const] },
    improvely: { project: 1, permission: "view" as const },
  };

  test("lets a person into both products", async () => {
    expect(await onboard(clients(), newcomer)).toEqual([
      { step: "Clarifeye: invited", result: "done" },
      { step: "Improvely: granted", result: "done" },
    ]);
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
});

describe("offboarding", () => {
  const results = ({ step, result }: { step: string; result: string }) => `${step.split(": ")[1]}: ${result}`;

  test("removes a person from both products", async () => {
    const all = clients();
    const report = await offboard(all, { email, project_ids: [project_id], projects: [1] });
    expect(report.map(results)).toEqual([
      "invitations looked through: done",
      "users looked through: done",
      "removed: done",
      "revoked: done",
    ]);
    expect(all.sent.filter((request) => !request.startsWith("GET"))).toEqual([
      "POST remove-by-email/",
      "DELETE v1/user_permission.json",
    ]);
  });

  test("cancels invitations, and removes nobody who has no access", async () => {
    const all = clients();
    const report = await offboard(all, { email: "Newcomer@example.com", project_ids: [project_id], projects: [] });
    expect(report.map(results)).toEqual([
      "invitations looked through: done",
      "invitation cancelled: done",
      "users looked through: done",
    ]);
    expect(all.sent.at(1)).toBe("DELETE 7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f/");
  });

  test("goes on after a failure, and reports it", async () => {
    const failing = clients((request) =>
      request.includes("remove-by-email") || request.includes("invites/") ? answerOf(503, undefined) : undefined,
    );
    const report = await offboard(failing, { email, project_ids: [project_id], projects: [1, 2] });
    expect(report.map(results)).toEqual([
      "invitations looked through: unknown",
      "users looked through: done",
      "removed: unknown",
      "revoked: done",
      "revoked: done",
    ]);
  });
});

describe("an audit of administrators", () => {
  test("names them, project by project", async () => {
    const admin = { project_id, email: "jsmith@example.com" };
    expect(await auditAdmins(clients().clarifeye, [project_id, project_id])).toEqual({
      admins: [admin, admin],
      unclear: [],
    });
  });

  test("does not take a list that broke off, or a person without permissions, for what it is not", async () => {
    let requests = 0;
    const { clarifeye } = clients(() => {
      requests += 1;
      const next = `${inject("mocks").clarifeye}/projects/${project_id}/users/?offset=3`;
      const people = [
        { user: { email: "a@b" }, permissions: ["CAN_VIEW_DATA"] },
        { user: { email: "c@d" } },
        { id: project_id, permissions: ["CAN_PERFORM_ADMIN_ACTIONS"] },
      ];
      return requests === 1 ? jsonResponse({ results: people, next }) : answerOf(500, undefined);
    });
    expect(await auditAdmins(clarifeye, [project_id])).toEqual({
      admins: [{ project_id, email: `the user of record ${project_id}` }],
      unclear: [
        { project_id, reason: "c@d: no permissions were told" },
        { project_id, reason: expect.stringContaining("the list was not read to its end: listProjectUsers: GET") },
      ],
    });
  });
});
