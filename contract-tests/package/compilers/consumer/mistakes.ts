// Each of these has to fail by itself: a directive without an error below it is an error.

import { isClientError } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";

declare const error: unknown;

export const mistakes = [
  // @ts-expect-error a property of an error that nobody has told yet
  () => error.status,
  // @ts-expect-error a status that only some errors have
  () => isClientError(error) && error.status,
  // @ts-expect-error a name that no error has
  () => isClientError(error) && error.name === "HTTPError",
  // @ts-expect-error a body whose status is not told
  () => isClientError(error) && error.name === "HttpError" && error.body.message,

  // @ts-expect-error a mock of an API that there is not
  async () => (await startMocks()).github,
  // @ts-expect-error the port of an API that there is not
  () => startMocks({ github: 4011 }),
];

// @ts-expect-error a file that is no entry
export { createClient } from "user-permission-clients/dist/client.js";
