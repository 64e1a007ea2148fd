// Parameters and answers of shapes that the vendors' specs do not have: how generation reads them, and what a client sends.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { clientOf, found, sentBy } from "../testing/shapes-client.ts";
import { SHAPES } from "./shapes.ts";

describe("parameters", () => {
  test("in headers are sent as they are, beside the token and what answers may be", async () => {
    const input = { id: 7, "X-Trace-Id": "é t/1, %", "X-Page": 2, "X-Quick": false };
    const request = await sentBy((client) => client["shapes.get-one"](input));
    expect(request?.headers).toEqual({
      accept: "application/json, application/problem+json",
      "user-agent": expect.stringContaining("user-permission-clients/"),
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
    const fits = (more: object) => validateInput({ id: 7, "X-Trace-Id": "t1", ...more }) === undefined;
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
    await expect(answered(404, { title: 7 })).rejects.toMatchObject({
      name: "HttpError",
      status: 404,
      documented: false,
    });
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
