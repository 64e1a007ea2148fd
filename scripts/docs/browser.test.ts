// The pages as a reader has them, opened in a real browser from the files that `npm run docs` wrote.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { chromiumPath } from "./chromium.ts";

const START = pathToFileURL("site/index.html").href;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = chromiumPath(process.env);

const ABSENT = "not run: there is no Chromium here; install one, or set CHROMIUM to the path of one";

if (executablePath === undefined) {
  // What is skipped is not listed by its title.
  console.warn(ABSENT);
  test.runIf(process.env.CI)(`${ABSENT}, since CI must not leave this out`, () => expect.fail(ABSENT));
}

describe.skipIf(executablePath === undefined)(executablePath === undefined ? ABSENT : "the pages", () => {
  let browser: Browser;
  /** By address, of each page that can be reached from the first one. */
  const visited = new Map<string, { anchors: string[]; links: string[] }>();
  /** Whatever was asked for that is no file, or that failed. */
  const astray: string[] = [];

  async function opened(options: BrowserContextOptions): Promise<Page> {
    const page = await browser.newPage(options);
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) astray.push(request.url());
    });
    page.on("requestfailed", (request) => astray.push(`${request.url()} failed`));
    page.on("pageerror", (error) => astray.push(String(error)));
    return page;
  }

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: ["--no-sandbox"] });
    const page = await opened({});
    const waiting = new Set([START]);
    for (const address of waiting) {
      const answer = await page.goto(address);
      if (answer === null || !answer.ok()) astray.push(`${address} is not there`);
      const found = await page.evaluate(() => ({
        anchors: [...document.querySelectorAll("[id]")].map(({ id }) => id),
        links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
      }));
      visited.set(address, found);
      for (const link of found.links) if (link.startsWith("file:")) waiting.add(withoutAnchor(link));
    }
    await page.close();
  });
  afterAll(() => browser?.close());

  test("are linked to one another, and every link leads to a page and an anchor that is there", () => {
    const dead = [...visited].flatMap(([address, { links }]) =>
      links
        .filter((link) => link.startsWith("file:") && link.includes("#"))
        .filter(
          (link) =>
            !visited.get(withoutAnchor(link))?.anchors.includes(decodeURIComponent(new URL(link).hash.slice(1))),
        )
        .map((link) => `${address}: ${link}`),
    );
    expect(dead).toEqual([]);
    expect(visited.size).toBeGreaterThan(Object.keys(specifications).length);
    const elsewhere = [...visited.values()].flatMap(({ links }) => links).filter((link) => !link.startsWith("file:"));
    expect(elsewhere.filter((link) => !link.startsWith("https://"))).toEqual([]);
  });

  test("describe each operation of each spec where the contents say", async () => {
    const page = await opened({ viewport: { width: 1400, height: 900 } });
    for (const [api, file] of Object.entries(specifications)) {
      for (const { operationId } of OpenApiDocument.read(file).operations) {
        await page.goto(START);
        await page.locator(`nav a[href="reference/${api}.html#${operationId}"]`).click();
        const heading = page.locator(":target");
        await expect.poll(() => heading.textContent()).toBe(operationId);
        const shown = await heading.evaluate((each) => each.getBoundingClientRect().top);
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown).toBeLessThan(900);
        const section = page.locator(`section[aria-labelledby="${operationId}"]`);
        expect(await section.locator(".samples figcaption").allTextContents()).toEqual(["TypeScript", "curl"]);
        expect(await section.locator(".level").first().isVisible()).toBe(true);
      }
    }
    await page.close();
  });

  test("show their contents on a wide window, where the keyboard reaches each entry", async () => {
    const page = await opened({ viewport: { width: 1400, height: 900 } });
    await page.goto(START);
    const links = await page.locator("nav a").all();
    await page.keyboard.press("Tab");
    for (const link of links) {
      await page.keyboard.press("Tab");
      expect(await link.evaluate((each) => each === document.activeElement && each.checkVisibility())).toBe(true);
    }
    await page.close();
  });

  test("open their contents on a narrow window, by keyboard too", async () => {
    const page = await opened({ viewport: { width: 400, height: 800 } });
    await page.goto(START);
    const link = page.locator("nav a").first();
    expect(await link.isVisible()).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => link.isVisible()).toBe(true);
    await page.close();
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each([1400, 400])(
      "and %i pixels wide have no serious or critical fault for axe, and fit",
      async (width) => {
        const page = await opened({ colorScheme, viewport: { width, height: 900 } });
        for (const address of visited.keys()) {
          await page.goto(address);
          // axe takes what a closed `details` holds for hidden, even where the style shows it. It is to be judged too.
          await page.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
          await page.evaluate(AXE);
          // Without `preload`, which asks for the style sheets once more, and may not, from a file.
          const { violations } = await page.evaluate<AxeResults>("axe.run({ preload: false })");
          const faults = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
          expect(faults.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
        await page.close();
      },
      60_000,
    );

    test("have a background of that kind", async () => {
      const page = await opened({ colorScheme });
      await page.goto(START);
      const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const [red = Number.NaN] = (background.match(/\d+/g) ?? []).map(Number);
      expect(red > 127).toBe(colorScheme === "light");
      await page.close();
    });
  });

  test("ask for nothing but files beside them", () => {
    expect(visited.size).toBeGreaterThan(0);
    expect(astray).toEqual([]);
  });
});

function withoutAnchor(address: string): string {
  return address.replace(/#.*/, "");
}
