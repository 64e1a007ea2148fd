// What is left of an error in a log, in JSON and in another thread.

import { pino } from "pino";
import { expect, test } from "vitest";
import { canaries, expectNoneOf } from "../../scripts/testing/canary.ts";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const [TOKEN = ""] = canaries;

/** Each kind of error, of a server that sends back what it was sent. */
const fetches: Record<string, () => Promise<Response>> = {
  HttpError: async () => Response.json({ error: TOKEN }, { status: 404, headers: { "X-Echo": "echo", "X-Id": "7" } }),
  UnexpectedResponseError: async () => new Response(`<p>${TOKEN}`, { headers: { "X-Id": "7" } }),
  NetworkError: () => Promise.reject(new TypeError(`fetch failed with ${TOKEN}`)),
  TimeoutError: () => new Promise(() => {}),
};

async function errorOf(name: string): Promise<Error & Record<string, unknown>> {
  const client = createAtlasClient({ token: TOKEN, fetch: fetches[name], timeoutMs: 10, maxRetries: 0 });
  const project_id = name === "InvalidInputError" ? "none" : ID;
  return client
    .updateUserPermissions({ project_id, permission_id: ID, permissions: [] })
    .catch((error: unknown) => error);
}

/** What pino writes of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  pino({ base: null }, { write: (line: string) => lines.push(line) }).error(error);
  return lines.join();
}

const names = [...Object.keys(fetches), "InvalidInputError"];

test.each(names)(
  "JSON of a %s has its name, message and outcome, its headers as an object, and no credential",
  async (name) => {
    const error = await errorOf(name);
    const json = JSON.stringify(error);
    const { operation, outcome, message, headers } = error;
    expect(JSON.parse(json)).toMatchObject({ name, message, outcome, operation, api: "atlas" });
    if (headers !== undefined) expect(JSON.parse(json).headers).toMatchObject({ "x-id": "7" });
    expectNoneOf(TOKEN, [json]);
  },
);

test.each(names)("pino writes a %s with all that it holds, and no credential", async (name) => {
  const error = await errorOf(name);
  const line = logged(error);
  const { err } = JSON.parse(line);
  expect(err).toMatchObject({ type: name, outcome: error.outcome, operation: "updateUserPermissions" });
  expect(err.message).toContain(error.message);
  if (error.headers !== undefined) expect(err.headers).toMatchObject({ "x-id": "7" });
  expectNoneOf(TOKEN, [line]);
});

test.each(names)("a clone of a %s says what it was, and its JSON form can be cloned whole", async (name) => {
  const error = await errorOf(name);
  const clone = structuredClone(error);
  expect(clone).toBeInstanceOf(Error);
  expect(clone.message).toBe(error.message);
  expect(clone.stack).toMatch(new RegExp(`^${name}: updateUserPermissions: `));
  const { toJSON } = error as unknown as { toJSON(): object };
  const whole = structuredClone(toJSON.call(error));
  expect(whole).toMatchObject({ name, outcome: error.outcome });
  expectNoneOf(TOKEN, [JSON.stringify([clone.message, clone.stack, clone.cause, whole])]);
});
