// Request bodies of shapes that the vendors' specs do not have; the types of all shapes, and their mock.

import { describe, expect, test } from "vitest";
import { startMock } from "../../src/mock.ts";
import { recordingFetch } from "../judges/recording-fetch.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { change, clientOf, sentBy } from "../testing/shapes-client.ts";
import { problemsOf } from "../testing/type-check.ts";
import { SHAPES } from "./shapes.ts";

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
    expect(validateInput({ ...change, secret: "s" })).toBeUndefined();
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
      ).toBeDefined();
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
