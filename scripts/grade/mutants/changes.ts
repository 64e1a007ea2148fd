// What the tests compare: the lines that a mutant changes.

import { diffLines } from "diff";
import { type MutantOptions, mutantsOf, normalised } from "./mutants-of.ts";
import { operators } from "./operators.ts";

/** Of each mutant of a group: its operator, the lines that go and the lines that come. */
export function changesOf(text: string, group: string, inPath: string = "#/", options: MutantOptions = {}): string[] {
  const before = normalised(text);
  const own = operators.filter((operator) => operator.group === group);
  return mutantsOf(text, options, own)
    .filter(({ id }) => id.includes(inPath))
    .map((mutant) => {
      const parts = diffLines(before, mutant.text).filter(({ added, removed }) => added || removed);
      const lines = parts.flatMap(({ added, value }) =>
        value
          .trimEnd()
          .split("\n")
          .map((line) => `${added ? "+" : "-"} ${line.trim()}`),
      );
      return [operatorOf(mutant.id), ...lines].join(" ");
    });
}

/** Of each mutant of a group: its operator, and what becomes of a schema that stands on one line. */
export function schemaChangesOf(schema: string, group: string, version = "3.1.0"): string[] {
  return changesOf(withSchema(schema, version), group, "/schema").map((change) => {
    const [, operator, before, after] = /^(.*?) - schema: (.*?) \+ schema: (.*)$/.exec(change) ?? [];
    if (before === undefined) throw new Error(`more than the schema was changed: ${change}`);
    return `${operator} ${after}`;
  });
}

export function withSchema(schema: string, version = "3.1.0"): string {
  return `openapi: ${version}
info: { title: Things, version: "1" }
paths:
  /things:
    post:
      requestBody:
        content:
          application/json:
            schema: ${schema}
      responses: { "204": { description: Done. } }
`;
}

function operatorOf(id: string): string {
  return `${id.slice(0, id.indexOf(" #/"))}:`;
}

/** Cases written as blocks: a title, what is changed, and a line for each change, which starts with an arrow. */
export function blocksOf(text: string): [title: string, before: string, changes: string[]][] {
  const blocks = text.trim().split(/\n\n+/);
  return blocks.map((block) => {
    const [before = "", ...changes] = block.split(/\n\s*=> /);
    const [title = "", ...lines] = before.split("\n");
    return [title, lines.join("\n"), changes];
  });
}
