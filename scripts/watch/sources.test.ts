// Single sources: what cannot be reached, and a vendor's own OpenAPI document.

import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { SMALL_SPECIFICATION } from "../testing/temporary-project.ts";
import { type Answer, PageServer } from "./page-server.ts";
import { watch } from "./watch.ts";

const server = new PageServer();
beforeAll(() => server.start());
afterAll(() => server.close());

describe("a source", () => {
  /** What is seen of it at first. */
  async function seen(limits = { timeoutMs: 2_000, maxBytes: 10_000 }) {
    const spec = { document: OpenApiDocument.parse(server.specification("/page")), documented: [] };
    const [sight] = await watch([spec], {}, limits, () => {});
    return sight;
  }

  test.each<[what: string, answer: Answer, note: string]>([
    ["that is gone", (response) => void response.writeHead(410).end("gone"), "it is answered with 410"],
    ["that breaks off", (response) => response.destroy(), "other side closed|ECONNRESET|UND_ERR_SOCKET"],
    [
      "that breaks off within its text",
      (response) => {
        response.writeHead(200, { "Content-Length": "1000" }).write("half");
        setTimeout(() => response.destroy(), 20);
      },
      "other side closed|ECONNRESET|UND_ERR_SOCKET|terminated",
    ],
    ["that does not come", () => {}, "it does not come within 300 ms"],
    ["that does not end", (response) => void response.writeHead(200).write("half"), "it does not come within 300 ms"],
    ["that is too long", (response) => void response.end("x".repeat(20_000)), "it is longer than 10000 bytes"],
    ["that leads in a circle", (response) => void response.writeHead(302, { Location: "/page" }).end(), "redirect"],
    ["that is not changed since nobody read it", (response) => void response.writeHead(304).end(), "304"],
  ])("%s cannot be reached", async (_what, answer, note) => {
    server.answers["/page"] = answer;
    const sight = await seen({ timeoutMs: 300, maxBytes: 10_000 });
    expect(sight).toMatchObject({ state: "unreachable", notes: [expect.stringMatching(note)], reading: undefined });
  });

  const vendors = (change: (text: string) => string) => (response: ServerResponse) =>
    void response.end(change(SMALL_SPECIFICATION.replace("operationId: putThing", "operationId: theirs")));

  test.each<[what: string, change: (text: string) => string, notes: unknown[]]>([
    ["says the same under other names", (text) => text.replaceAll("thing_id", "id"), []],
    ["says more than ours", (text) => text.replace("size: {", "colour: { type: string }\n                size: {"), []],
    [
      "demands more",
      (text) => text.replace("required: [name]", "required: [name, size]"),
      [expect.stringMatching(/^putThing input › size: .*required/)],
    ],
    [
      "has no such operation",
      (text) => text.replace("    put:", "    patch:"),
      ["putThing: it has no PUT /things/{thing_id}"],
    ],
    ["has it at another place", (text) => text.replace("/v1", "/v2"), ["putThing: it has no PUT /things/{thing_id}"]],
    [
      "answers otherwise",
      (text) => text.replace('"200":', '"201":').replace('"204":', '"202":'),
      ["putThing 200: is no success any more", "putThing 204: is no success any more"],
    ],
  ])("that is an OpenAPI document is compared with ours: one that %s", async (_what, change, notes) => {
    server.answers["/page"] = vendors(change);
    expect(await seen()).toMatchObject({ state: "not read yet", notes });
  });

  test("that only looks like an OpenAPI document is a text", async () => {
    server.answers["/page"] = (response) => void response.end("openapi: 3.1.0\n  paths: [");
    expect(await seen()).toMatchObject({ state: "not read yet", notes: [] });
  });
});
