// Every error names, in its stack, the function that called the client.

import { expect, test } from "vitest";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
type Atlas = ReturnType<typeof createAtlasClient>;

/** The ways to call a client, each with what its caller's frame is called. */
const callers: Record<string, (client: Atlas, options?: CallOptions) => Promise<unknown>> = {
  async callerOfMethod(client, options) {
    const record = await client.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] }, options);
    return record;
  },
  async callerWithResponse(client, options) {
    const input = { project_id: ID, permission_id: ID, permissions: [] };
    const { data } = await client.updateUserPermissions.withResponse(input, options);
    return data;
  },
  async callerOfWalk(client, options) {
    for await (const record of client.listProjectUsers.all({ project_id: ID }, options)) return record;
    return undefined;
  },
};

async function failureOf(caller: string, client: Atlas, options?: CallOptions): Promise<Error> {
  try {
    await callers[caller]?.(client, options);
  } catch (error) {
    return error as Error;
  }
  return expect.fail("an error expected");
}

const later = () => new Promise((resolve) => setTimeout(resolve, 2));
const answering = (body: string, init: ResponseInit) => async () => {
  await later();
  return new Response(body, init);
};
const never = () => new Promise<never>(() => {});

const failures: Record<string, ClientOptions & { token?: () => Promise<string> }> = {
  "a documented failure": { fetch: answering('{"error":"No."}', { status: 404 }) },
  "an undocumented failure": { fetch: answering("<p>", { status: 500 }) },
  "an answer that is not as documented": { fetch: answering("<p>", {}) },
  "a redirect": { fetch: answering("", { status: 302 }) },
  "drift, where it is an error": { fetch: answering('{"more":1}', {}), strict: true },
  "a broken connection": {
    fetch: async () => {
      await later();
      throw new TypeError("fetch failed");
    },
  },
  "a fetch that throws at once": {
    fetch: () => {
      throw new TypeError("fetch failed");
    },
  },
  "a time limit": { fetch: never, timeoutMs: 5 },
  "a failure after retries": {
    fetch: answering("", { status: 429, headers: { "Retry-After": "0" } }),
    maxRetries: 2,
  },
  "a credential that fails": {
    token: async () => {
      await later();
      throw new Error("sealed");
    },
  },
  "a credential that cannot be sent": { token: async () => "a\nb" },
  "a credential that never comes": { token: never, timeoutMs: 5 },
};

const cases = Object.entries(failures).flatMap(([what, options]) =>
  Object.keys(callers).map((caller) => ({ what, options, caller })),
);

test.each(cases)("$what names $caller", async ({ options, caller }) => {
  const client = createAtlasClient({ token: "a-token-of-tests", maxRetries: 0, ...options });
  const error = await failureOf(caller, client);
  expect(error).toBeInstanceOf(Error);
  expect(error.stack).toContain(`${error.name}: ${error.message}`);
  expect(error.stack).toContain(caller);
});

test.each(Object.keys(callers))("an option or an input that cannot be meant names %s", async (caller) => {
  const client = createAtlasClient({ token: "a-token-of-tests" });
  const { stack } = await failureOf(caller, client, { timeoutMs: 0 });
  expect(stack).toContain(caller);
});

test.each(Object.keys(callers).flatMap((caller) => ["an answer", "a retry", "a credential"].map((of) => [of, caller])))(
  "an abort during a wait for %s is the signal's own reason, and names %s once",
  async (of, caller) => {
    const controller = new AbortController();
    const fetch = of === "a retry" ? answering("", { status: 429, headers: { "Retry-After": "30" } }) : never;
    const token = of === "a credential" ? never : "a-token-of-tests";
    const call = callers[caller as string] as (typeof callers)[string];
    const calls = [1, 2].map(() => call(createAtlasClient({ token, fetch }), { signal: controller.signal }));
    setTimeout(() => controller.abort(), 15);
    const results = await Promise.allSettled(calls);
    for (const result of results) expect(result).toEqual({ status: "rejected", reason: controller.signal.reason });
    const { stack } = controller.signal.reason;
    expect(stack.split("was waited for:")).toHaveLength(2);
    expect(stack).toContain(caller);
  },
);

test("a reason that is no error, or one that cannot be changed, is given as it is", async () => {
  for (const reason of ["stop", 7, null, Object.freeze(new Error("stop"))]) {
    const client = createAtlasClient({ token: "a-token-of-tests", fetch: never });
    await expect(callers.callerOfMethod?.(client, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  }
});
