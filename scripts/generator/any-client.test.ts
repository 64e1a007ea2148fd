// A client of a spec that is neither vendor's: whatever generation accepts, the clients' code can send and judge.

import { describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/client.ts";
import { HttpError } from "../../src/index.ts";
import type { ClientOptions } from "../../src/options.ts";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import type { ClientOf } from "../testing/client-of.ts";
import { generatedProject } from "../testing/generated-project.ts";

const specification = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example/v1" }]
security: [{ key: [] }]
paths:
  /things:
    get:
      operationId: listThings
      x-pagination: { items: things, next: more }
      responses:
        "200":
          description: Some.
          content:
            application/json:
              schema:
                type: object
                properties:
                  things: { type: array, items: { $ref: "#/components/schemas/Thing" } }
                  more: { type: [string, "null"] }
  /things/{name}:
    parameters:
      - { name: name, in: path, required: true, schema: { type: string } }
    get:
      operationId: getThing
      parameters:
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        "200":
          description: Found.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Thing" } }
        "404":
          description: Not found.
    delete:
      operationId: deleteThing
      security: []
      responses:
        "204":
          description: Gone.
        "404":
          description: Not found.
        "409":
          description: In use.
          content:
            application/json:
              schema: { type: object, required: [reason], properties: { reason: { type: string } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Thing:
      type: object
      properties:
        name: { type: string }
        extra: { type: object }
`;

interface Things {
  listThings: { input: object; output: unknown; errors: { 404: undefined }; item: { name?: string } };
  getThing: { input: { name: string; tags?: string[]; limit?: number }; output: unknown; errors: { 404: undefined } };
  deleteThing: { input: { name: string }; output: undefined; errors: { 404: undefined; 409: { reason: string } } };
}

async function client(options: ClientOptions) {
  const { operations, servers } = await generatedProject(specification);
  const credential = { option: "key", variable: "THINGS_KEY" };
  const all: object = { key: "a-key-of-tests", maxRetries: 0, ...options };
  return createClient<ClientOf<Things>>({ creator: "createThings", operations, servers, credential }, all);
}

describe("a client of any spec", () => {
  test("sends path and query parameters escaped, lists item by item, and the key in its header", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse([]));
    const things = await client({ fetch });
    await things.getThing({ name: "a/b?c#d ä", tags: ["x&y", "z"], limit: 10 });
    await things.getThing({ name: "..." });
    const headers = expect.objectContaining({ accept: "application/json", "x-key": "a-key-of-tests" });
    const url = "https://things.example/v1/things/";
    expect(requests).toEqual([
      { method: "GET", url: `${url}a%2Fb%3Fc%23d%20%C3%A4?tags=x%26y&tags=z&limit=10`, headers, body: Buffer.of() },
      { method: "GET", url: `${url}...`, headers, body: Buffer.of() },
    ]);
  });

  test.each(["", ".", ".."])("refuses %j as a segment of the path", async (name) => {
    const things = await client({ fetch: recordingFetch(() => jsonResponse([])).fetch });
    await expect(things.getThing({ name })).rejects.toThrow("/name must match pattern");
  });

  test("sends no credential where an operation wants none", async () => {
    const { fetch, requests } = recordingFetch(() => new Response(null, { status: 204 }));
    await (await client({ fetch })).deleteThing({ name: "a" });
    expect(Object.keys(requests[0]?.headers ?? {})).toEqual(["accept", "user-agent"]);
  });

  test("gives undefined for a documented success without a body, and refuses a body there", async () => {
    const empty = await client({ fetch: async () => new Response(null, { status: 204 }) });
    await expect(empty.deleteThing({ name: "a" })).resolves.toBeUndefined();
    const full = {
      status: 204,
      redirected: false,
      type: "basic",
      headers: new Headers(),
      body: new Response("x").body,
    };
    const things = await client({ fetch: async () => full as Response });
    await expect(things.deleteThing({ name: "a" })).rejects.toThrow("it has a body, and none is documented");
  });

  test("gives what there is with a documented failure without a body", async () => {
    for (const [body, shown] of [
      ["", ""],
      ["<p>", "<p>"],
      ['{"error":"none"}', { error: "none" }],
    ] as const) {
      const things = await client({ fetch: async () => new Response(body, { status: 404 }) });
      await expect(things.getThing({ name: "a" })).rejects.toMatchObject({
        name: "HttpError",
        status: 404,
        body: shown,
      });
    }
  });

  test("takes an undocumented success with a documented failure in it for the failure", async () => {
    const things = await client({ fetch: async () => jsonResponse({ reason: "in use" }, 202) });
    await expect(things.deleteThing({ name: "a" })).rejects.toMatchObject({ name: "HttpError", status: 202 });
    const other = await client({ fetch: async () => jsonResponse({ reason: 7 }, 202) });
    await expect(other.deleteThing({ name: "a" })).rejects.toThrow("the status 202 is not documented");
  });

  test("sees drift in the items of a list, and none where anything goes", async () => {
    const onDrift = vi.fn();
    const things = await client({
      fetch: async () => jsonResponse([{ name: "a", extra: { any: 1 } }, { size: 7 }]),
      onDrift,
    });
    await things.getThing({ name: "a" });
    expect(onDrift.mock.calls[0]?.[0].faults).toEqual([{ path: "/1/size", message: "is not documented" }]);
    const gone = await client({ fetch: async () => new Response(null, { status: 204 }), strict: true });
    await expect(gone.deleteThing({ name: "a" })).resolves.toBeUndefined();
  });

  test("walks a list whose next page has a relative address, and refuses one that is no address", async () => {
    const { fetch, requests } = recordingFetch(() =>
      jsonResponse({ things: [{ name: String(requests.length) }], more: requests.length < 2 ? "things?page=2" : "//" }),
    );
    const walk = (await client({ fetch })).listThings.all({});
    await walk.next();
    await expect(walk.next()).rejects.toThrow("/more is not a URL");
    expect(requests.map(({ url }) => url)).toEqual([
      "https://things.example/v1/things",
      "https://things.example/v1/things?page=2",
    ]);
  });

  test("tells its operations' errors apart", async () => {
    const things = await client({ fetch: async () => new Response("", { status: 404 }) });
    const error = await things.getThing({ name: "a" }).catch((reason) => reason);
    expect(error).toBeInstanceOf(HttpError);
    expect(things.getThing.isHttpError(error)).toBe(true);
    expect(things.deleteThing.isHttpError(error)).toBe(false);
    expect(things.getThing.isHttpError(Object.assign(error as Error, { api: "other" }))).toBe(false);
    expect(things.getThing.isHttpError(new Error())).toBe(false);
    expect(things.getThing.isHttpError(undefined)).toBe(false);
  });

  test("cannot be changed, so that nobody puts another method in a method's place", async () => {
    const things = await client({});
    expect(Object.isFrozen(things)).toBe(true);
  });
});
