// The package where there is less than it is used to, as under Jest's jsdom, with a `fetch` of another package.

import { expect, test } from "vitest";
import { successOf } from "../../scripts/judges/documented-operation.ts";
import { vendors } from "../harness/vendors.ts";
import { execute } from "./tarball.ts";

const MISSING = [
  "Blob",
  "FormData",
  "Headers",
  "ReadableStream",
  "Request",
  "Response",
  "TextDecoder",
  "TextEncoder",
  "fetch",
  "navigator",
];
const [{ api, creator, credentialOption, documented }] = vendors as [(typeof vendors)[number]];
const called = documented.find((each) => each.samples.responses[successOf(each)] !== undefined);
if (called === undefined) throw new Error(`${api} documents no answer with a body`);

/** Calls the documented operation without those globals, and gives what its end has, as JSON. */
async function callWithout(
  names: readonly string[],
  status: number,
  body: string,
  headers = 'new Map([["X-Id", "7"]])',
): Promise<unknown> {
  const code = `
    // Node itself loads some of them late, and needs the others for it.
    for (const name of ${JSON.stringify(MISSING)}) void globalThis[name];
    for (const name of ${JSON.stringify(names)}) delete globalThis[name];
    const { ${creator} } = await import("user-permission-clients/${api}");
    const fetch = async () => ({ status: ${status || undefined}, headers: ${headers}, text: async () => ${JSON.stringify(body)} });
    const client = ${creator}({ ${credentialOption}: "a-credential:of-tests", fetch, maxRetries: 0 });
    const ended = await client.${called?.operationId}(${JSON.stringify(called?.samples.input)}).catch((error) => ({
      ...error.toJSON(), id: error.headers?.get("x-id"), stack: undefined,
    }));
    process.stdout.write(JSON.stringify(ended));
  `;
  const { stdout } = await execute(process.execPath, ["--input-type=module", "--eval", code]);
  return JSON.parse(stdout);
}

test.each([...MISSING.map((name) => [name]), MISSING])("a call works without %s", async (...names) => {
  const sample = called.samples.responses[successOf(called)];
  expect(await callWithout(names, successOf(called), JSON.stringify(sample))).toEqual(sample);
});

test.each(['new Map([["X-Id", "7"]])', '{ "X-Id": "7" }'])(
  "a failure is one of ours without any of them, and has its headers: %s",
  async (headers) => {
    expect(await callWithout(MISSING, 500, '{"message":"No."}', headers)).toMatchObject({
      name: "HttpError",
      status: 500,
      message: expect.stringContaining("was answered with 500: No."),
      headers: { "x-id": "7" },
      id: "7",
    });
  },
);

test("what is no response is an error of ours without any of them", async () => {
  const ended = await callWithout(MISSING, Number.NaN, "", "undefined");
  expect(ended).toMatchObject({ name: "UnexpectedResponseError", status: 0 });
});
