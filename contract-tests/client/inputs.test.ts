// What an input may hold: all that can be sent as it is, and nothing else.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { checkedInput } from "../../src/input.ts";
import type { Operation } from "../../src/operation.ts";
import { tasks } from "./tasks.ts";

const LONE = "half of a surrogate pair, which cannot be sent as it is";
const { fetch, requests } = recordingFetch(() => jsonResponse({ id: 1 }, 201));
const create = (input: object) => tasks({ fetch }).createTask?.(input);
const more = (value: unknown) => create({ more: value });

describe("text that is not well-formed", () => {
  test.each<[what: string, call: () => Promise<unknown> | undefined, path: string]>([
    [
      "in a form",
      () =>
        createBorealisClient({ key: "a-key-of-tests", fetch }).grantUserPermission({
          email: "a\ud800@b.co",
          project: 1,
          permission: "view",
        }),
      "/email",
    ],
    [
      "in a query",
      () =>
        createAtlasClient({ token: "a-token-of-tests", fetch }).listProjectUsers({
          project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          search: "\udc00",
        }),
      "/search",
    ],
    ["in JSON", () => create({ name: "a\ud83d" }), "/name"],
    ["deep in JSON", () => create({ labels: [{ text: "ok" }, { text: "\ude00\ud83d" }] }), "/labels/1/text"],
    ["in what is not described", () => more({ a: { "b/c": ["\udfff"] } }), "/more/a/b~1c/0"],
  ])("%s is refused with its place", async (_what, call, path) => {
    await expect(call()).rejects.toMatchObject({ faults: [{ path, message: `has ${LONE}` }] });
    expect(requests).toEqual([]);
  });

  test("in a name is refused", async () => {
    await expect(more({ "\ud800": 1 })).rejects.toThrow(`has a name with ${LONE}`);
  });

  test("is not what has whole pairs", async () => {
    const name = "\ud83d\ude00 😀 ä";
    await create({ name });
    expect(JSON.parse(String(requests.pop()?.body))).toEqual({ name });
  });
});

function holdingItself(): unknown {
  const list: unknown[] = [];
  list.push({ a: list });
  return list;
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

// biome-ignore format: a table, a line a row
test.each<[what: string, value: unknown, message: string]>([
  ["a number that is none", Number.NaN, "/more must not be NaN"],
  ["an endless number", [Number.POSITIVE_INFINITY], "/more/0 must not be Infinity"],
  ["an integer too large", { a: 2 ** 53 }, "/more/a is an integer too large to be sent exactly"],
  ["a bigint", 1n, "/more must not be a bigint"],
  ["a function", () => {}, "/more must not be a function"],
  ["a symbol", Symbol("a"), "/more must not be a symbol"],
  ["undefined in a list", [undefined], "/more/0 must not be undefined"],
  ["a gap in a list", Array(3), "/more must not have gaps or names"],
  ["a list with more than its items", { a: "ab".match(/b/) }, "/more/a must not have gaps or names"],
  ["what holds itself", holdingItself(), "/more/0/a holds itself"],
  ["a number in an object", new Number(1), "/more must be a plain object"],
  ["what says itself what it is as JSON", { a: { toJSON: () => 1 } }, "/more/a/toJSON must not be a function"],
  ["a getter that throws", { a: [{ get b() { throw new Error("x"); } }] }, "/more/a/0 cannot be read"],
  ["a list that throws", Object.assign([1], { [Symbol.iterator]: () => { throw new Error("x"); } }), "/more cannot be read"],
  ["a proxy that throws", new Proxy({}, { ownKeys: () => { throw new Error("x"); } }), "/more cannot be read"],
  ["a proxy that is revoked", { a: revoked([]) }, "/more/a cannot be read"],
  ["a Date", new Date(0), "/more must be a plain object"],
  ["a Map", new Map([[1, 2]]), "/more must be a plain object"],
  ["what its class inherits", new (class Thing {})(), "/more must be a plain object"],
])("%s cannot be sent", async (_what, value, message) => {
  await expect(more(value)).rejects.toThrow(message);
  expect(requests).toEqual([]);
});

test.each([
  ["a proxy", revoked({})],
  ["a list", revoked([])],
])("%s that cannot be read is no input", async (_what, input) => {
  await expect(create(input as object)).rejects.toMatchObject({
    name: "InvalidInputError",
    faults: [{ path: "", message: "cannot be read" }, {}],
  });
});

test("a secret is measured, whatever it says of its own text", () => {
  const operation = { validateInput: () => undefined, secrets: ["word"] } as object as Operation;
  expect(checkedInput(operation, { word: { toString: null } })).toEqual({ word: { toString: null } });
  expect(() => checkedInput(operation, { word: "a".repeat(4097) })).toThrow("/word is longer than 4096 characters");
});

test("what is absent is left out, and a name that every object has is sent", async () => {
  await create(JSON.parse('{"name":"a","more":{"__proto__":1,"constructor":[null,true,""]}}'));
  expect(String(requests.pop()?.body)).toBe('{"name":"a","more":{"__proto__":1,"constructor":[null,true,""]}}');
  await create({ name: undefined, more: { a: undefined, b: 1 } });
  expect(String(requests.pop()?.body)).toBe('{"more":{"b":1}}');
});

test("an input may be left out where nothing in it is required", async () => {
  await tasks({ fetch }).createTask?.(undefined);
  expect(String(requests.pop()?.body)).toBe("{}");
  const borealis = createBorealisClient({ key: "a-key-of-tests", fetch });
  await expect(borealis.grantUserPermission(undefined)).rejects.toThrow("must be object");
});

test.each([null, "text", 7, [], () => {}])("%s is no input", async (input) => {
  await expect(create(input as object)).rejects.toThrow("must be object");
});
