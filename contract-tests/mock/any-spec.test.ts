// What the mock kit makes of specs that ours are not like.

import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(join(import.meta.dirname, "any.yaml"));
});
afterAll(() => mock.close());

const ask = async (path: string, init?: RequestInit) => {
  mock.reset();
  const response = await fetch(`${mock.url}${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers, request: mock.requests[0] };
};

describe("the parts of a request have their documented types", () => {
  test("in its path and query", async () => {
    const query =
      "deep=true&share=1.5e1&level=-3&text=12&either=12&item=1&item=2&comma=3,4&space=a%20b&pipe=true%7Cfalse";
    const { request } = await ask(`/teams/7/a%20b.json?${query}`);
    expect(request).toMatchObject({
      operation: "read",
      pathParameters: { team: 7, name: "a b" },
      query: { deep: true, share: 15, level: -3, text: "12", either: "12", item: [1, 2], comma: [3, 4] },
    });
    expect(request?.query).toMatchObject({ space: ["a", "b"], pipe: [true, false] });
  });

  test("whatever alternatives list", async () => {
    expect((await ask("/teams/7/a.json?kind=2&any=x")).status).toBe(200);
    expect((await ask("/teams/7/a.json?kind=3")).status).toBeGreaterThanOrEqual(400);
  });

  test("with a list of one", async () => {
    expect((await ask("/teams/7/a.json?item=1&comma=2")).request?.query).toEqual({ item: [1], comma: [2] });
  });

  test("or stand as they were sent", async () => {
    const { request, status } = await ask("/teams/x/%ff.json?deep=yes&share=1.&level=0x1&item=1&item=z&text=a&text=b");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(request).toMatchObject({
      pathParameters: { team: "x", name: "%ff" },
      query: { deep: "yes", share: "1.", level: "0x1", item: [1, "z"], text: ["a", "b"] },
    });
  });

  test("in a form", async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" };
    const body = "size=12&on=false&note=12&other=3";
    const { request, status } = await ask("/teams/7/a.json", { method: "POST", headers, body });
    expect(request?.body).toEqual({ size: 12, on: false, note: "12", other: "3" });
    expect(status).toBe(204);
  });
});

test("a body that is malformed is refused as documented, and the mock goes on", async () => {
  const put = (body: string) =>
    ask("/teams/7/a.json", { method: "PUT", headers: { "Content-Type": "application/vnd.any+json" }, body });
  for (const body of ["{", '{"a":1', "", "nul", "\u0000"]) {
    expect(await put(body)).toMatchObject({ status: 400, request: { operation: "replace", body: undefined } });
  }
  // Nor is it taken for text.
  const headers = { "Content-Type": "application/json" };
  expect(await ask("/anything", { method: "PUT", headers, body: '"a' })).toMatchObject({ status: 400 });
  expect(await ask("/anything", { method: "PUT", headers, body: '"a"' })).toMatchObject({ status: 204 });
  expect(await put("{}")).toMatchObject({ status: 200, text: "done", request: { body: {} } });
});

describe("an answer", () => {
  const answered = async (answers: Parameters<Mock["answer"]>[1], init?: RequestInit) => {
    mock.reset();
    mock.answer(init === undefined ? "read" : "replace", answers as number);
    const { status, headers, text } = await fetch(`${mock.url}/teams/7/a.json`, init).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    return { status, text, type: headers.get("content-type") };
  };

  test.each([
    ["of a range", 404, { status: 404, text: '{"why":"no"}' }],
    ["of a range, with a body", { status: 404, body: { why: "so" } }, { status: 404, text: '{"why":"so"}' }],
    ["by default", { status: 500, body: { code: 1 } }, { status: 500, text: '{"code":1}' }],
    ["by default, without a body", 503, { status: 503 }],
    ["of a status among them", { body: { id: 1, open: true } }, { status: 200, text: '{"id":1,"open":true}' }],
    ["with free names", { body: { labels: { a: "b" }, any: { c: 1 } } }, { status: 200 }],
    ["with parts of any shape", { body: { all: { d: 1 }, flags: [{ e: 1 }] } }, { status: 200 }],
    ["with a documented header", { headers: { "x-left": "3" } }, { status: 200 }],
  ])("%s is documented", async (_which, answer, expected) => {
    expect(await answered(answer as never)).toMatchObject(expected);
  });

  test.each([
    ["of a range", { status: 404, body: { why: 1 } }, "/body/why must be string"],
    ["by default", { status: 500, body: { code: "1" } }, "/body/code must be integer"],
    ["in a composed schema", { body: { opn: true } }, "/body/opn is not documented; did you mean open?"],
    [
      "in a list",
      { body: { people: [{}, { mail: "a" }] } },
      "/body/people/1/mail is not documented; did you mean email?",
    ],
    ["in free names", { body: { labels: { a: 1 } } }, "/body/labels/a must be string"],
    ["in a header", { headers: { "X-Left": "few" } }, "/header/x-left must be integer"],
  ])("%s is refused where it is not", (_which, answer, message) => {
    expect(() => mock.answer("read", answer as never)).toThrow(`read cannot be answered so: ${message}`);
  });

  test("of text is sent as it is, and what is no answer to its media type is refused", async () => {
    const init = { method: "PUT", headers: { "Content-Type": "application/json" }, body: "{}" };
    const plain = { status: 200, type: "text/plain" };
    expect(await answered({ body: '"said"' }, init)).toEqual({ ...plain, text: '"said"' });
    expect(() => mock.answer("replace", { body: { a: 1 } })).toThrow("/body must be string");
  });

  test("without a documented body is refused one, and without a documented success has to say its status", () => {
    expect(() => mock.answer("write", { status: 400, body: { a: 1 } })).toThrow(
      "write cannot be answered so: /body must be left out: the spec documents none for 400",
    );
    expect(() => mock.answer("fail", { delayMs: 1 })).toThrow("/status must be given: the spec documents no success");
    expect(() => mock.answer("fail", { fault: "reset" })).not.toThrow();
    expect(() => mock.answer("fail", { status: 404, headers: { a: "b" } })).not.toThrow();
  });

  test("without a body is cut off in its head", async () => {
    mock.answer("take", { fault: "cut off" });
    const init = { method: "PUT", headers: { "Content-Type": "application/json" }, body: "1" };
    await expect(fetch(`${mock.url}/anything`, init)).rejects.toThrow("fetch failed");
  });
});

test.each<[string, string, RequestInit, number]>([
  ["a preference that is none", "/anything", { method: "DELETE", headers: { Prefer: "code=abc" } }, 422],
  ["an example that its media type cannot hold", "/anything", {}, 500],
  [
    "a media type that is not documented",
    "/anything",
    { method: "PUT", headers: { "Content-Type": "text/plain" }, body: "a" },
    400,
  ],
  ["an address that is none", "//[", {}, 500],
])("%s is answered by the mock itself", async (_what, path, init, status) => {
  expect(await raw(path, init)).toBe(status);
});

/** The status of an answer to a path as it is: `fetch` would mend it. */
function raw(path: string, { method = "GET", headers, body }: RequestInit): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(mock.url);
    const options = { hostname, port, path, method, headers: headers as Record<string, string> };
    request(options, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end(body);
  });
}
