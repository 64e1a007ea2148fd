// Generates again, elsewhere, and compares every byte with generated/.

import { relative } from "node:path";
import { argumentsOf, run, UsageError } from "./command.ts";
import { configurationOf } from "./generator/configuration.ts";
import { compareFolder } from "./generator/folder.ts";
import { generatedFilesOf } from "./generator/generated-files.ts";

await run(async () => {
  const { config } = argumentsOf("npm run check:generated -- [--config redocly.yaml]", {
    options: { config: { type: "string", default: "redocly.yaml" } },
  });
  const configuration = await configurationOf(config);
  const files = await generatedFilesOf(configuration);
  const folder = relative(process.cwd(), configuration.folder);
  const differences = Object.entries(await compareFolder(configuration.folder, files)).flatMap(([kind, paths]) =>
    (paths as string[]).map((path) => `  ${kind}: ${folder}/${path}`),
  );
  if (differences.length > 0) {
    throw new UsageError(
      `${folder}/ is not what the specs give. Run \`npm run generate\` and commit the result:\n${differences.join("\n")}`,
    );
  }
  console.log(`${folder}/ is what the specs give: ${files.size} files, byte for byte.`);
});
