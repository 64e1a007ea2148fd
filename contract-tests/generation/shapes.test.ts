// Shapes of OpenAPI that the vendors' specs do not have: how generation reads them, and what a client then sends.

import { describe, expect, test } from "vitest";
import { createClient } from "../../src/client.ts";
import { startMock } from "../../src/mock.ts";
import type { ClientOptions } from "../../src/options.ts";
import { type GeneratedProject, generatedProject } from "../harness/generated-project.ts";
import { jsonResponse, recordingFetch } from "../harness/recording-fetch.ts";
import { problemsOf } from "../harness/type-check.ts";
import { SHAPES } from "./shapes.ts";

interface Shapes {
  "shapes.get-one": { input: object; output: unknown; errors: { 404: { title: string } } };
  signIn: { input: object; output: undefined; errors: Record<never, never> };
  changeShape: { input: object; output: unknown; errors: Record<never, never> };
}

function clientOf({ operations, servers }: GeneratedProject, options: ClientOptions) {
  const credential = { option: "token", source: "a-token-of-tests" };
  return createClient<Shapes>(
    { creator: "createShapes", operations, servers, credential },
    { maxRetries: 0, ...options },
  );
}

const found = { id: 7, name: "a", size: 1 };
const change = { id: 7, "X-Trace-Id": "t1", name: "a", size: 1, colour: "dark-red" };

async function sentBy(call: (client: ReturnType<typeof clientOf>) => Promise<unknown>) {
  const { fetch, requests } = recordingFetch(() => jsonResponse(found));
  await call(clientOf(await generatedProject(SHAPES), { fetch }));
  return requests[0];
}

describe("parameters", () => {
  test("in headers are sent as they are, beside the token and what answers may be", async () => {
    const input = { id: 7, "X-Trace-Id": "é t/1, %", "X-Page": 2, "X-Quick": false };
    const request = await sentBy((client) => client["shapes.get-one"](input));
    expect(request?.headers).toEqual({
      accept: "application/json, application/problem+json",
      authorization: "Bearer a-token-of-tests",
      "x-trace-id": "é t/1, %",
      "x-page": "2",
      "x-quick": "false",
    });
  });

  test.each(["a\nb", "a\0b", "a…", " ab", "ab ", "ab\t"])(
    "in a header are refused where it cannot carry %j",
    async (value) => {
      const { fetch, requests } = recordingFetch(() => jsonResponse(found));
      const client = clientOf(await generatedProject(SHAPES), { fetch });
      const call = client["shapes.get-one"]({ id: 7, "X-Trace-Id": value });
      await expect(call).rejects.toMatchObject({
        name: "InvalidInputError",
        message: expect.stringContaining("/X-Trace-Id"),
      });
      expect(requests).toEqual([]);
    },
  );

  test("in headers cannot be replaced by further headers, in whatever case", async () => {
    const project = await generatedProject(SHAPES);
    const client = clientOf(project, {});
    const input = { id: 7, "X-Trace-Id": "t1" };
    await expect(client["shapes.get-one"](input, { headers: { "x-trace-ID": "t2" } })).rejects.toThrow(
      "is set by the client itself",
    );
    expect(() => clientOf(project, { headers: { "x-PAGE": "2" } })).toThrow("is set by the client itself");
  });

  test("that are lists are joined as their style says, each item escaped", async () => {
    const input = {
      id: "last",
      "X-Trace-Id": "t1",
      ids: [1, 2],
      words: ["a b", "c,d"],
      tags: ["x", "y"],
      kind: "round",
    };
    const request = await sentBy((client) => client["shapes.get-one"](input));
    expect(request?.url).toBe(
      "https://eu.shapes.example/v1/shapes/last?tags=x&tags=y&kind=round&ids=1,2&words=a%20b%20c%2Cd",
    );
  });

  test("that are lists are left out where they are empty", async () => {
    const request = await sentBy((client) =>
      client["shapes.get-one"]({ id: 7, "X-Trace-Id": "t1", ids: [], words: [], tags: [] }),
    );
    expect(request?.url).toBe("https://eu.shapes.example/v1/shapes/7");
  });

  test("are checked by their schemas, whatever these are composed of", async () => {
    const { validateInput } = (await generatedProject(SHAPES)).operations["shapes.get-one"];
    const fits = (more: object) => validateInput({ id: 7, "X-Trace-Id": "t1", ...more });
    for (const right of [{}, { id: "last" }, { kind: "square" }, { "X-Quick": true }, { tags: [] }]) {
      expect(fits(right), JSON.stringify(right)).toBe(true);
    }
    for (const wrong of [
      { id: "first" },
      { kind: "flat" },
      { "X-Quick": null },
      { "X-Trace-Id": "t" },
      { tags: null },
      { ids: ["1"] },
    ]) {
      expect(fits(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });

  test("that hold themselves are refused", async () => {
    const text = SHAPES.replace(
      "Kind: { enum: [round, square] }",
      'Kind: { allOf: [{ $ref: "#/components/schemas/Kind" }] }',
    );
    await expect(generatedProject(text)).rejects.toThrow('the query parameter "kind" must have a scalar `type`');
  });

  test("are refused in a header that the credential has", async () => {
    const text = SHAPES.replace("{ oauth: [read] }", "{ key: [] }").replace(
      "securitySchemes:",
      "securitySchemes:\n    key: { type: apiKey, in: header, name: x-trace-id }",
    );
    await expect(generatedProject(text)).rejects.toThrow(
      'its header "X-Trace-Id" is that of the credential too; remove one.',
    );
  });
});

describe("answers", () => {
  const answered = async (status: number, body: unknown) =>
    clientOf(await generatedProject(SHAPES), { fetch: async () => jsonResponse(body, status) })["shapes.get-one"]({
      id: 7,
      "X-Trace-Id": "t1",
    });

  test("in JSON are preferred, by the plain name before any other, with its parameters", async () => {
    await expect(answered(200, found)).resolves.toEqual(found);
    await expect(answered(200, { hal: true })).rejects.toThrow("name");
  });

  test("of a status that only a range or `default` has are errors with whatever body they have", async () => {
    for (const status of [400, 418, 500]) {
      await expect(answered(status, [status])).rejects.toMatchObject({ name: "HttpError", status, body: [status] });
    }
    await expect(answered(404, { title: 7 })).rejects.toMatchObject({ name: "UnexpectedResponseError", status: 404 });
  });

  test.each(["default", "2XX"])("whose success only %s documents are refused", async (range) => {
    const text = SHAPES.replace(
      '"200":\n          description: Found.',
      `${range}:\n          description: Found.`,
    ).replace(/ {8}default: .*\n/, range === "default" ? "" : "$&");
    await expect(generatedProject(text)).rejects.toThrow(
      new RegExp(`:\\d+:9: its success is documented by "${range}" alone`),
    );
  });

  test("that are demanded to have what is only written are not, and are to have what is only read", async () => {
    await expect(answered(200, { name: "a" })).rejects.toThrow("must have required property 'id'");
    await expect(answered(200, { id: 7, name: "a" })).resolves.toEqual({ id: 7, name: "a" });
  });
});

describe("a request body composed by allOf", () => {
  test("is split from the parameters by the names in all branches, and sent as its media type", async () => {
    const request = await sentBy((client) => client.changeShape({ ...change, secret: "s", owner: { id: 1 } }));
    expect(request?.url).toBe("https://eu.shapes.example/v1/shapes/7");
    expect(request?.headers["content-type"]).toBe("application/merge-patch+json; charset=utf-8");
    expect(JSON.parse(String(request?.body))).toEqual({
      colour: "dark-red",
      owner: { id: 1 },
      name: "a",
      size: 1,
      secret: "s",
    });
  });

  test("is checked by all branches, and closed", async () => {
    const { validateInput } = (await generatedProject(SHAPES)).operations.changeShape;
    expect(validateInput({ ...change, secret: "s" })).toBe(true);
    for (const wrong of [
      { size: 0 },
      { name: "" },
      { name: undefined },
      { colour: "a b" },
      { colour: undefined },
      { owner: {} },
      { further: 1 },
    ]) {
      expect(
        validateInput({ ...JSON.parse(JSON.stringify({ ...change, secret: "s", ...wrong })) }),
        JSON.stringify(wrong),
      ).toBe(false);
    }
  });

  test("says nothing of a parameter that is called as what is only read of it", async () => {
    const request = await sentBy((client) => client.changeShape({ ...change, id: "last", secret: "s" }));
    expect(request?.url).toBe("https://eu.shapes.example/v1/shapes/last");
    expect(JSON.parse(String(request?.body))).not.toHaveProperty("id");
  });

  test("is refused as a form, whose branches mocks do not read", async () => {
    const text = SHAPES.replace(
      "application/merge-patch+json; charset=utf-8",
      "application/x-www-form-urlencoded",
    ).replace('owner: { $ref: "#/components/schemas/Owner" }', "owner: { type: string }");
    await expect(generatedProject(text)).rejects.toThrow(
      'the form property "name" must stand at the top level of its schema',
    );
  });

  test.each<[what: string, from: string, to: string, reason: string]>([
    [
      "itself as a branch",
      "- { anyOf: [{ required: [size] }",
      '- { $ref: "#/components/schemas/ShapeChange" }\n        - { anyOf: [{ required: [size] }',
      "cannot hold itself as a branch",
    ],
    [
      "a branch that is no object",
      "- { anyOf: [{ required: [size] }",
      "- { type: array }\n        - { anyOf: [{ required: [size] }",
      "a request body must be an object.",
    ],
    [
      "an alternative that adds a property",
      "{ required: [size] }",
      "{ properties: { weight: {} } }",
      '"weight" must also stand in',
    ],
    ["a closed branch", "Sized: {", "Sized: { additionalProperties: false,", "closed at its top level"],
    [
      "a branch that demands what is read-only",
      "{ required: [size] }",
      "{ required: [id] }",
      'the property "id" is read-only',
    ],
    [
      "a name that a parameter has",
      "size: { type: integer, minimum: 1 }",
      "X-Trace-Id: { type: string }",
      '"X-Trace-Id" twice, from the header parameters',
    ],
  ])("is refused with %s", async (_what, from, to, reason) => {
    expect(SHAPES).toContain(from);
    await expect(generatedProject(SHAPES.replace(from, to))).rejects.toMatchObject({
      name: "SpecificationError",
      message: expect.stringContaining(reason),
    });
  });
});

test("a form leaves out what is null, and has its media type's parameters", async () => {
  const { fetch, requests } = recordingFetch(() => new Response(null, { status: 204 }));
  const client = clientOf(await generatedProject(SHAPES), { fetch });
  await client.signIn({ user: 7, grant: null, times: null });
  await client.signIn({ user: "a b", grant: "password", times: 0 });
  expect(requests.map(({ body }) => String(body))).toEqual(["user=7", "user=a+b&grant=password&times=0"]);
  expect(requests[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded; charset=utf-8");
  await expect(client.signIn({ user: null })).rejects.toMatchObject({ name: "InvalidInputError" });
});

test("the types of all shapes are what the validators take and clients give", async () => {
  const { folder } = await generatedProject(SHAPES);
  const code = `type Get = Operations["shapes.get-one"]; type Change = Operations["changeShape"];
    const get: Get["input"] = { id: 7, "X-Trace-Id": "t", "X-Page": 1, "X-Quick": true, ids: [1], words: ["a"], tags: ["b"], kind: "round" };
    const change: Change["input"] = { id: "last", "X-Trace-Id": "t", name: "a", size: 1, colour: "red", secret: "s", owner: { id: 1 } };
    // @ts-expect-error a parameter that is null is left out
    const nulls: Get["input"] = { id: 7, "X-Trace-Id": "t", "X-Quick": null };
    // @ts-expect-error a header that is demanded
    const headless: Get["input"] = { id: 7 };
    // @ts-expect-error what is only read
    const since: Change["input"] = { ...change, owner: { id: 1, since: "x" } };
    declare const shape: Get["output"];
    const id: number = shape.id;
    // @ts-expect-error what is only written
    shape.secret;
    declare const error: Get["errors"];
    const title: string = error[404].title;
    // @ts-expect-error a range is no status
    error[400];
    export const all = [get, nulls, headless, since, id, title];`;
  expect(problemsOf(folder, code)).toEqual([]);
});

test("the mock of all shapes answers the client of all shapes", async () => {
  const project = await generatedProject(SHAPES);
  const mock = await startMock(project.specification);
  try {
    expect(new URL(mock.url).pathname).toBe("/v1");
    const client = clientOf(project, { baseUrl: mock.url });
    const input = { id: 7, "X-Trace-Id": "t1", "X-Page": 2, ids: [1, 2], words: ["a", "b"], tags: ["x", "y"] };
    await expect(client["shapes.get-one"](input)).resolves.toMatchObject({ name: "string" });
    await expect(client.signIn({ user: 7, grant: null })).resolves.toBeUndefined();
    await expect(client.changeShape({ ...change, secret: "s" })).resolves.toMatchObject({ name: "string" });
    const failing = client["shapes.get-one"](input, { headers: { Prefer: "code=404" } });
    await expect(failing).rejects.toMatchObject({ name: "HttpError", status: 404, body: { title: "string" } });
  } finally {
    await mock.close();
  }
});
