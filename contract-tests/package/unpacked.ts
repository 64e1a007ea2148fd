import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, pack } from "./tarball.ts";

/** A project that has the packed package and its dependencies, and neither Prism nor anything else. */
export interface Unpacked {
  readonly folder: string;
  /** Where the package is in it. */
  readonly root: string;
  /** The files of the tarball, sorted. */
  readonly files: readonly string[];
  /** Runs code in it, as a module or with `require()`, and returns what it prints, warnings too. */
  run(type: "module" | "commonjs", code: string): Promise<string>;
  remove(): void;
}

/** What an installed package has beside it: its one dependency, and the types that this one needs. */
const DEPENDENCIES = ["openapi-fetch", "openapi-typescript-helpers"];

export async function unpack(): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const root = join(folder, "node_modules/user-permission-clients");
  mkdirSync(root, { recursive: true });
  const { path, files } = await pack(folder);
  await execute("tar", ["--extract", "--gzip", "--file", path, "--directory", root, "--strip-components", "1"]);
  for (const name of DEPENDENCIES) {
    cpSync(join("node_modules", name), join(folder, "node_modules", name), { recursive: true });
  }
  return {
    folder,
    root,
    files,
    async run(type, code) {
      const flags = [`--input-type=${type}`, "--eval", code];
      const { stdout, stderr } = await execute(process.execPath, flags, { cwd: folder });
      return stdout + stderr;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
