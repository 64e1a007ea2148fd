// What the mock kit makes of users with passwords, keys in the query, texts, cursors and offsets: Dione and Encke.

import { afterAll, afterEach, describe, expect, test } from "vitest";
import { createDioneClient, createEnckeClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { temporaryProject } from "../../scripts/testing/temporary-project.ts";
import { startMock } from "../../src/mock.ts";

const [dione, encke] = [await startMock(MADE_UP.dione), await startMock(MADE_UP.encke)];
afterEach(() => [dione, encke].forEach((mock) => void mock.reset()));
afterAll(() => Promise.all([dione.close(), encke.close()]));

const notes = () => createDioneClient({ login: "ann:a-password-1234", baseUrl: dione.url, maxRetries: 0 });
const gaps = () => createEnckeClient({ key: "a-key-1234", baseUrl: encke.url, maxRetries: 0 });

async function all(walk: AsyncIterable<unknown>): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const each of walk) records.push(each);
  return records;
}

describe("a credential", () => {
  test("is kept of no request", async () => {
    await notes().addNote({ text: "a" });
    await gaps().addGap({ name: "a" });
    expect(dione.requests[0]?.headers.authorization).toBe("Basic ***");
    expect(encke.requests[0]?.query).toEqual({ api_key: "***" });
    expect(JSON.stringify([dione.requests, encke.requests])).not.toMatch(/1234|YW5u/);
  });

  test("is demanded", async () => {
    expect((await fetch(`${encke.url}/moons`)).status).toBe(401);
    expect((await fetch(`${dione.url}/notes`)).status).toBe(401);
    expect((await fetch(`${dione.url}/notes`, { headers: { Authorization: "Bearer x" } })).status).toBe(401);
  });
});

describe("a text", () => {
  test("is the documented example, or what is answered", async () => {
    expect(await notes().readNote({ id: 7 })).toBe("Buy milk\n");
    for (const text of ["a,b\n", "", '{"a":1}']) {
      dione.answer("readNote", { body: text });
      expect(await notes().readNote({ id: 7 })).toBe(text);
    }
    dione.answer("readNote", { status: 401, body: "No." });
    await expect(notes().readNote({ id: 7 })).rejects.toMatchObject({ status: 401, documented: true, body: "No." });
  });

  test("is refused where it is not as documented", () => {
    expect(() => dione.answer("readNote", { status: 401, body: "no" })).toThrow("/body must match pattern");
    expect(() => dione.answer("readNote", { body: 7 })).toThrow("/body must be string");
  });
});

describe("records", () => {
  const five = [1, 2, 3, 4, 5].map((id) => ({ id, text: `${id}` }));

  test("come by cursors", async () => {
    dione.records("listNotes", five);
    expect(await all(notes().listNotes.all({ limit: 2, tag: "a" }))).toEqual(five);
    expect(dione.requests.map(({ query }) => query)).toEqual([
      { tag: "a", limit: 2 },
      { tag: "a", limit: 2, cursor: "2" },
      { tag: "a", limit: 2, cursor: "4" },
    ]);
    expect(await notes().listNotes({ limit: 5 })).toEqual({ notes: five, next_cursor: null });
  });

  test("come by an offset", async () => {
    const five = ["a", "b", "c", "d", "e"].map((name) => ({ name }));
    encke.records("listGaps", five);
    expect(await all(gaps().listGaps.all({}))).toEqual(five);
    expect(encke.requests.map(({ query }) => query.skip)).toEqual([undefined, 2, 4]);
    expect(await gaps().listGaps({ skip: 4 })).toEqual({ count: 5, gaps: [{ name: "e" }] });
  });

  test.each([
    ["an empty text", "{ type: string }", "required: [next], ", { next: "" }],
    ["no cursor", "{ type: integer }", "", {}],
  ])("end with %s where the spec has no null", async (_what, type, required, end) => {
    const { folder } = temporaryProject({ ends: cursors(type, required) });
    const mock = await startMock(`${folder}/ends.yaml`);
    mock.records("list", ["a", "b"]);
    const page = async (query: string) => (await fetch(`${mock.url}/list?most=1${query}`)).json();
    const next = type.includes("integer") ? 1 : "1";
    expect(await page("")).toEqual({ things: ["a"], next });
    expect(await page("&at=1")).toEqual({ things: ["b"], ...end });
    await mock.close();
  });

  test("do not come where the spec does not say how many a page has", async () => {
    const { folder } = temporaryProject({ ends: cursors("{ type: string }", "").replace(", limit: most", "") });
    const mock = await startMock(`${folder}/ends.yaml`);
    expect(() => mock.records("list", [])).toThrow("it names no `limit` of its pages in its spec; use `answer`");
    await mock.close();
  });
});

function cursors(type: string, required: string): string {
  return `openapi: 3.1.0
info: { title: Ends, version: 1.0.0 }
paths:
  /list:
    get:
      operationId: list
      x-pagination: { items: things, next: next, cursor: at, limit: most }
      parameters:
        - { name: at, in: query, schema: ${type} }
        - { name: most, in: query, schema: { type: integer } }
      responses:
        "200":
          description: x
          content:
            application/json:
              schema: { type: object, ${required}properties: { things: { type: array, items: { type: string } }, next: ${type} } }
`;
}
