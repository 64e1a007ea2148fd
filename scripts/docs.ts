// Writes site/, the reference of every API and the guide, from the specs and the project's own documents.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { argumentsOf, run } from "./command.ts";
import { apisOf } from "./docs/apis.ts";
import { siteOf } from "./docs/site.ts";
import { replaceFolder } from "./generator/folder.ts";

await run(async () => {
  argumentsOf("npm run docs", {});
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = siteOf(root, await apisOf(root, specifications));
  await replaceFolder(join(root, "site"), files);
  console.log(`Wrote ${files.size} files to site/. Open site/index.html.`);
});
