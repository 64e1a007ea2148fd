// Writes generated/ from the specs that redocly.yaml names. A spec that is refused leaves generated/ as it was.

import { relative } from "node:path";
import { argumentsOf, run } from "./command.ts";
import { configurationOf } from "./generator/configuration.ts";
import { replaceFolder } from "./generator/folder.ts";
import { generationOf } from "./generator/generated-files.ts";

await run(async () => {
  const { config } = argumentsOf("npm run generate -- [--config redocly.yaml]", {
    options: { config: { type: "string", default: "redocly.yaml" } },
  });
  const configuration = await configurationOf(config);
  const { files, skipped, named } = await generationOf(configuration);
  await replaceFolder(configuration.folder, files);
  console.log(`Wrote ${files.size} files to ${relative(process.cwd(), configuration.folder)}/.`);
  for (const { api, operation, reason } of skipped) console.log(`Left out of ${api}: ${operation}: ${reason}`);
  for (const { api, operation, name, reason } of named) console.log(`Named ${name} of ${api}: ${operation}, ${reason}`);
});
