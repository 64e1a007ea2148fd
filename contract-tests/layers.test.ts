// Who may import whom, and who may name a vendor: CONTRIBUTING.md states these rules. Circles of imports are the linter's.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { specifications } from "../generated/specifications.ts";

/** By folder, the folders of ours that it may import, besides itself. */
const layers: Record<string, string[]> = {
  openapi: [],
  generated: [],
  src: ["generated", "package.json"], // its name and version
  examples: [],
  scripts: ["src", "generated", "package.json"],
  bench: ["src", "generated", "scripts", "dist", "package.json"],
  "contract-tests": ["src", "generated", "scripts", "examples", "package.json"],
};
/** By engine, the other engines that its code may import; its tests may import what they like, but no test. */
const engines: Record<string, string[]> = {
  cases: [],
  document: ["cases"],
  generator: [],
  judges: ["cases", "document"],
  grade: ["document", "generator", "judges"],
  "contract-diff": ["cases", "document", "generator", "judges", "grade"], // whose mutants its tests compare
  live: ["judges", "testing"], // the vendor that its tests play
  docs: ["document", "generator"],
  survey: ["cases", "document", "generator", "judges", "testing"], // whose compiler it asks
  vendor: ["generator", "judges"],
  watch: ["contract-diff", "document", "generator", "judges", "testing"], // the spec that its tests rest on pages
  testing: ["document", "generator", "judges"],
};
const apis = Object.keys(specifications);
const files = Object.keys(layers).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !/(?:^|\/)(?:node_modules|generated)\//.test(file))
    .map((file) => join(folder, file)),
);

describe.each(Object.entries(layers))("%s/", (folder, allowed) => {
  test(`imports nothing of ours but ${["itself", ...allowed].join(", ")}`, () => {
    const offences = importsIn(folder).filter(
      ({ target }) => ![folder, ...allowed].includes(target.split("/")[0] ?? ""),
    );
    expect(offences).toEqual([]);
  });
});

test("scripts/ has a rule for each of its engines", () => {
  const folders = readdirSync("scripts", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(engines).sort());
});

describe.each(Object.entries(engines))("the engine scripts/%s/", (engine, allowed) => {
  test(`imports no other than ${allowed.join(", ") || "none"}`, () => {
    const others = importsIn(`scripts/${engine}`).filter(({ file, target }) => {
      // Not in texts of code, which lead to no engine.
      const [, room = ""] = /^scripts\/([^/]+)\//.exec(target) ?? [];
      return !file.endsWith(".test.ts") && room in engines && ![engine, ...allowed].includes(room);
    });
    expect(others).toEqual([]);
  });
});

test("nothing imports a test", () => {
  expect(
    Object.keys(layers)
      .flatMap(importsIn)
      .filter(({ target }) => target.endsWith(".test.ts")),
  ).toEqual([]);
});

test("what tests share hooks into none when it is imported, as only the first file of tests to do so would have the hook", () => {
  const setup = "scripts/testing/undo-replacements.ts"; // run for each file
  const shared = files.filter((file) => !file.endsWith(".test.ts") && file !== setup);
  expect(shared.filter((file) => /^(?:after|before)(?:All|Each)\(/m.test(withoutComments(file)))).toEqual([]);
});

describe.each(apis)("the vendor %s", (api) => {
  /** Where a vendor may be named: its own files, its export lines, and what is written for users of the vendors. */
  const own = new RegExp(`^(?:src/(?:index|${api})\\.ts|contract-tests/(?:${api}|examples)/|examples/|generated/)`);

  test("is named in its own files alone", () => {
    const shared = [...files, "tsdown.config.ts", "vitest.config.ts", "vitest.stryker.config.ts"].filter(
      (file) => !own.test(file),
    );
    expect(shared.filter((file) => new RegExp(api, "i").test(withoutComments(file)))).toEqual([]);
  });
});

/** The relative imports of a folder's files, and where each leads from the project's root. */
function importsIn(folder: string): { file: string; target: string }[] {
  return files
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((file) => {
      const specifiers = withoutComments(file).matchAll(/\b(?:from|import)\b[\s(]*["'`](\.[^"'`]*)["'`]/g);
      const targets = [...specifiers].map(([, specifier]) => normalize(join(dirname(file), specifier as string)));
      // Where a variable says what is imported, its folder alone is known, if at all.
      return targets.filter((target) => !target.startsWith("$")).map((target) => ({ file, target }));
    });
}

function withoutComments(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "");
}
