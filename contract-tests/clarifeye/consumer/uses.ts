// What a user of Clarifeye's client may write. Compiled, not run; nothing here may need Node's or a browser's own types.

import { type ClarifeyeClientOptions, createClarifeyeClient } from "user-permission-clients";
import type * as Clarifeye from "user-permission-clients/clarifeye";
import { type ClarifeyeClient, createClarifeyeClient as fromEntry } from "user-permission-clients/clarifeye";
import type { Mocks } from "user-permission-clients/mock";

const options: ClarifeyeClientOptions = {
  token: async () => "t",
  baseUrl: undefined,
  timeoutMs: undefined,
  headers: { "X-Reason": "review" },
  fetch,
  onRetry: ({ operation, attempt, delayMs }) => console.log(operation, attempt + delayMs),
};
export const clarifeye: ClarifeyeClient = createClarifeyeClient(options);
export const entry: typeof createClarifeyeClient = fromEntry;

export async function calls(): Promise<string> {
  const permissions: Clarifeye.Permission[] = ["CAN_VIEW_DATA"];
  const ids = { project_id: "p", permission_id: "r" };
  const record: Clarifeye.PermissionRecord = await clarifeye.updateUserPermissions({ ...ids, permissions });
  const granted: readonly Clarifeye.Permission[] = record.permissions ?? [];
  await clarifeye.updateUserPermissions({ ...ids, permissions: granted });
  await clarifeye.updateUserPermissions({ ...ids, permissions: ["CAN_VIEW_DATA"] as const });
  for await (const { id } of clarifeye.listProjectUsers.all({ project_id: "p" })) console.log(id?.length);
  return record.user?.email ?? granted.join();
}

export function mocked({ clarifeye: mock }: Mocks): (string | undefined)[] {
  mock.records("listProjectUsers", [{ user: { email: "ann@example.com" }, permissions: ["CAN_VIEW_DATA"] }]);
  mock.records("listProjectUsers", [{ permissions: ["CAN_FLY"] }], { undocumented: true });
  mock.answer("updateUserPermissions", { body: { permissions: ["CAN_VIEW_DATA"] } });
  mock.answer("updateUserPermissions", ({ pathParameters, body }) => ({
    status: 200,
    body: { id: pathParameters.permission_id, permissions: body.permissions },
  }));
  mock.answer("listProjectUsers", ({ query }) => ({ body: { results: [], count: query.limit ?? 0 } }));
  mock.answer("cancelInvitation", { status: 204 });
  return mock.requests.map((request) =>
    request.operation === "listProjectUsers" ? request.query.search : request.operation,
  );
}
