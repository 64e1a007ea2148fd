import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { execute } from "./tarball.ts";

export interface Installation {
  readonly kind?: "dependencies" | "optionalDependencies";
  readonly overrides?: Readonly<Record<string, string>>;
  /** The folder of the Node that npm runs on, for which it chooses versions. */
  readonly node?: string;
}

/** Makes `folder` a project that depends on `packages`, by name, and installs them. None may need an install script. */
export async function install(
  folder: string,
  packages: Readonly<Record<string, string>>,
  { kind = "dependencies", overrides = {}, node }: Installation = {},
): Promise<void> {
  const project = { private: true, type: "module", [kind]: packages, overrides };
  writeFileSync(join(folder, "package.json"), JSON.stringify(project));
  const PATH = [node, process.env.PATH].filter(Boolean).join(delimiter);
  const { stderr } = await execute("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    env: { ...process.env, PATH },
  });
  const complaints = stderr.match(/^npm warn (?:EBADENGINE|ERESOLVE).*$/gm);
  if (complaints !== null) throw new Error(`npm install in ${folder} complains:\n${complaints.join("\n")}`);
}
