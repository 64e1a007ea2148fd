// What a user's project may write. Compiled, not run; nothing here may need Node's or a browser's own types.

import {
  type AnyClientError,
  type ClarifeyeClientOptions,
  type ClarifeyePermission,
  type ClarifeyePermissionRecord,
  createClarifeyeClient,
  createImprovelyClient,
  type ImprovelyClient,
  type ImprovelyPermission,
  isClientError,
  toCurl,
} from "user-permission-clients";
import { type ClarifeyeClient, createClarifeyeClient as fromEntry } from "user-permission-clients/clarifeye";
import { createImprovelyClient as fromOtherEntry } from "user-permission-clients/improvely";
import { type Mocks, startMock, startMocks } from "user-permission-clients/mock";

/** As an environment variable is typed. */
declare const secret: string | undefined;

const options: ClarifeyeClientOptions = {
  token: async () => "t",
  baseUrl: undefined,
  timeoutMs: undefined,
  headers: { "X-Reason": "review" },
  fetch,
  onRetry: ({ operation, attempt, delayMs }) => console.log(operation, attempt + delayMs),
};
export const clarifeye: ClarifeyeClient = createClarifeyeClient(options);
export const improvely: ImprovelyClient = createImprovelyClient({ key: secret });
export const entries: [typeof createClarifeyeClient, typeof createImprovelyClient] = [fromEntry, fromOtherEntry];

export async function calls(): Promise<void> {
  const permissions: ClarifeyePermission[] = ["CAN_VIEW_DATA"];
  const ids = { project_id: "p", permission_id: "r" };
  const record: ClarifeyePermissionRecord = await clarifeye.updateUserPermissions({ ...ids, permissions });
  const granted: readonly string[] = record.permissions ?? [];
  const email: string = record.user?.email ?? granted.join();
  const permission: ImprovelyPermission = "view";
  const { data, status, headers } = await improvely.grantUserPermission.withResponse(
    { email, project: 1, permission },
    { signal: AbortSignal.timeout(1000), repeatable: false },
  );
  console.log(data.status satisfies "success", status.toFixed(), headers.get("date"));
  for await (const { id } of clarifeye.listProjectUsers.all({ project_id: "p" })) console.log(id?.length);
}

export function told(error: unknown): string | undefined {
  if (improvely.grantUserPermission.isHttpError(error) && error.status === 400) return error.body.message;
  if (!isClientError(error)) return undefined;
  const known: AnyClientError = error;
  switch (known.name) {
    case "InvalidInputError":
      return known.faults.map(({ path }) => path).join();
    case "HttpError":
    case "UnexpectedResponseError":
      return `${known.status} ${known.headers.get("date")} ${known.retryAfterMs?.toFixed()}`;
    case "NetworkError":
    case "TimeoutError":
      return toCurl(known);
    default:
      return known satisfies never;
  }
}

export async function mocked(): Promise<string> {
  const mocks: Mocks = await startMocks({ improvely: 4011 });
  await mocks.close();
  const mock = await startMock("any.yaml");
  return mocks.clarifeye.url + mock.url;
}
