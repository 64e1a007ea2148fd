import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { specifications } from "../../../generated/specifications.ts";
import type { Outcomes } from "./outcome.ts";

const fileOf = (entry: string) => `/node_modules/user-permission-clients/dist/${entry}.js`;
/** The package's files as they are, without a bundler. */
const imports = {
  "user-permission-clients": fileOf("index"),
  ...Object.fromEntries(Object.keys(specifications).map((api) => [`user-permission-clients/${api}`, fileOf(api)])),
  "openapi-fetch": "/node_modules/openapi-fetch/dist/index.mjs",
};
const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

/** Runs the checks in a page of localhost, for which the servers on 127.0.0.1 are of another origin. */
export async function runChromium(executablePath: string, folder: string): Promise<Outcomes> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const isPage = pathname === "/";
    const text = isPage ? page : await readFile(join(folder, pathname), "utf8").catch(() => undefined);
    response.writeHead(text === undefined ? 404 : 200, { "Content-Type": isPage ? "text/html" : "text/javascript" });
    response.end(text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await tab.evaluate<Outcomes>('import("/everywhere.js").then(({ outcomes }) => outcomes())');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
