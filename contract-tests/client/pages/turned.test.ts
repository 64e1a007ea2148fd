// Lists whose pages no address names: Dione's have cursors, Encke's are counted.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createDioneClient, createEnckeClient } from "../../../scripts/testing/made-up-clients.ts";

type Pages = (asked: URLSearchParams, number: number) => object;

/** Walks a list of a server that gives these pages: what it was asked, what it gave, and in what it ended. */
async function walked(list: "notes" | "gaps", pageOf: Pages, input: object = {}) {
  let number = 0;
  const urls: URL[] = [];
  const { fetch } = recordingFetch(() => jsonResponse(pageOf((urls.at(-1) as URL).searchParams, number)));
  const counting: typeof fetch = (url, init) => {
    number += 1;
    urls.push(new URL(String(url)));
    return fetch(url, init);
  };
  const all =
    list === "notes"
      ? createDioneClient({ login: "u:a-password", fetch: counting, maxRetries: 0 }).listNotes.all(input)
      : createEnckeClient({ key: "a-key-1234", fetch: counting, maxRetries: 0 }).listGaps.all(input);
  const records: unknown[] = [];
  let error: Error | undefined;
  try {
    for await (const { id, name } of all) records.push(id ?? name);
  } catch (reason) {
    error = reason as Error;
  }
  return { asked: urls.map(({ search }) => search), records, error };
}

const note = (id: number) => ({ id, text: "" });
const gap = (name: string) => ({ name });
const gaps = ["a", "b", "c", "d", "e"].map(gap);
const repeated = (path: string) => ({
  path,
  message: "repeats a page for the 10th time, each time at another address",
});

describe("a walk by cursors", () => {
  test.each([
    ["null", { next_cursor: null }],
    ["an empty text", { next_cursor: "" }],
    ["a cursor that is missing, since none is demanded", {}],
  ])("asks for the same with each cursor, and ends with %s", async (_end, end) => {
    const pages = [
      { notes: [note(1), note(2)], next_cursor: "a&b=c+/ é" },
      { notes: [], next_cursor: "x" },
      { notes: [note(3)], ...end },
    ];
    const { asked, records, error } = await walked("notes", (_asked, at) => pages[at - 1] ?? {}, {
      tag: "a b",
      limit: 2,
    });
    expect(error).toBeUndefined();
    expect(records).toEqual([1, 2, 3]);
    expect(asked).toEqual([
      "?tag=a%20b&limit=2",
      "?tag=a%20b&limit=2&cursor=a%26b%3Dc%2B%2F%20%C3%A9",
      "?tag=a%20b&limit=2&cursor=x",
    ]);
  });

  test("begins where its input says", async () => {
    const { asked } = await walked("notes", (_, at) => ({ notes: [], next_cursor: at < 2 ? "y" : null }), {
      cursor: "x",
    });
    expect(asked).toEqual(["?cursor=x", "?cursor=y"]);
  });

  test.each<[what: string, cursor: unknown, message: string]>([
    ["that was given before", "x", "leads back to a page that was given already"],
    ["that is too long", "x".repeat(8193), "is longer than 8192 characters"],
    ["that cannot be sent", "\ud800", "has half of a surrogate pair, which cannot be sent"],
    ["that is no text", 7, "must be string"],
  ])("ends at a cursor %s", async (_what, cursor, message) => {
    const { records, error, asked } = await walked("notes", (_, at) => ({
      notes: [note(at)],
      next_cursor: at === 1 ? "x" : cursor,
    }));
    expect(records).toEqual([1]);
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      faults: [{ path: "/next_cursor", message: expect.stringContaining(message) }],
    });
    expect(asked).toHaveLength(2);
  });

  test("ends at a page without its list, at one that repeats, and after 10,000", async () => {
    const endless = (notes: (at: number) => unknown) => (_: unknown, at: number) => ({
      notes: notes(at),
      next_cursor: `${at}`,
    });
    const { error: missing } = await walked("notes", (_, at) => (at === 1 ? { notes: [], next_cursor: "x" } : []));
    expect(missing?.message).toContain("must be object");
    const { error: again, asked } = await walked(
      "notes",
      endless(() => [note(1)]),
    );
    expect(again).toMatchObject({ faults: [repeated("/notes")] });
    expect(asked).toHaveLength(10);
    const { error: without, asked: most } = await walked(
      "notes",
      endless(() => []),
    );
    expect(without?.message).toContain("/next_cursor leads on after 10000 pages");
    expect(most).toHaveLength(10_000);
  });
});

describe("a walk by an offset", () => {
  const served = (asked: URLSearchParams, most: number) => {
    const from = Number(asked.get("skip"));
    return gaps.slice(from, from + most);
  };

  test("counts the records that it was given, until there are as many as the server says", async () => {
    const { asked, records, error } = await walked("gaps", (query) => ({ gaps: served(query, 2), count: 5 }), {
      take: 3,
    });
    expect(error).toBeUndefined();
    expect(records.join("")).toBe("abcde");
    expect(asked).toEqual(
      ["?take=3", "?take=3&skip=2", "?take=3&skip=4"].map((query) => `${query}&api_key=a-key-1234`),
    );
  });

  test("goes on to an empty page where the server does not say how many there are", async () => {
    const { asked, records } = await walked("gaps", (query, at) => ({ gaps: served(query, at) }), { skip: 1 });
    expect(records.join("")).toBe("bcde");
    expect(asked.map((query) => new URLSearchParams(query).get("skip"))).toEqual(["1", "2", "4", "5"]);
  });

  test.each([
    ["at once where there is nothing", { gaps: [], count: 7 }, 1],
    ["where the server says that there were fewer", { gaps: [gap("a")], count: 0 }, 1],
  ])("ends %s", async (_when, page, pages) => {
    const { asked, error } = await walked("gaps", () => page);
    expect(error).toBeUndefined();
    expect(asked).toHaveLength(pages);
  });

  test("ends where a server gives the same page whatever the offset is, and without its list", async () => {
    const { error, asked } = await walked("gaps", () => ({ gaps: [gap("a")] }));
    expect(error).toMatchObject({ name: "UnexpectedResponseError", faults: [repeated("/gaps")] });
    expect(asked).toHaveLength(10);
    const { error: missing } = await walked("gaps", (_, at) => (at === 1 ? { gaps: [gap("a")] } : { count: 3 }));
    expect(missing?.message).toContain("must have required property 'gaps'");
  });

  test("ends after 10,000 pages", async () => {
    const { error, asked } = await walked("gaps", (_, at) => ({ gaps: [gap(`${at}`)] }));
    expect(error?.message).toContain("/gaps leads on after 10000 pages");
    expect(asked).toHaveLength(10_000);
  });
});
