import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Why what stands in `folder` is not the release that `tag` names. */
export function releaseFaults(folder: string, tag: string): string[] {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const { version } = JSON.parse(read("package.json"));
  const locked = JSON.parse(read("package-lock.json")).version;
  const pending = readdirSync(join(folder, ".changeset")).filter((file) => /(?<!README)\.md$/.test(file));
  const faults: string[] = [];
  if (tag !== `v${version}`) faults.push(`The tag is ${tag}, but package.json has the version ${version}.`);
  if (locked !== version) faults.push(`package-lock.json has the version ${locked}, but package.json has ${version}.`);
  if (!read("CHANGELOG.md").split(/\r?\n/).includes(`## ${version}`)) {
    faults.push(`CHANGELOG.md has no "## ${version}".`);
  }
  if (pending.length > 0) faults.push(`Changes wait in .changeset/: ${pending.join(", ")}.`);
  return faults;
}
