// The package as its users import it: by name, from dist/, which `npm run build` writes.

import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { servers as clarifeyeServers } from "../../generated/clarifeye/operations.ts";
import { servers as improvelyServers } from "../../generated/improvely/operations.ts";

const errors = [
  "ClientError",
  "HttpError",
  "InvalidInputError",
  "NetworkError",
  "RequestError",
  "TimeoutError",
  "UnexpectedResponseError",
  "isClientError",
  "toCurl",
];

test.each([
  ["user-permission-clients", [...errors, "createClarifeyeClient", "createImprovelyClient"]],
  ["user-permission-clients/clarifeye", [...errors, "createClarifeyeClient"]],
  ["user-permission-clients/improvely", [...errors, "createImprovelyClient"]],
  ["user-permission-clients/mock", ["startMock", "startMocks"]],
])("%s exports what its users need", async (name, exported) => {
  const entry = await import(/* @vite-ignore */ name);
  expect(Object.keys(entry).sort()).toEqual(exported.sort());
});

describe("the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const blocks = readme.matchAll(/^```ts\n(.*?)^```$/gms);
  const shown = [...blocks].map(([, code]) => code);
  const examples = readdirSync("examples").map((file) => ({ file, code: readFileSync(`examples/${file}`, "utf8") }));

  test("shows or links every example, which are compiled and run, and shows no other code", () => {
    const isLinked = ({ file }: (typeof examples)[number]) => readme.includes(`](examples/${file})`);
    const toShow = examples.filter((example) => !isLinked(example) && example.file !== "outcome.ts");
    expect(shown.sort()).toEqual(toShow.map(({ code }) => code).sort());
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test.each([
    ["set-clarifeye-permissions.ts", undefined, [[["CAN_PERFORM_ADMIN_ACTIONS"]]]],
    [
      "list-clarifeye-users.ts",
      undefined,
      [["jsmith@example.com", "has the permission_id", "3c90c3cc-0d44-4b50-8888-8dd25736052a"]],
    ],
    ["grant-improvely-permission.ts", undefined, [["success"]]],
    ["handle-errors.ts", 400, [["refused: Missing parameter: either `id` or `email` must be provided."]]],
    ["handle-errors.ts", 500, [["HttpError", expect.stringContaining("was answered with 500")]]],
  ])("has an example %s that runs, with the server's answer %s", async (file, status, printed) => {
    vi.stubEnv("CLARIFEYE_TOKEN", "t");
    vi.stubEnv("IMPROVELY_KEY", "k");
    vi.stubGlobal("fetch", mockInPlaceOfVendor(status));
    const log = vi.spyOn(console, "log").mockReturnValue();
    const error = vi.spyOn(console, "error").mockReturnValue();
    await import(/* @vite-ignore */ `../../examples/${file}?answer=${status}`);
    expect([...log.mock.calls, ...error.mock.calls]).toEqual(printed);
  });
});

/** Sends to the shared mocks what is meant for the vendors' servers. */
function mockInPlaceOfVendor(status: number | undefined): typeof fetch {
  const { fetch } = globalThis;
  const mocks = inject("mocks");
  return async (url, init) => {
    if (status === 500) return new Response(null, { status });
    const target = String(url)
      .replace(clarifeyeServers[0], mocks.clarifeye)
      .replace(improvelyServers[0], mocks.improvely);
    const headers = new Headers(init?.headers);
    if (status !== undefined) headers.set("Prefer", `code=${status}`);
    return fetch(target, { ...init, headers });
  };
}
