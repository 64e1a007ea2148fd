// Bodies that are JSON, and still not to be held: nested without end, or with numbers that JavaScript would change.

import { describe, expect, test } from "vitest";
import { created, tasks } from "./tasks.ts";

const nested = (open: string, close: string, levels: number, within = "") =>
  open.repeat(levels) + within + close.repeat(levels);
const deep: [what: string, body: (levels: number) => string][] = [
  ["lists", (levels) => nested("[", "]", levels)],
  ["objects", (levels) => nested('{"a":', "}", levels, "1")],
  ["what the success documents", (levels) => nested('{"kids":[', "]}", levels)],
  ["what the failure documents", (levels) => nested('{"causes":[', "]}", levels)],
  ["lists in an undocumented property", (levels) => `{"id":1,"x":${nested("[", "]", levels)}}`],
  ["lists beside strings full of brackets", (levels) => `["]]]]\\"]]]]",${nested("[", "]", levels)}]`],
];

describe.each(deep)("a body of nested %s", (_what, body) => {
  test.each([400, 404, 500, 502])("in a %i keeps its status", async (status) => {
    for (const levels of [200, 300, 5_000, 50_000]) {
      const error = await created(status, body(levels), { strict: true });
      expect(error).toMatchObject({ name: "HttpError", status });
      expect(() => JSON.stringify(error)).not.toThrow();
    }
  });

  test.each([201, 202])("in a %i is a result, or an error of the client's", async (status) => {
    for (const levels of [5_000, 50_000]) {
      for (const options of [{}, { onDrift: () => {} }]) {
        const { name, message } = await created(status, body(levels), options);
        expect(["success", "UnexpectedResponseError"]).toContain(name);
        if (name !== "success" && status === 201) expect(message).toContain("nested more than 256 levels deep");
      }
      const error = await created(status, body(levels), { strict: true });
      expect(error).toMatchObject({ name: "UnexpectedResponseError", status });
      expect(error.message).toContain(status === 201 ? "nested more than 256 levels deep" : "");
    }
  });
});

test("a success that is nested too deep to be looked through drifts", async () => {
  const told: { faults: readonly object[] }[] = [];
  const body = `{"id":1,"x":${nested("[", "]", 300)}}`;
  const onDrift = (event: { faults: readonly object[] }) => void told.push(event);
  expect(await created(201, body, { onDrift })).toMatchObject({ name: "success" });
  expect(told).toMatchObject([{ faults: [{ path: "", message: "the body is nested more than 256 levels deep" }] }]);
});

test("a long body with a string that does not end is not JSON", async () => {
  const error = await created(201, `{"x":"${"[".repeat(1000)}`);
  expect(error).toMatchObject({ name: "UnexpectedResponseError", faults: [{ message: "the body is not JSON" }] });
});

test("a body that is nested as deep as data may be is read", async () => {
  const body = (levels: number) => `{"x":${nested("[", "]", levels - 1)}}`;
  const strict = { strict: true };
  expect((await created(201, body(256), strict)).message).not.toContain("levels deep");
  expect((await created(201, body(257), strict)).message).toContain("levels deep");
});

test.each<[what: string, text: string]>([
  ["brackets in strings", `{"id":1,"x":"${"[".repeat(2_000)}"}`],
  ["escaped quotes", `{"id":1,"x":"${'\\"['.repeat(2_000)}"}`],
  ["escaped backslashes before a quote", `{"id":1,"x":"\\\\","y":[${'"[\\\\",'.repeat(500)}0]}`],
  ["many lists side by side", `{"id":1,"x":[${"[],".repeat(5_000)}[]]}`],
])("a body with %s is not taken for deep", async (_what, text) => {
  expect(await created(201, text)).toMatchObject({ name: "success", data: JSON.parse(text) });
});

test("an input is sent no deeper than an answer is read, and never holds itself", async () => {
  const client = tasks({ fetch: async () => expect.fail("nothing is to be sent") });
  const loop: unknown[] = [];
  loop.push(loop);
  for (const [more, message] of [
    [JSON.parse(nested("[", "]", 300)), /\/more(\/0){255} is nested more than 256 levels deep$/],
    [loop, /: \/more\/0 holds itself$/],
  ] as const) {
    await expect(client.createTask?.({ more })).rejects.toThrow(message);
  }
});

describe("an integer that JavaScript cannot hold", () => {
  const message = "is 9007199254740993, an integer that JavaScript cannot hold exactly";

  test.each<[string, string]>([
    ['{"id":9007199254740993}', "/id"],
    ['{"size":9007199254740993}', "/size"],
    ['{"kids":[{"id":1},{"id":9007199254740993}]}', "/kids/1/id"],
    ['{"facts":{"a/b":[9007199254740993]}}', "/facts/a~1b/0"],
    ['{"x":"9007199254740993","id":9007199254740993}', "/id"],
    ['{"x":"\\"9007199254740993","id": 9007199254740993 }', "/id"],
  ])("in a documented place of %s is an error", async (body, path) => {
    const error = await created(201, body);
    expect(error).toMatchObject({ name: "UnexpectedResponseError", faults: [{ path, message }] });
  });

  test("in an undocumented place is drift", async () => {
    const seen: unknown[] = [];
    const body = '{"id":1,"x":{"y":[9007199254740993]}}';
    const onDrift = ({ faults }: { faults: readonly unknown[] }) => seen.push(...faults);
    expect(await created(201, body, { onDrift })).toMatchObject({ name: "success" });
    expect(seen).toContainEqual({ path: "/x/y/0", message });
    expect(await created(201, body, { strict: true })).toMatchObject({ name: "UnexpectedResponseError" });
  });

  test("in a failure's body keeps it a failure, whose body is not the documented one", async () => {
    const error = await created(404, '{"title":"No","status":9007199254740993}');
    expect(error).toMatchObject({ name: "HttpError", documented: false, faults: [{ path: "/status", message }] });
  });

  test.each(["-9007199254740993", "12345678901234567890", `1${"0".repeat(400)}`])("is %s too", async (number) => {
    expect(await created(201, `{"size":${number}}`)).toMatchObject({ name: "UnexpectedResponseError" });
  });

  test.each([
    "9007199254740991",
    "-9007199254740991",
    "9007199254740992",
    "1e300",
    "12345678901234567.25",
    "0.10000000000000001",
  ])("is not %s", async (number) => {
    expect(await created(201, `{"size":${number}}`)).toEqual({ name: "success", data: { size: Number(number) } });
  });
});
