// Lists of a mock's user: records in, pages out.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createAtlasClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { temporaryProject } from "../../scripts/testing/temporary-project.ts";
import { type Mock, startMock } from "../../src/mock.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: ID, user: { email: `p${at}@example.com` }, permissions: [] }));

let atlas: Mock;
beforeAll(async () => {
  atlas = await startMock(MADE_UP.atlas);
});
afterEach(() => atlas.reset());
afterAll(() => atlas.close());

const list = () => createAtlasClient({ token: "t", baseUrl: atlas.url }).listProjectUsers;

async function walked(input: object = {}): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of list().all({ project_id: ID, ...input })) records.push(record);
  return records;
}

describe("records", () => {
  test.each([
    [0, {}, 1],
    [1, {}, 1],
    [100, {}, 1],
    [101, {}, 2],
    [5, { limit: 2 }, 3],
    [4, { limit: 2 }, 2],
    [3, { limit: 1, search: "a b&c" }, 3],
  ])("%d of them, asked for with %o, come in order on %d pages", async (count, input, pages) => {
    atlas.records("listProjectUsers", people(count));
    expect(await walked(input)).toEqual(people(count));
    expect(atlas.requests).toHaveLength(pages);
    for (const { query } of atlas.requests) expect(query).toMatchObject(input);
  });

  test("are given from where the request says, with a link to the next and their number", async () => {
    atlas.records("listProjectUsers", people(5));
    const page = await list()({ project_id: ID, limit: 2, offset: 2 });
    expect(page).toMatchObject({ count: 5, results: people(5).slice(2, 4) });
    expect(new URL(page.next).searchParams.toString()).toBe("limit=2&offset=4");
    expect(await list()({ project_id: ID, offset: 9 })).toEqual({ count: 5, next: null, results: [] });
  });

  test("stay as they were given, until the reset", async () => {
    const mine = people(1);
    atlas.records("listProjectUsers", mine);
    (mine[0] as { user: { email: string } }).user.email = "other@example.com";
    expect(await walked()).toEqual(people(1));
    atlas.reset();
    expect(await walked()).toMatchObject([{ user: { email: "jsmith@example.com" } }]);
  });

  test("give way to an answer, and an answer to them", async () => {
    atlas.answer("listProjectUsers", 403);
    atlas.records("listProjectUsers", people(2));
    expect(await walked()).toHaveLength(2);
    atlas.answer("listProjectUsers", 403);
    await expect(walked()).rejects.toMatchObject({ status: 403 });
  });

  test("that are not documented are refused with their place, unless that is meant", async () => {
    const mine = [...people(1), { id: 7, permissions: ["CAN_FLY"] }];
    expect(() => atlas.records("listProjectUsers", mine)).toThrow(
      /^listProjectUsers cannot be answered so: \/body\/results\/1\/id must be string; \/body\/results\/1\/permissions\/0 must be .*`undocumented: true`\.$/,
    );
    // Those of a later page, too.
    expect(() => atlas.records("listProjectUsers", [...people(100), { id: 7 }])).toThrow(
      "/body/results/100/id must be string",
    );
    const flying = [{ id: ID, permissions: ["CAN_FLY"] }];
    atlas.records("listProjectUsers", flying, { undocumented: true });
    expect(await walked()).toEqual(flying);
  });

  test("are no answer to a request that is not valid", async () => {
    atlas.records("listProjectUsers", people(2));
    const { status } = await fetch(`${atlas.url}/projects/${ID}/users/?limit=0`, {
      headers: { Authorization: "Bearer t" },
    });
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe("a mock serves no records", () => {
  test("of what gives no pages", () => {
    expect(() => atlas.records("updateUserPermissions", [])).toThrow(
      "updateUserPermissions cannot serve records: it gives no pages; use `answer` in place of `records`.",
    );
  });

  test("where the spec does not say how pages are asked for", async () => {
    const { folder } = temporaryProject({ links: LINKS });
    const mock = await startMock(`${folder}/links.yaml`);
    expect(() => mock.records("list", [])).toThrow(
      "list cannot serve records: it names no `limit` and `offset` of its pages in its spec; use `answer`",
    );
    await mock.close();
  });
});

test("a link leads both ways, and holds no credential", async () => {
  const { folder } = temporaryProject({ keyed: KEYED });
  const mock = await startMock(`${folder}/keyed.yaml`);
  mock.records("list", ["a", "b", "c", "d", "e"]);
  const page = async (url: string) => (await fetch(url)).json();
  const middle = await page(`${mock.url}/list?from=2&most=2&key=a-secret-key&tag=x&tag=y`);
  expect(middle).toEqual({
    things: ["c", "d"],
    more: `${mock.url}/list?from=4&most=2&tag=x&tag=y`,
    back: `${mock.url}/list?from=0&most=2&tag=x&tag=y`,
  });
  expect(await page(`${middle.back}&key=k`)).toMatchObject({ things: ["a", "b"], back: null });
  expect(await page(`${middle.more}&key=k`)).toMatchObject({ things: ["e"], more: null });
  expect(await page(`${mock.url}/list?key=k&from=1&most=9`)).toMatchObject({ back: expect.stringMatching(/from=0&/) });
  // Without a size of its own, all of them.
  expect(await page(`${mock.url}/list?key=k`)).toMatchObject({ things: ["a", "b", "c", "d", "e"], more: null });
  await mock.close();
});

test("where no size is the default, a page has as many as it may", async () => {
  const { folder } = temporaryProject({
    most: KEYED.replace("schema: { type: integer }", "schema: { type: integer, maximum: 2 }"),
  });
  const mock = await startMock(`${folder}/most.yaml`);
  mock.records("list", ["a", "b", "c"]);
  const page = await (await fetch(`${mock.url}/list?key=k`)).json();
  expect(page).toMatchObject({ things: ["a", "b"], more: expect.stringContaining("from=2") });
  await mock.close();
});

const LINKS = `openapi: 3.1.0
info: { title: Links, version: 1.0.0 }
paths:
  /list:
    get:
      operationId: list
      x-pagination: { items: things, next: more }
      responses: { "200": { description: x, content: { application/json: { schema: { type: object } } } } }
`;
const KEYED = LINKS.replace("next: more }", "next: more, previous: back, limit: most, offset: from }")
  .replace(
    "      responses",
    `      parameters:
        - { name: most, in: query, schema: { type: integer } }
        - { name: from, in: query, schema: { type: integer } }
        - { name: tag, in: query, schema: { type: array, items: { type: string } } }
      security: [{ key: [] }]
      responses`,
  )
  .concat("components: { securitySchemes: { key: { type: apiKey, in: query, name: key } } }\n");
