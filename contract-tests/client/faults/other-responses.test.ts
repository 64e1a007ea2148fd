// A Response of another make: it is read by what it has, or the error says why not, and nothing is sent again.

import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import type { Fetch, FetchResponse } from "../../../src/fetch.ts";
import { calls } from "./calls.ts";

const TEXT = '{"status":"success","name":"Jürgen € 🐢"}';
const VALUE = JSON.parse(TEXT);
const bytes = () => Buffer.from(TEXT);
/** Each byte alone, so that letters are cut in two. */
const cut = () => [...bytes()].map((byte) => Uint8Array.of(byte));
async function* each<T>(pieces: Iterable<T>) {
  yield* pieces;
}
const webStream = (...pieces: unknown[]) =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

/** A Response with no more than is given. */
const bare = (parts: object): FetchResponse => ({ status: 200, headers: {}, ...parts }) as FetchResponse;
const giving = (response: unknown) => vi.fn(async () => response) as unknown as Fetch;
/** Of an operation that may be repeated, the error of a call, which was not. */
async function failureOf(response: unknown, options: object = {}) {
  const fetch = giving(response);
  const error = await calls.updateUserPermissions({ fetch, ...options }).catch((reason) => reason);
  expect(fetch).toHaveBeenCalledOnce();
  expect(error).toMatchObject({ name: "UnexpectedResponseError", outcome: "unknown", attempts: 1 });
  expect(error.operation).toBe("updateUserPermissions");
  return error.faults[0].message;
}

describe("a body is read that is", () => {
  test.each<[what: string, parts: () => object]>([
    ["a web stream of bytes", () => ({ body: webStream(...cut()) })],
    ["a web stream of text", () => ({ body: webStream("", ...TEXT) })],
    ["a Readable of Buffers", () => ({ body: Readable.from(cut().map((byte) => Buffer.from(byte))) })],
    ["a Readable of text", () => ({ body: Readable.from([bytes()]).setEncoding("utf8") })],
    ["an async iterable of bytes", () => ({ body: each(cut()) })],
    ["an async iterable of text", () => ({ body: each([TEXT.slice(0, 9), TEXT.slice(9)]) })],
    ["an async iterable of both", () => ({ body: each([TEXT.slice(0, 9), Buffer.from(TEXT.slice(9))]) })],
    ["an async iterable of ArrayBuffers", () => ({ body: each([new Uint8Array(bytes()).buffer]) })],
    ["to be had from arrayBuffer() alone", () => ({ arrayBuffer: async () => new Uint8Array(bytes()).buffer })],
    ["a Buffer of arrayBuffer()", () => ({ arrayBuffer: async () => bytes() })],
    ["to be had from text() alone", () => ({ text: async () => TEXT })],
    ["null beside text()", () => ({ body: null, text: async () => TEXT })],
  ])("%s", async (_what, parts) => {
    const ofSize = (maxResponseBytes: number) => ({ fetch: giving(bare(parts())), maxResponseBytes });
    const { length } = bytes();
    await expect(calls.updateUserPermissions(ofSize(length))).resolves.toEqual(VALUE);
    expect(await failureOf(bare(parts()), { maxResponseBytes: length - 1 })).toBe(
      `the body is longer than ${length - 1} bytes`,
    );
  });

  test("nothing: null without any method, or that of a 204", async () => {
    expect(await failureOf(bare({ body: null }))).toBe("the body is empty");
    const error = await calls.updateUserPermissions({ fetch: giving(bare({ status: 204 })) }).catch((reason) => reason);
    expect(error.faults).toEqual([{ path: "", message: "the status 204 is not documented" }]);
  });
});

test("of an endless iterable no more is read than the limit, and it is told to end", async () => {
  let [read, isOver] = [0, false];
  async function* endless() {
    try {
      for (;;) {
        read += 1;
        yield new Uint8Array(1000);
      }
    } finally {
      isOver = true;
    }
  }
  expect(await failureOf(bare({ body: endless() }), { maxResponseBytes: 5000 })).toContain("longer than 5000 bytes");
  expect([read, isOver]).toEqual([6, true]);
});

describe("not sent again is what was answered with", () => {
  const methods = { arrayBuffer: async () => bytes(), text: async () => TEXT };
  const broken = () => {
    throw new TypeError("not here");
  };
  const readStream = () => {
    const body = Readable.from([bytes()]);
    body.read();
    return body;
  };
  test.each<[what: string, response: () => unknown, message: string]>([
    ["undefined", () => undefined, "the given fetch gave no Response"],
    ["null", () => null, "the given fetch gave no Response"],
    ["text", () => TEXT, "the given fetch gave no Response"],
    ["an object", () => ({}), "the given fetch gave no Response"],
    ["parsed JSON", () => VALUE, "the given fetch gave no Response"],
    ["a status of text", () => bare({ status: "200", ...methods }), "the given fetch gave no Response"],
    ["a status that is no number", () => bare({ status: Number.NaN, ...methods }), "the given fetch gave no Response"],
    ["json() alone", () => bare({ json: async () => VALUE }), "without stream, arrayBuffer() and text()"],
    ["a body of text", () => bare({ body: TEXT }), "without stream, arrayBuffer() and text()"],
    ["a body that was used", () => bare({ bodyUsed: true, ...methods }), "cannot be read: somebody has read it"],
    ["a body that is locked", () => lockedResponse(), "cannot be read: somebody has read it"],
    ["a Readable that was read", () => bare({ body: readStream() }), "cannot be read: somebody has read it"],
    ["a stream that gives no reader", () => bare({ body: { getReader: broken } }), "its stream cannot be opened"],
    [
      "what cannot be iterated",
      () => bare({ body: { [Symbol.asyncIterator]: broken } }),
      "its stream cannot be opened",
    ],
    ["a stream of objects", () => bare({ body: each([bytes(), {}]) }), "is neither bytes nor text"],
    ["a stream of numbers", () => bare({ body: webStream(7) }), "is neither bytes nor text"],
    ["a stream with a gap", () => bare({ body: each([bytes(), undefined]) }), "is neither bytes nor text"],
    [
      "a reader that gives nothing",
      () => bare({ body: { getReader: () => ({ read: async () => {} }) } }),
      "is neither",
    ],
    ["an arrayBuffer() of nothing", () => bare({ arrayBuffer: async () => {} }), "is neither bytes nor text"],
    ["a text() of nothing", () => bare({ text: async () => {} }), "its text() gave no text"],
    ["a text() of bytes", () => bare({ text: async () => bytes() }), "its text() gave no text"],
    ["half a letter", () => bare({ body: each([Uint8Array.of(0x22, 0xc3)]) }), "the body is not UTF-8"],
    [
      "text within a letter",
      () => bare({ body: each([Uint8Array.of(0xc3), "x", Uint8Array.of(0xbc)]) }),
      "the body is not UTF-8",
    ],
  ])("%s", async (_what, response, message) => {
    expect(await failureOf(response())).toContain(message);
  });
});

function lockedResponse(): Response {
  const response = new Response(TEXT);
  response.body?.getReader();
  return response;
}

describe("the headers of an answer may be", () => {
  const refusal = (headers: unknown) => bare({ status: 400, headers: headers as object, text: async () => "{}" });
  const headersOf = async (headers: unknown) => {
    const error = await calls.updateUserPermissions({ fetch: giving(refusal(headers)) }).catch((reason) => reason);
    expect(error).toMatchObject({ name: "HttpError", status: 400, headers: expect.any(Headers) });
    return Object.fromEntries(error.headers);
  };

  test.each<[what: string, headers: unknown]>([
    ["an object", { "X-Id": "7" }],
    ["an object with a number", { "x-id": 7 }],
    ["a list of pairs", [["x-id", "7"]]],
    ["a Map", new Map([["x-id", "7"]])],
    ["those of another package", new (class extends Map<string, string> {})([["X-ID", "7"]])],
    [
      "an object with what is no header",
      { ":status": 400, "a b": "", "x-id": "7", x: undefined, y: "\n", get: () => "" },
    ],
    ["a list with what is no pair", [["x-id", "7"], "ab", null, [7, 7]]],
  ])("%s", async (_what, headers) => {
    expect(await headersOf(headers)).toEqual({ "x-id": "7" });
  });

  test.each([undefined, null, "x-id: 7", 7])("%j, which has none", async (headers) => {
    expect(await headersOf(headers)).toEqual({});
  });
});

describe("the body of a redirect is let go", () => {
  const redirect = (body: object) => failureOf(bare({ status: 302, body }));
  const NOT_FOLLOWED = "it redirects to a place that is not shown, and no redirect is followed";

  test("which is a Readable", async () => {
    const body = new Readable({ read: () => {} });
    expect(await redirect(body)).toBe(NOT_FOLLOWED);
    expect(body.destroyed).toBe(true);
  });

  test("or not, where it cannot be", async () => {
    const cancel = () => {
      throw new Error("no");
    };
    expect(await redirect({ cancel })).toBe(NOT_FOLLOWED);
    expect(await redirect({})).toBe(NOT_FOLLOWED);
  });
});
