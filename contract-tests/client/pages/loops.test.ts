// Lists that a server gives in a circle or without an end, and those that only look like it.

import { describe, expect, test } from "vitest";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import { ID, record, servingPages, TOKEN, walked } from "./list.ts";

/** Walks a list under ever new addresses; a page is a text with one record for each character. */
async function walkOver(pageOf: (number: number) => string, last?: number) {
  const { client, asked } = servingPages((number) => [...pageOf(number)].map(record), last);
  const { emails, error } = await walked(client.listProjectUsers.all({ project_id: ID }));
  return { emails, error, asked: asked() };
}

/** A record's name, which no other number has. */
const nth = (number: number) => String.fromCharCode(0x4e00 + number);
const REPEATED = { path: "/results", message: "repeats a page for the 10th time, each time at another address" };

describe("a walk ends", () => {
  test("when the same page is given for the tenth time", async () => {
    const { emails, error, asked } = await walkOver(() => "ab");
    expect(emails.join("")).toBe("ab".repeat(9));
    expect(error).toMatchObject({ name: "UnexpectedResponseError", faults: [REPEATED] });
    expect(asked).toBe(10);
  });

  test.each([
    ["two pages", ["a", "b"], 0],
    ["two pages of several records", ["abc", "abd"], 3],
    ["three pages", ["a", "b", "c"], 1],
    ["pages with empty ones between", ["a", "", "", "b", ""], 0],
    ["one page with an empty one between", ["a", ""], 7],
    ["a hundred pages", Array.from({ length: 100 }, (_, index) => nth(index)), 300],
    ["one page, after many others", ["a"], 1000],
  ])("in a circle of %s", async (_what, circle, before) => {
    const pageOf = (number: number) =>
      number <= before ? nth(1000 + number) : String(circle[(number - before) % circle.length]);
    const { error, asked } = await walkOver(pageOf);
    expect(error).toMatchObject({ faults: [REPEATED] });
    expect(asked).toBeLessThan(3 * (before + 10 * circle.length));
  });

  test("in a circle, though the caller changes the records that it was given", async () => {
    const { client, asked } = servingPages(() => [record("a")]);
    const walk = client.listProjectUsers.all({ project_id: ID });
    const changing = async () => {
      for await (const each of walk) each.user.email = String(asked());
    };
    await expect(changing()).rejects.toMatchObject({ faults: [REPEATED] });
    expect(asked()).toBe(10);
  });

  test("after 10,000 pages, and says what to do", async () => {
    const { emails, error, asked } = await walkOver((number) => (number === 1 ? "a" : ""));
    expect(emails).toEqual(["a"]);
    const message =
      "leads on after 10000 pages, and one walk asks for no more: ask for larger pages, or begin a new walk further on";
    expect(error).toMatchObject({ name: "UnexpectedResponseError", faults: [{ path: "/next", message }] });
    expect(asked).toBe(10_000);
  });
});

describe("a walk goes on to the end of a list", () => {
  test.each<[what: string, pageOf: (number: number) => string, last: number]>([
    ["that gives the same page nine times", (number) => (number < 10 ? "aa" : "b"), 10],
    ["whose last page is the same for the tenth time", () => "a", 10],
    ["whose pages differ in the middle only", (number) => `a${nth(number)}z`, 100],
    ["whose pages differ at the beginning only", (number) => `${nth(number)}yz`, 100],
    ["whose pages differ at the end only", (number) => `ab${nth(number)}`, 100],
    ["whose pages begin with a whole page before", (number) => (number === 1 ? "a" : `a${"b".repeat(number)}`), 40],
    ["whose pages are the beginning of one before", (number) => "a".repeat(50 - number), 40],
    [
      "that has the same record on every page",
      (number) => (number % 2 === 0 ? `a${nth(number)}` : `${nth(number)}a`),
      50,
    ],
    ["with two empty pages in a row", (number) => (number === 2 || number === 3 ? "" : nth(number)), 5],
    ["with a hundred empty pages in a row", (number) => (number < 103 && number > 2 ? "" : nth(number)), 104],
    ["that is nothing but empty pages", () => "", 50],
    ["that has 10,000 pages", () => "", 10_000],
  ])("%s", async (_what, pageOf, last) => {
    const { emails, error, asked } = await walkOver(pageOf, last);
    expect(error).toBeUndefined();
    expect(emails.join("")).toBe(Array.from({ length: last }, (_, index) => pageOf(index + 1)).join(""));
    expect(asked).toBe(last);
  });

  test("whose records are too deep to be compared", async () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      return new Response(`{"results": [{"deep": ${deep}}], "next": ${asked === 20 ? null : `"?offset=${asked}"`}}`);
    };
    const client = createAtlasClient({ token: TOKEN, fetch });
    const { emails, error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    expect({ error, given: emails.length }).toEqual({ error: undefined, given: 20 });
  });
});
