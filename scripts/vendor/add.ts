import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Script } from "node:vm";
import { parseDocument } from "yaml";
import { UsageError } from "../command.ts";
import { configurationOf } from "../generator/configuration.ts";
import { replaceFolder } from "../generator/folder.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";
import { exportsOf, filesOf } from "./template.ts";

/**
 * Adds a vendor to the project in `root`: its own files, and what names them. Returns the paths of its own files. Throws
 * UsageError for a name that cannot be, and leaves everything as it was where something fails.
 */
export async function addVendor(root: string, api: string): Promise<string[]> {
  const files = filesOf(api);
  refuse(root, api, [...files.keys(), `generated/${api}`, `contract-tests/${api}`]);
  const texts = new Map([...files, ...named(root, api)]);
  const before = new Map([...texts.keys()].map((path) => [path, read(root, path)]));
  try {
    for (const [path, text] of texts) write(root, path, text);
    // Where its lines stand among others is the formatter's to say.
    await promisify(execFile)(join(root, "node_modules/.bin/biome"), ["check", "--write", ...texts.keys()], {
      cwd: root,
    });
    const configuration = await configurationOf(join(root, "redocly.yaml"));
    await replaceFolder(configuration.folder, await generatedFilesOf(configuration));
  } catch (error) {
    for (const [path, text] of before) {
      if (text === undefined) rmSync(join(root, path), { force: true });
      else write(root, path, text);
    }
    rmSync(join(root, "contract-tests", api), { recursive: true, force: true });
    throw error;
  }
  return [...files.keys()];
}

function refuse(root: string, api: string, paths: readonly string[]): void {
  // It becomes a file's name, an entry's, and a variable's.
  if (!/^[a-z][a-z0-9]*$/.test(api) || isReserved(api)) {
    throw new UsageError(
      `A vendor's name is small letters and digits and begins with a letter, and no word of JavaScript's, unlike ${JSON.stringify(api)}.`,
    );
  }
  const taken = paths.find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new UsageError(`There is a ${taken} already: choose another name than ${api}.`);
}

function isReserved(word: string): boolean {
  try {
    return new Script(`"use strict"; const ${word} = 0;`) === undefined;
  } catch {
    return true;
  }
}

/** The files that list vendors, with this one. */
function named(root: string, api: string): [string, string][] {
  const redocly = parseDocument(read(root, "redocly.yaml") ?? "");
  redocly.setIn(["apis", api, "root"], `openapi/${api}.yaml`);
  redocly.setIn(["apis", api, "x-openapi-ts", "output"], `generated/${api}/types.ts`);
  const manifest = JSON.parse(read(root, "package.json") ?? "{}");
  const { ".": index, ...entries } = manifest.exports;
  manifest.exports = { ".": index, [`./${api}`]: `./dist/${api}.js`, ...entries };
  return [
    ["redocly.yaml", redocly.toString({ lineWidth: 0 })],
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["src/index.ts", exportsOf(api) + read(root, "src/index.ts")],
  ];
}

function read(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
