// Writes what the package is made of at run time, from package-lock.json, as CycloneDX.

import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { run, UsageError } from "./command.ts";

const FILE = "reports/sbom.cdx.json";

await run(async () => {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new UsageError("Run it with npm: npm run sbom");
  const options = ["--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev", "--omit", "peer", "--offline"];
  const { stdout } = await promisify(execFile)(process.execPath, [npm, "sbom", ...options]);
  const sbom = JSON.parse(stdout);
  // npm takes the name from the folder.
  sbom.metadata.component.name = JSON.parse(await readFile("package.json", "utf8")).name;
  await mkdir("reports", { recursive: true });
  await writeFile(FILE, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${FILE}: ${sbom.components.map(({ purl }: { purl: string }) => purl).join(", ")}`);
});
