// The commands that documents and workflows name are those of package.json.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
/** Those that nobody runs, since another one is made of them, or npm runs them. */
const PARTS = ["package", "prepack"];
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "openapi/README.md"];
const WORKFLOWS = readdirSync(".github/workflows").map((file) => `.github/workflows/${file}`);

test.each([...DOCUMENTS, ...WORKFLOWS, ".ci/run"])("%s names no command that package.json lacks", (file) => {
  const named = commandsIn(readFileSync(file, "utf8"));
  expect(named.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
});

test("CONTRIBUTING.md has each command that a person runs in its table, once", () => {
  const [table = ""] = readFileSync("CONTRIBUTING.md", "utf8").match(/^\| command .*\n(?:\|.*\n)*/m) ?? [];
  const listed = table.split("\n").flatMap((row) => commandsIn(row.split(" | ")[0] ?? ""));
  const run = Object.keys(scripts).filter((name) => !PARTS.includes(name));
  expect(listed.sort()).toEqual(run.sort());
});

function commandsIn(text: string): string[] {
  const named = text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g);
  return [...named].map(([, command, short]) => command ?? short ?? "");
}
