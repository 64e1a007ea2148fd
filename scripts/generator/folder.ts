import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GeneratedFiles } from "./generated-files.ts";
import { SpecificationError } from "./specification-error.ts";

/** How a folder differs from what generation would write, by relative path. */
export interface Differences {
  missing: string[];
  extra: string[];
  changed: string[];
}

/** By this file, generation knows a folder of its own. */
const MARK = "README.md";

/** Puts `files` in the place of all that `folder` held. On a failure, `folder` stays as it was. */
export async function replaceFolder(folder: string, files: GeneratedFiles): Promise<void> {
  await refuseForeign(folder, files);
  const fresh = `${folder}.${process.pid}.fresh`;
  const stale = `${folder}.${process.pid}.stale`;
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), text);
    }
    await rename(folder, stale).catch(unlessMissing);
    try {
      await rename(fresh, folder);
    } catch (error) {
      await rename(stale, folder).catch(unlessMissing);
      throw error;
    }
    await rm(stale, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Compares every byte of `folder` with `files`. */
export async function compareFolder(folder: string, files: GeneratedFiles): Promise<Differences> {
  const present = await filesIn(folder);
  const differences: Differences = { missing: [], extra: [], changed: [] };
  for (const [path, text] of files) {
    if (!present.has(path)) differences.missing.push(path);
    else if (!Buffer.from(text).equals(await readFile(join(folder, path)))) differences.changed.push(path);
  }
  differences.extra = [...present].filter((path) => !files.has(path));
  return differences;
}

/** Whatever stands in the folder would be lost, so it must be there by generation. */
async function refuseForeign(folder: string, files: GeneratedFiles): Promise<void> {
  const present = await readdir(folder).catch(unlessMissing);
  if (present === undefined || present.length === 0) return;
  const title = (text: string | undefined) => text?.split("\n", 1)[0];
  const mark = await readFile(join(folder, MARK), "utf8").catch(unlessMissing);
  if (title(mark) === title(files.get(MARK))) return;
  throw new SpecificationError(`${folder} holds files that are not generated; empty it, or name another output.`);
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing)) ?? [];
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(paths.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")));
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
