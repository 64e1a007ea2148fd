import { describe, expect, inject, test, vi } from "vitest";
import { offboard } from "../../examples/offboard.ts";
import { answerOf, jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import {
  brokenConnection,
  clients,
  email,
  invites,
  leaver,
  otherProject,
  otherRecord,
  page,
  person,
  project_id,
  record,
  search,
  stranger,
  users,
} from "./clients.ts";

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

  test("deletes the whole Improvely user last, where that is asked for", async () => {
    const all = having({});
    const report = await offboard(all, { email, project_ids: [], projects: [3], deletesUser: true });
    expect(report.map(({ step, result }) => `${step}: ${result}`)).toEqual([
      "Improvely 3: revoked: done",
      "Improvely: user deleted: done",
    ]);
    expect(all.sent.at(-1)).toBe(`DELETE /v1/user.json {"email":"${email}"}`);
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
