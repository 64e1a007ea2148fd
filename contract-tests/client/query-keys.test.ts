// An API key in the query: Encke takes one.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { failureAspect, requestAspect, successAspect } from "../../scripts/judges/sample-aspects.ts";
import { createEnckeClient } from "../../scripts/testing/made-up-clients.ts";
import { madeUpFacts } from "../../scripts/testing/made-up-facts.ts";
import { type HttpError, toCurl } from "../../src/index.ts";
import type { ClientOptions } from "../../src/options.ts";

const API = "https://encke.example/api";
const withCredential = (options: ClientOptions) => createEnckeClient({ key: "a-credential:of-tests", ...options });

/** A client whose server gives these pages of moons, and what it was asked. */
function walking(key: string, pages: object[]) {
  const { fetch, requests } = recordingFetch(() => jsonResponse(pages.shift() ?? {}, 200));
  return { moons: createEnckeClient({ key, fetch, maxRetries: 0 }).listMoons.all({}), requests };
}

describe("a key in the query", () => {
  test("makes the documented requests and results", async () => {
    const facts = madeUpFacts("addGap");
    expect(facts.credential).toEqual({ in: "query", scheme: "apiKey api_key" });
    for (const each of [
      await requestAspect(facts, withCredential, API),
      await successAspect(facts, withCredential),
      await failureAspect(facts, withCredential, 403),
    ]) {
      expect(each.received, each.aspect).toEqual(each.expected);
    }
  });

  test("stands behind the parameters, escaped", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({ gaps: [] }));
    await createEnckeClient({ key: "a+b/c=&d e", fetch }).listGaps({ ring: "A&B", take: 3 });
    expect(requests[0]?.url).toBe(`${API}/gaps?ring=A%26B&take=3&api_key=a%2Bb%2Fc%3D%26d%20e`);
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  test("is masked in each URL that is shown, however short it is", async () => {
    const shown: string[] = [];
    const watch = (event: object) => void shown.push(JSON.stringify(event));
    const encke = createEnckeClient({
      key: "qqq",
      fetch: async () => jsonResponse({ message: "No." }, 403),
      onRequest: watch,
      onResponse: watch,
      onAttempt: watch,
    });
    const error: HttpError = await encke.listGaps({ ring: "A" }).catch((reason) => reason);
    expect(error.request.url).toBe(`${API}/gaps?ring=A&api_key=***`);
    expect(error.message).toContain(`GET ${API}/gaps?ring=A&api_key=*** was answered with 403: No.`);
    expect(toCurl(error)).toContain(`'${API}/gaps?ring=A&api_key=***'`);
    expect([...shown, JSON.stringify(error)].filter((text) => text.includes("qqq"))).toEqual([]);
    expect(shown.length).toBe(3);
  });

  test("goes with each page of a walk, in place of what a link has of it", async () => {
    const pages = [
      { moons: ["Pan"], more: "?from=1" },
      { moons: ["Atlas"], more: `${API}/moons?api_key=other&from=2&%61pi_key=x` },
      { moons: ["Dione"], more: null },
    ];
    const { moons, requests } = walking("key-1234", pages);
    const names: unknown[] = [];
    for await (const each of moons) names.push(each);
    expect(names).toEqual(["Pan", "Atlas", "Dione"]);
    expect(requests.map(({ url }) => url.slice(API.length))).toEqual([
      "/moons?api_key=key-1234",
      "/moons?from=1&api_key=key-1234",
      "/moons?from=2&api_key=key-1234",
    ]);
  });

  test("is nowhere in the error of a page whose link has it", async () => {
    const { moons } = walking("qqq", [{ moons: ["Pan"], more: "?from=1&api_key=qqq" }, { moons: 7 }]);
    await moons.next();
    const error = await moons.next().catch((reason) => reason);
    expect(error.message).toContain(`GET ${API}/moons?from=1&api_key=*** `);
    expect(JSON.stringify(error) + error.stack).not.toContain("qqq");
  });

  test("does not hide that a link leads back to the first page", async () => {
    const { moons, requests } = walking("key-1234", [{ moons: ["Pan"], more: `${API}/moons` }]);
    await expect(moons.next()).rejects.toThrow("/more leads back to a page that was given already");
    expect(requests).toHaveLength(1);
  });
});
