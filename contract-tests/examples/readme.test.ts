// The README's examples are those of examples/, and run.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, inject, test, vi } from "vitest";
import { vendors } from "../harness/vendors.ts";

describe("the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const blocks = readme.matchAll(/^```ts\n(.*?)^```$/gms);
  const shown = [...blocks].map(([, code]) => code);
  const examples = readdirSync("examples").map((file) => ({ file, code: readFileSync(`examples/${file}`, "utf8") }));

  test("shows or links every example, which are compiled and run, and shows no other code", () => {
    const isLinked = ({ file }: (typeof examples)[number]) => readme.includes(`](examples/${file})`);
    const toShow = examples.filter((example) => !isLinked(example));
    expect(shown.sort()).toEqual(toShow.map(({ code }) => code).sort());
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
    const target = vendors.reduce(
      (address, { api, table }) => address.replace(table.servers[0], mocks[api]),
      String(url),
    );
    const headers = new Headers(init?.headers);
    if (status !== undefined) headers.set("Prefer", `code=${status}`);
    return fetch(target, { ...init, headers });
  };
}
