import { dirname, join } from "node:path";
import { apiChanges } from "./api-changes.ts";
import { bumpFor, type Change } from "./change.ts";
import type { Edition } from "./edition.ts";
import { type Files, filesAt, workingTree } from "./files.ts";
import type { Comparison } from "./report.ts";
import { editionsIn } from "./specifications.ts";

/**
 * Compares the specs that `config`, a redocly.yaml, names at one git reference, or now, with those that it named at an
 * earlier one.
 */
export async function compareSpecifications(config: string, since?: string, until?: string): Promise<Comparison> {
  const folder = dirname(config);
  const earlier = await filesAt(folder, since);
  const later = until === undefined ? workingTree : await filesAt(folder, until);
  const [before, after] = [await editionsIn(earlier, config), await editionsIn(later, config)];
  const changes: Comparison["changes"] = [];
  for (const api of new Set([...before.keys(), ...after.keys()])) {
    const found = changesOf(before.get(api), after.get(api));
    changes.push(...found.map((change) => ({ api, ...change })));
  }
  const [versionBefore, versionNow] = await Promise.all(
    [earlier, later].map((files) => versionIn(files, join(folder, "package.json"))),
  );
  return { since: earlier.name, changes, bump: bumpFor(changes), versionBefore, versionNow };
}

function changesOf(before: Edition | undefined, after: Edition | undefined): Change[] {
  if (before === undefined) return [{ place: "all operations", what: "the API is new", class: "addition" }];
  if (after === undefined) return [{ place: "all operations", what: "the API is gone", class: "breaking" }];
  return apiChanges(before, after);
}

async function versionIn(files: Files, file: string): Promise<string | undefined> {
  const manifest: { version?: string } = await files
    .read(file)
    .then(JSON.parse)
    .catch(() => ({}));
  return manifest.version;
}
