import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "./tarball.ts";

/** Makes `folder` a project that depends on `packages`, by name, and installs them. None may need an install script. */
export async function install(
  folder: string,
  packages: Readonly<Record<string, string>>,
  kind: "dependencies" | "optionalDependencies" = "dependencies",
): Promise<void> {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", [kind]: packages }));
  const { stderr } = await execute("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  const complaints = stderr.match(/^npm warn (?:EBADENGINE|ERESOLVE).*$/gm);
  if (complaints !== null) throw new Error(`npm install in ${folder} complains:\n${complaints.join("\n")}`);
}
