import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GeneratedFiles } from "./generated-files.ts";

/** How a folder differs from what generation would write, by relative path. */
export interface Differences {
  missing: string[];
  extra: string[];
  changed: string[];
}

/** Puts `files` in the place of all that `folder` held; on a failure, `folder` stays as it was. */
export async function replaceFolder(folder: string, files: GeneratedFiles): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const fresh = await mkdtemp(join(parent, ".generated-"));
  const stale = `${fresh}-stale`;
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), text);
    }
    await rename(folder, stale).catch(unlessMissing);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(stale, { recursive: true, force: true });
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

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  const files = (entries ?? []).filter((entry) => !entry.isDirectory());
  return new Set(
    files.map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    ),
  );
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
