import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";

/** Writes the licences of all packages that go into a bundle beside it: they ask for it. */
export function bundledLicences(fileName: string): Plugin {
  return {
    name: "bundled-licences",
    generateBundle() {
      const folders = [...this.getModuleIds()].map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
      const source = [...new Set(folders.filter((folder) => folder !== undefined))].sort().map(licenceIn).join("\n");
      this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** Throws where a package has none: it could not be passed on. */
function licenceIn(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined && license === undefined) throw new Error(`${name} ${version} names no licence.`);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n\n${"-".repeat(80)}\n`;
}
