// Who may import whom: CONTRIBUTING.md states these rules.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** By folder, the folders of ours that it may import, besides itself. */
const layers: Record<string, string[]> = {
  openapi: [],
  generated: [],
  src: ["generated"],
  examples: [],
  scripts: ["src", "generated"],
  "contract-tests": ["src", "generated", "scripts", "examples"],
};

describe.each(Object.entries(layers))("%s/", (folder, allowed) => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.[jt]s$/.test(file));

  test(`imports nothing of ours but ${["itself", ...allowed].join(", ")}`, () => {
    const offences = files
      .flatMap((file) => importsOf(join(folder, file)))
      .filter(({ target }) => ![folder, ...allowed].includes(target.split("/")[0] as string));
    expect(offences).toEqual([]);
  });
});

test.each([
  ["clarifeye", "improvely"],
  ["improvely", "clarifeye"],
])("the client of %s imports nothing of %s, and shared code names neither", (vendor, other) => {
  const read = (file: string) => readFileSync(`src/${file}`, "utf8");
  expect(read(`${vendor}.ts`)).not.toMatch(new RegExp(other, "i"));
  const shared = readdirSync("src").filter((file) => !/^(clarifeye|improvely|index)\.ts$/.test(file));
  const named = shared.filter((file) => /clarifeye|improvely/i.test(withoutComments(read(file))));
  expect(named).toEqual([]);
});

/** The relative imports of a file, and where each leads from the project's root. */
function importsOf(file: string): { file: string; target: string }[] {
  const code = withoutComments(readFileSync(file, "utf8"));
  const specifiers = code.matchAll(/\b(?:from|import)\b[\s(]*["'`](\.[^"'`]*)["'`]/g);
  return [...specifiers].map(([, specifier]) => ({
    file,
    target: normalize(join(dirname(file), specifier as string)),
  }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
