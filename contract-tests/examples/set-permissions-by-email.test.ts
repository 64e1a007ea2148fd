import { describe, expect, test } from "vitest";
import { setPermissionsByEmail } from "../../examples/set-permissions-by-email.ts";
import { jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { clients, email, leaver, otherRecord, page, project_id, record, search, stranger, users } from "./clients.ts";

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
