// The everyday tasks of examples/, with the mocks and with servers that fail half-way. package.test.ts runs the others.

import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { auditAdmins } from "../examples/audit-admins.ts";
import { offboard } from "../examples/offboard.ts";
import { onboard } from "../examples/onboard.ts";
import { outcomeOf } from "../examples/outcome.ts";
import { setPermissionsByEmail } from "../examples/set-permissions-by-email.ts";
import { createClarifeyeClient, createImprovelyClient } from "../src/index.ts";
import { mockFetch } from "./harness/mock-fetch.ts";
import { answerOf, jsonResponse } from "./harness/recording-fetch.ts";

// In the documented sample one UUID is project, record and person at once; here each is another.
const project_id = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";
const otherProject = "1c1e7e6f-0c2a-4a1b-9c72-1e7a8e4d2b22";
const record = "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22";
const otherRecord = "6f3d5d99-7d2c-4b3a-8b66-8a4d0a2a1c33";
const person = "8a5f7fbb-9f4e-4d5c-ad88-0c6f2c4c3e55";
const email = "Leaver@example.com";
const stranger = { id: otherRecord, user: { id: person, email: `x${email}` } };
const leaver = { id: record, user: { id: person, email: email.toLowerCase() } };

/** Clients of the mocks, but for the requests that `answer` answers itself; `sent` lists all, with their bodies. */
function clients(answer: (request: string) => Response | undefined = () => undefined, maxRetries = 0) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const { pathname, search } = new URL(String(url));
    const request = `${init?.method} ${pathname}${search}`;
    sent.push(`${request}${shownBody(init?.body)}`);
    return answer(request) ?? mockFetch(url, init);
  };
  const mocks = inject("mocks");
  return {
    sent,
    changes: () => sent.filter((request) => !request.startsWith("GET")),
    clarifeye: createClarifeyeClient({ token: "t", baseUrl: mocks.clarifeye, fetch, maxRetries }),
    improvely: createImprovelyClient({ key: "k", baseUrl: mocks.improvely, fetch, maxRetries }),
  };
}

/** What a JSON body or a form holds, but for the key, as JSON in the order of the names. */
function shownBody(body: BodyInit | null | undefined): string {
  const text = String(body ?? "");
  if (text === "") return "";
  const { key, ...fields } = text.startsWith("{") ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  return ` ${JSON.stringify(Object.fromEntries(Object.entries(fields).sort()))}`;
}

const page = (results: object[]) => jsonResponse({ results, next: null });
const users = (project: string) => `/api/v1/projects/${project}/users/`;
const invites = (project: string) => `/api/v1/projects/${project}/invites/`;
const search = "?search=Leaver%40example.com";
const brokenConnection = (): never => {
  throw new TypeError("the connection broke");
};

afterEach(() => {
  vi.restoreAllMocks();
});

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

describe("setting permissions by e-mail address", () => {
  const permissions = ["CAN_VIEW_DATA" as const, "CAN_RUN_TASKS" as const];
  const input = { project_id, email, permissions };
  const answering = (people: object[], answer: object) =>
    clients((request) => (request.startsWith("GET") ? page(people) : jsonResponse(answer)));

  test("finds the person, in any case of their address, and sets them on their record", async () => {
    const { clarifeye, sent } = answering([leaver, stranger], { ...leaver, permissions: [...permissions].reverse() });
    await setPermissionsByEmail(clarifeye, input);
    expect(sent).toEqual([
      `GET ${users(project_id)}${search}`,
      `PATCH ${users(project_id)}${record}/ {"permissions":["CAN_VIEW_DATA","CAN_RUN_TASKS"]}`,
    ]);
  });

  test.each<[string, object[], string]>([
    ["only a stranger whose address contains theirs", [stranger], 'nobody in project .* "Leaver@example.com"'],
    ["nobody", [], "nobody in project"],
    ["two of them", [leaver, { ...leaver, id: otherRecord }], "several records"],
    ["two of them, one without an id", [leaver, { user: leaver.user }], "several records"],
    ["their record without an id", [{ user: leaver.user }], "given without its id"],
  ])("sets nothing where the search gives %s", async (_what, people, message) => {
    const { clarifeye, changes } = answering(people, {});
    await expect(setPermissionsByEmail(clarifeye, input)).rejects.toThrow(new RegExp(message));
    expect(changes()).toEqual([]);
  });

  test.each<[string, object, string]>([
    ["fewer", { permissions: ["CAN_VIEW_DATA"] }, "now has CAN_VIEW_DATA, not what was asked for"],
    ["none", { permissions: [] }, "now has no permission, not what was asked for"],
    ["more", { permissions: [...permissions, "CAN_IMPERSONATE_OTHER_USERS"] }, "now has CAN_IMPERSONATE_OTHER_USERS, "],
    ["as many others", { permissions: ["CAN_VIEW_DATA", "CAN_VIEW_TECHNICAL_INTERFACE"] }, "not what was asked for"],
    ["permissions that it does not tell", { id: record }, "cannot be told, .*: the answer has no permissions"],
    ["another record", { id: otherRecord, permissions }, `cannot be told, .*: the answer is of ${otherRecord}`],
  ])("fails where the server then answers with %s", async (_what, answer, message) => {
    const { clarifeye } = answering([leaver], answer);
    await expect(setPermissionsByEmail(clarifeye, input)).rejects.toThrow(new RegExp(message));
  });

  test("counts no permission twice, asked for or answered", async () => {
    const twice = [...permissions, ...permissions];
    await setPermissionsByEmail(answering([leaver], { permissions }).clarifeye, { ...input, permissions: twice });
    await setPermissionsByEmail(answering([leaver], { permissions: twice }).clarifeye, input);
    const other = answering([leaver], { permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] });
    const viewing = { ...input, permissions: ["CAN_VIEW_DATA" as const, "CAN_VIEW_DATA" as const] };
    await expect(setPermissionsByEmail(other.clarifeye, viewing)).rejects.toThrow("not what was asked for");
  });

  test("does not take the answer to taking all permissions away for granted", async () => {
    const { clarifeye } = answering([leaver], {});
    await expect(setPermissionsByEmail(clarifeye, { ...input, permissions: [] })).rejects.toThrow("cannot be told");
  });

  test("sends nothing where the address is none", async () => {
    const { clarifeye, sent } = answering([{ id: record, user: { email: "" } }], { permissions });
    await expect(setPermissionsByEmail(clarifeye, { ...input, email: "" })).rejects.toThrow("not an e-mail address");
    expect(sent).toEqual([]);
  });
});

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

describe("offboarding", () => {
  const short = ({ step, result }: { step: string; result: string }) => `${step.split(": ")[1]}: ${result}`;
  const job = { email, project_ids: [project_id], projects: [] };
  const removal = (project: string) => `POST ${users(project)}remove-by-email/ {"email":"${email}"}`;
  /** Lists with `invited` and `people`; `change` answers what is no list, and else the mocks do. */
  const having = (
    { invited = [], people = [] }: { invited?: object[]; people?: object[] },
    change: (request: string) => Response | undefined = () => undefined,
    maxRetries = 0,
  ) =>
    clients((request) => {
      if (!request.startsWith("GET")) return change(request);
      return page(request.includes("/invites/") ? invited : people);
    }, maxRetries);

  test("takes a person out of each project of both products, invitations first", async () => {
    const all = having({ invited: [{ id: "i1", email }], people: [leaver, stranger] });
    const report = await offboard(all, { email, project_ids: [project_id, otherProject], projects: [3, 4] });
    expect(report).toEqual([
      ...[project_id, otherProject].flatMap((project) => [
        { step: `Clarifeye ${project}: invitations looked through`, result: "done" },
        { step: `Clarifeye ${project}: invitation i1 cancelled`, result: "done" },
        { step: `Clarifeye ${project}: users looked through`, result: "done" },
        { step: `Clarifeye ${project}: removed`, result: "done" },
      ]),
      { step: "Improvely 3: revoked", result: "done" },
      { step: "Improvely 4: revoked", result: "done" },
    ]);
    expect(all.sent).toEqual([
      ...[project_id, otherProject].flatMap((project) => [
        `GET ${invites(project)}${search}`,
        `DELETE ${invites(project)}i1/`,
        `GET ${users(project)}${search}`,
        removal(project),
      ]),
      `DELETE /v1/user_permission.json {"email":"${email}","project":"3"}`,
      `DELETE /v1/user_permission.json {"email":"${email}","project":"4"}`,
    ]);
  });

  test("says so where the person has no access, and leaves others alone", async () => {
    const all = having({ invited: [{ id: "i1", email: stranger.user.email }], people: [stranger] });
    const report = await offboard(all, job);
    expect(report.map(short)).toEqual([
      "invitations looked through: done",
      "users looked through: done",
      "removed: nothing to do",
    ]);
    expect(report.at(-1)?.reason).toBe("none of the project's users has the address Leaver@example.com");
    expect(all.changes()).toEqual([]);
  });

  test.each([" leaver@example.com", "leaver@example.com\n", "leaver", "", undefined])(
    "sends nothing where the address is %j",
    async (address) => {
      const all = clients();
      const untyped = { email: address as string, project_ids: [project_id], projects: [1] };
      await expect(offboard(all, untyped)).rejects.toThrow("is not an e-mail address");
      expect(all.sent).toEqual([]);
    },
  );

  test.each([[[{ id: record, user: { id: person } }, { id: otherRecord }]], [[leaver, { id: otherRecord }]]])(
    "tells of users without an address, and tries the removal: %j",
    async (people) => {
      const all = having({ people });
      const report = await offboard(all, job);
      expect(report.map(short)).toEqual([
        "invitations looked through: done",
        "users looked through: unknown",
        "removed: done",
      ]);
      expect(report[1]?.reason).toMatch(/^[12] of them cannot be judged: no address$/);
      expect(all.changes()).toEqual([removal(project_id)]);
    },
  );

  test("tells of invitations without an id or an address, and cancels the others", async () => {
    const all = having({ invited: [{ email }, { id: "i1" }, { id: "i2", email }, { email: "a@b" }] });
    const [looked, cancelled] = await offboard(all, job);
    const reason = "2 of them cannot be judged or cancelled: no address, or no id";
    expect(looked).toMatchObject({ result: "unknown", reason });
    expect(cancelled).toMatchObject({ step: expect.stringContaining("invitation i2 cancelled"), result: "done" });
    expect(all.changes()).toEqual([`DELETE ${invites(project_id)}i2/`]);
  });

  test("goes on after each failure, tries the removal although no list can be read, and reports all", async () => {
    const failing = clients((request) => (request.startsWith("GET") ? answerOf(503, undefined) : undefined));
    const report = await offboard(failing, { email, project_ids: [project_id, otherProject], projects: [1] });
    const ofProject = ["invitations looked through: unknown", "users looked through: unknown", "removed: done"];
    expect(report.map(short)).toEqual([...ofProject, ...ofProject, "revoked: done"]);
    expect(failing.changes().slice(0, 2)).toEqual([removal(project_id), removal(otherProject)]);
  });

  test("reads a list to its end before it judges, and does what the first pages ask for where that fails", async () => {
    const next = `${inject("mocks").clarifeye}/projects/${project_id}/invites/?offset=1`;
    const broken = clients((request) => {
      if (request.includes("offset")) return answerOf(500, undefined);
      if (request.startsWith("GET") && request.includes("/invites/"))
        return jsonResponse({ results: [{ id: "i1", email }], next });
      return request.startsWith("GET") ? page([]) : undefined;
    });
    expect((await offboard(broken, job)).map(short)).toEqual([
      "invitations looked through: unknown",
      "invitation i1 cancelled: done",
      "users looked through: done",
      "removed: nothing to do",
    ]);
    expect(broken.sent.map((request) => request.split(" ")[0])).toEqual(["GET", "GET", "DELETE", "GET"]);
  });

  test.each([
    [400, { error: "This invitation is no longer pending." }, "nothing to do"],
    [403, { error: "You may not." }, "not done"],
    [404, { error: "Not found." }, "not done"],
    [500, undefined, "unknown"],
  ])("reports a cancellation that is answered with %s %j as it is", async (status, body, result) => {
    const all = having({ invited: [{ id: "i1", email }], people: [leaver] }, (request) =>
      request.startsWith("DELETE") ? answerOf(status, body) : undefined,
    );
    const [, cancelled, , removed] = await offboard(all, job);
    expect(cancelled).toMatchObject({ result, reason: expect.stringContaining(body?.error ?? "500") });
    expect(removed).toMatchObject({ result: "done" });
  });

  test("reports a removal that is refused as not done", async () => {
    const all = having({ people: [leaver] }, () => answerOf(400, { error: "It is you." }));
    const removed = { result: "not done", reason: expect.stringContaining("It is you.") };
    expect((await offboard(all, job)).at(-1)).toMatchObject(removed);
  });

  test("does not know what was done where an answer was lost and the next attempt is refused", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const seen = new Set<string>();
    const change = (request: string) => {
      if (seen.has(request)) return answerOf(400, { error: "There is none." });
      seen.add(request);
      return brokenConnection();
    };
    const all = having({ invited: [{ id: "i1", email }], people: [leaver] }, change, 2);
    expect((await offboard(all, job)).map(short)).toEqual([
      "invitations looked through: done",
      "invitation i1 cancelled: unknown",
      "users looked through: done",
      "removed: unknown",
    ]);
  });
});

describe("an audit of administrators", () => {
  const admin = "has administrative access";

  test("names them, project by project", async () => {
    const all = clients((request) => {
      const address = request === `GET ${users(project_id)}` ? "a@example.com" : "b@example.com";
      return page([{ user: { email: address }, permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] }]);
    });
    expect(await auditAdmins(all.clarifeye, [project_id, otherProject])).toEqual({
      admins: [
        { project_id, email: "a@example.com", reason: admin },
        { project_id: otherProject, email: "b@example.com", reason: admin },
      ],
      unclear: [],
    });
    expect(all.sent).toEqual([`GET ${users(project_id)}`, `GET ${users(otherProject)}`]);
  });

  test("names who can act as an administrator, and does not judge a permission that it does not know", async () => {
    const people = [
      { user: { email: "a@b" }, permissions: ["CAN_IMPERSONATE_OTHER_USERS"] },
      { user: { email: "c@d" }, permissions: ["SUPER_ADMIN", "constructor"] },
      { user: { email: "e@f" }, permissions: ["CAN_VIEW_DATA", "CAN_RUN_TASKS", "CAN_VIEW_TECHNICAL_INTERFACE"] },
    ];
    expect(await auditAdmins(clients(() => page(people)).clarifeye, [project_id])).toEqual({
      admins: [{ project_id, email: "a@b", reason: "may act as another user, who may be an administrator" }],
      unclear: [
        { project_id, reason: "c@d: the permission SUPER_ADMIN is not known" },
        { project_id, reason: "c@d: the permission constructor is not known" },
      ],
    });
  });

  test("does not take a list that broke off, or a person without permissions, for what it is not", async () => {
    const { clarifeye } = clients((request) => {
      if (request.includes(otherProject)) return page([{ ...leaver, permissions: ["CAN_PERFORM_ADMIN_ACTIONS"] }]);
      if (request.includes("offset")) return answerOf(500, undefined);
      const next = `${inject("mocks").clarifeye}/projects/${project_id}/users/?offset=3`;
      const people = [
        { user: { email: "a@b" }, permissions: ["CAN_VIEW_DATA"] },
        { user: { email: "c@d" } },
        { id: record, permissions: ["CAN_PERFORM_ADMIN_ACTIONS"] },
      ];
      return jsonResponse({ results: people, next });
    });
    expect(await auditAdmins(clarifeye, [project_id, otherProject])).toEqual({
      admins: [
        { project_id, email: `the user of record ${record}`, reason: admin },
        { project_id: otherProject, email: "leaver@example.com", reason: admin },
      ],
      unclear: [
        { project_id, reason: "c@d: no permissions were told" },
        { project_id, reason: expect.stringContaining("the list was not read to its end: listProjectUsers: GET") },
      ],
    });
  });
});
