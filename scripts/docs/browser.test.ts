// The page as a reader has it, opened in a real browser from the files that `npm run docs` wrote, without a network.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { type Mocks, startMocks } from "../../src/mock.ts";
import { mockPorts } from "../mock-ports.ts";
import { faultsOf } from "../testing/sample-faults.ts";
import { chromiumPath } from "./chromium.ts";
import { documentIn, operationsOfSite } from "./shown.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = chromiumPath(process.env);
const operations = await operationsOfSite();

const ABSENT = "not run: there is no Chromium here; install one, or set CHROMIUM to the path of one";

if (executablePath === undefined) {
  // What is skipped is not listed by its title.
  console.warn(ABSENT);
  test.runIf(process.env.CI)(`${ABSENT}, since CI must not leave this out`, () => expect.fail(ABSENT));
}

describe.skipIf(executablePath === undefined)(executablePath === undefined ? ABSENT : "the page", () => {
  let browser: Browser;
  let mocks: Mocks;
  /** A copy of site/, in which the mocks are at the ports of this test. */
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const start = pathToFileURL(join(folder, "index.html")).href;
  /** Whatever was asked for that is no file, or that failed. */
  const astray: string[] = [];
  let allowed = (_address: string): boolean => false;

  beforeAll(async () => {
    mocks = await startMocks();
    cpSync("site", folder, { recursive: true });
    let page = readFileSync("site/index.html", "utf8");
    for (const [api, port] of Object.entries(mockPorts([]))) {
      page = page.replaceAll(`http://127.0.0.1:${port}`, new URL(mocks[api as keyof typeof specifications].url).origin);
    }
    writeFileSync(join(folder, "index.html"), page);
    browser = await chromium.launch({ executablePath: executablePath as string, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await mocks?.close();
    rmSync(folder, { recursive: true });
  });

  async function opened(options: BrowserContextOptions, hash = "", offline = true): Promise<Page> {
    const context = await browser.newContext({
      offline,
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!/^(?:file|data|blob):/.test(request.url()) && !allowed(request.url())) astray.push(request.url());
    });
    page.on("pageerror", (error) => astray.push(String(error)));
    await page.goto(start + hash);
    await page.locator(".sidebar, .references-rendered").first().waitFor();
    return page;
  }
  const wide = { viewport: { width: 1400, height: 900 } };
  /** How far from the top of the window that is to which a link leads. */
  const distanceOf = (page: Page, link: string) =>
    page.evaluate(
      (end) => {
        const all = [...document.querySelectorAll("[id]")].filter(({ id }) => id.endsWith(end));
        return Math.min(...all.map((each) => Math.abs(each.getBoundingClientRect().top)));
      },
      `/${link.slice(1)}`,
    );
  const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

  async function search(page: Page, text: string, shown: RegExp): Promise<void> {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").last().fill(text);
    await page.getByRole("option", { name: shown }).first().click();
  }

  test("has each operation of each spec where its search finds it, with TypeScript to copy that compiles", async () => {
    const page = await opened(wide);
    const copied: string[] = [];
    for (const { operationId, shown, typescript } of operations) {
      await search(page, operationId, new RegExp(shown.summary));
      await expect.poll(() => hashOf(page)).toBe(`#tag/${shown.tags[0]}/${operationId}`);
      const section = page.locator(`[id$="/tag/${shown.tags[0]}/${operationId}"]`).last();
      await section.getByRole("button", { name: "Copy TypeScript code" }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(typescript);
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(faultsOf(copied)).toEqual([]);
    await page.context().close();
  }, 180_000);

  test("searches the guide too, its texts as well as its headings", async () => {
    const page = await opened(wide);
    await search(page, "onDrift", /Errors/);
    await expect.poll(() => hashOf(page)).toBe("#tag/readme-errors");
    await page.context().close();
  });

  test("sends a request of its reader to the mock, shows its documented answer, and keeps no credential", async () => {
    allowed = (address) =>
      Object.keys(specifications).some((api) => address.startsWith(mocks[api as keyof typeof specifications].url));
    for (const api of Object.keys(specifications) as (keyof typeof specifications)[]) {
      const [operation] = operations.filter((each) => each.api === api && each.operation.responses["200"]?.content);
      const { operationId, shown } = operation as (typeof operations)[number];
      const page = await opened(wide, `#tag/${shown.tags[0]}/${operationId}`, false);
      const section = page.locator(`[id$="/tag/${shown.tags[0]}/${operationId}"]`).last();
      await section.getByRole("button", { name: /Test Request/ }).click();
      const answer = page.waitForResponse(/^http:/);
      await page.getByRole("button", { name: /^Send/ }).first().click();
      const documented = Object.values<{ examples: object }>(operation?.operation.responses["200"].content)[0]
        ?.examples;
      const [{ value }] = Object.values(documented ?? {}) as [{ value: unknown }];
      expect(await (await answer).json()).toEqual(value);
      const status = page.getByText(/200\s*OK/).first();
      await expect.poll(() => status.isVisible()).toBe(true);
      expect(mocks[api].requests).toMatchObject([{ operation: operationId }]);
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toMatch(/any|secret|token/i);
      await page.context().close();
    }
    allowed = () => false;
  });

  test("has what each link of ours leads to", async () => {
    const document = documentIn(readFileSync("site/index.html", "utf8"));
    const links = new Set(JSON.stringify(document).match(/(?<=\]\()#[^)]+(?=\))/g));
    expect(links.size).toBeGreaterThan(operations.length);
    for (const link of links) {
      const page = await opened(wide, link);
      await expect.poll(() => distanceOf(page, link), { message: link, timeout: 5000 }).toBeLessThan(300);
      await page.context().close();
    }
    const [{ operationId, shown }] = operations as [(typeof operations)[number]];
    const page = await opened(wide, "#tag/readme-operations");
    await page.locator(`a[href="#tag/${shown.tags[0]}/${operationId}"]`).first().click();
    await expect.poll(() => distanceOf(page, hashOf(page)), { timeout: 5000 }).toBeLessThan(300);
    expect(hashOf(page)).toBe(`#tag/${shown.tags[0]}/${operationId}`);
    await page.context().close();
  }, 180_000);

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each([1400, 400])(
      "and %i pixels wide has no serious or critical fault for axe, and fits",
      async (width) => {
        const faults: string[] = [];
        const first = Object.keys(specifications).map((each) => operations.find(({ api }) => api === each));
        const references = first.map((each) => `#tag/${each?.shown.tags[0]}/${each?.operationId}`);
        const places = ["", "#tag/readme-operations", "#tag/readme-test-your-own-code", ...references];
        for (const place of places) {
          const page = await opened({ colorScheme, viewport: { width, height: 900 } }, place);
          await page.waitForTimeout(1000);
          await page.evaluate(AXE);
          // Without `preload`, which asks for the style sheets once more, and may not, from a file.
          const { violations } = await page.evaluate<AxeResults>("axe.run({ preload: false })");
          for (const { id, impact, nodes } of violations) {
            if (impact === "serious" || impact === "critical") faults.push(`${id} at ${place}: ${nodes[0]?.html}`);
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
          expect(Number(background.match(/\d+/)?.[0]) > 127).toBe(colorScheme === "light");
          await page.context().close();
        }
        expect(faults).toEqual([]);
      },
      180_000,
    );
  });

  test("is served to this machine alone, too", async () => {
    const command = spawn(process.execPath, ["--import", "tsx", "scripts/docs.ts", "--serve"]);
    onTestFinished(() => void command.kill());
    let said = "";
    command.stdout.on("data", (data) => {
      said += data;
    });
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/ until/);
    const answer = await fetch(/http:\S+/.exec(said)?.[0] ?? "");
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(documentIn(await answer.text()).openapi).toBe("3.1.0");
  }, 60_000);

  test("asks for nothing but files beside it, and then the mock", () => {
    expect(astray).toEqual([]);
  });
});
