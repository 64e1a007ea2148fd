// Writes site/: the reference of every API and the guide, from the specs and the project's own documents.

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { argumentsOf, run } from "./command.ts";
import { apisOf } from "./docs/apis.ts";
import { siteOf } from "./docs/site.ts";
import { replaceFolder } from "./generator/folder.ts";

const VIEWER = "docs/node_modules/@scalar/api-reference/dist/browser/standalone.js";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

await run(async () => {
  const options = { serve: { type: "boolean" } } as const;
  const { serve } = argumentsOf("npm run docs [-- --serve]", { options });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = siteOf(root, await apisOf(root, specifications));
  files.set("viewer.js", await readFile(join(root, VIEWER), "utf8"));
  await replaceFolder(join(root, "site"), files);
  console.log(`Wrote ${files.size} files to site/. Open site/index.html.`);
  if (!serve) return;
  const server = createServer((request, response) => {
    const { pathname } = new URL(String(request.url), "http://127.0.0.1");
    const file = pathname === "/" ? "index.html" : pathname.slice(1);
    // None but those that were written.
    if (!files.has(file)) return void response.writeHead(404).end();
    response.setHeader("content-type", `${TYPES[extname(file)] ?? "text/plain"}; charset=utf-8`);
    createReadStream(join(root, "site", file)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  console.log(`It is at http://127.0.0.1:${(server.address() as AddressInfo).port}/ until Ctrl+C.`);
});
