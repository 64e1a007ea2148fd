// What a user of Improvely's client may write. Compiled, not run; nothing here may need Node's or a browser's own types.

import { createImprovelyClient, type ImprovelyClient } from "user-permission-clients";
import type * as Improvely from "user-permission-clients/improvely";
import { createImprovelyClient as fromEntry } from "user-permission-clients/improvely";
import type { Mocks } from "user-permission-clients/mock";

/** As an environment variable is typed. */
declare const secret: string | undefined;

export const improvely: ImprovelyClient = createImprovelyClient({ key: secret });
export const entry: typeof createImprovelyClient = fromEntry;

export async function calls(email: string): Promise<void> {
  const permission: Improvely.Permission = "view";
  const { data, status, headers } = await improvely.grantUserPermission.withResponse(
    { email, project: 1, permission },
    { signal: AbortSignal.timeout(1000), repeatable: false },
  );
  console.log(data.status satisfies "success", status.toFixed(), headers.get("date"));
}

export function told(error: unknown): string | undefined {
  if (!improvely.grantUserPermission.isHttpError(error)) return undefined;
  return error.documented && error.status === 400 ? error.body.message : error.status.toFixed();
}

export function mocked({ improvely: mock }: Mocks): (number | undefined)[] {
  mock.answer("grantUserPermission", 400);
  mock.answer("grantUserPermission", { status: 400, body: { status: "error", type: "any", message: "No such user." } });
  mock.answer("grantUserPermission", [
    { status: 429, headers: { "Retry-After": "1" }, undocumented: true },
    { status: 200, delayMs: 10 },
    { fault: "reset" },
    ({ body }) => (body.permission === "full" ? 400 : 200),
    async ({ body }) => ({ status: 200, delayMs: body.key === undefined ? 1 : 0 }),
  ]);
  return mock.requests.map((request) =>
    request.operation === "grantUserPermission" ? request.body.project : request.headers.accept?.length,
  );
}
