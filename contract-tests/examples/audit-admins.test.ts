import { describe, expect, inject, test } from "vitest";
import { auditAdmins } from "../../examples/audit-admins.ts";
import { answerOf, jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { clients, leaver, otherProject, page, project_id, record, users } from "./clients.ts";

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
