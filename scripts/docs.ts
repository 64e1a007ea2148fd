// Writes site/: the reference of every API and the guide, from the specs and the project's own documents.

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

await run(async () => {
  const options = { serve: { type: "boolean" } } as const;
  const { serve } = argumentsOf("npm run docs [-- --serve]", { options });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = siteOf(root, await apisOf(root, specifications));
  files.set("viewer.js", await readFile(join(root, VIEWER), "utf8"));
  await replaceFolder(join(root, "site"), files);
  console.log(`Wrote ${files.size} files to site/. Open site/index.html.`);
  if (!serve) return;
  const server = createServer(({ url = "/" }, response) => {
    const file = url.slice(1) || "index.html";
    const type = { ".html": "text/html", ".js": "text/javascript" }[extname(file)] ?? "text/plain";
    response.writeHead(files.has(file) ? 200 : 404, { "content-type": `${type}; charset=utf-8` }).end(files.get(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  console.log(`It is at http://127.0.0.1:${(server.address() as AddressInfo).port}/ until Ctrl+C.`);
});
