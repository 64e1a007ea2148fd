// Writes site/: the reference of every API and the guide, from the specs and the project's own documents.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { specifications } from "../generated/specifications.ts";
import { argumentsOf, run } from "./command.ts";
import { apiOf } from "./docs/reference.ts";
import { siteOf } from "./docs/site.ts";
import { replaceFolder } from "./generator/folder.ts";

const VIEWER = "docs/node_modules/@scalar/api-reference/dist/browser/standalone.js";

await run(async () => {
  const { serve } = argumentsOf("npm run docs [-- --serve]", { options: { serve: { type: "boolean" } } });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const apis = Object.entries(specifications).map(([name, file]) => apiOf(root, name, file));
  const files = siteOf(root, await Promise.all(apis));
  files.set("viewer.js", await readFile(join(root, VIEWER), "utf8"));
  await replaceFolder(join(root, "site"), files);
  console.log(`Wrote ${files.size} files to site/. Open site/index.html.`);
  if (!serve) return;
  const server = createServer(sirv(join(root, "site")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  console.log(`It is at http://127.0.0.1:${(server.address() as AddressInfo).port}/ until Ctrl+C.`);
});
