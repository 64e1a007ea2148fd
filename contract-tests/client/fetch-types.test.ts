// `npm run typecheck` judges this file; running it shows only that it loads.

import type nodeFetch from "node-fetch-3";
import type { fetch as undiciFetch } from "undici";
import { expectTypeOf, test } from "vitest";
import type { ClientOptions } from "../../src/options.ts";

type Fetch = NonNullable<ClientOptions["fetch"]>;

test("fetch may be the global one, or that of undici or node-fetch, as it is", () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  expectTypeOf<typeof undiciFetch>().toExtend<Fetch>();
  expectTypeOf<typeof nodeFetch>().toExtend<Fetch>();
});

test("fetch may be one of your own that gives the least of a Response", () => {
  expectTypeOf<(url: string) => Promise<{ status: number; headers: object }>>().toExtend<Fetch>();
  expectTypeOf<
    () => Promise<{ status: number; headers: Record<string, string>; text(): Promise<string> }>
  >().toExtend<Fetch>();
});

test("fetch may not be what gives no Response, or wants another request", () => {
  expectTypeOf<() => Promise<unknown>>().not.toExtend<Fetch>();
  expectTypeOf<() => Promise<{ status: string; headers: object }>>().not.toExtend<Fetch>();
  expectTypeOf<() => Promise<{ status: number }>>().not.toExtend<Fetch>();
  expectTypeOf<() => { status: number; headers: object }>().not.toExtend<Fetch>();
  expectTypeOf<(request: Request) => Promise<Response>>().not.toExtend<Fetch>();
  expectTypeOf<(url: string, init: { retries: number }) => Promise<Response>>().not.toExtend<Fetch>();
});
