// The package as its users import it: by name, from dist/, which `npm run build` writes.

import { expect, test } from "vitest";
import { vendors } from "../harness/vendors.ts";

const everywhere = [
  "ClientError",
  "HttpError",
  "InvalidInputError",
  "NetworkError",
  "RequestError",
  "TimeoutError",
  "UnexpectedResponseError",
  "isClientError",
  "logTo",
  "toCurl",
];

test.each<[entry: string, exported: string[]]>([
  ["user-permission-clients", [...everywhere, ...vendors.map(({ creator }) => creator)]],
  ...vendors.map(({ api, creator }): [string, string[]] => [
    `user-permission-clients/${api}`,
    [...everywhere, creator],
  ]),
  ["user-permission-clients/batch", ["faultsOfRows", "rehearse", "runBatch"]],
  ["user-permission-clients/mock", ["startMock", "startMocks"]],
])("%s exports what its users need", async (name, exported) => {
  const entry = await import(/* @vite-ignore */ name);
  expect(Object.keys(entry).sort()).toEqual(exported.sort());
});
