// What any user's project may write. Compiled, not run; nothing here may need Node's or a browser's own types.

import { type AnyClientError, isClientError, toCurl } from "user-permission-clients";
import { type Mocks, startMock, startMocks } from "user-permission-clients/mock";

export function told(error: unknown): string | undefined {
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
  const mocks: Mocks = await startMocks({});
  await mocks.close();
  return (await startMock("any.yaml")).url;
}
