// What goes over the wire in ways that few specs need: what is generated of it, and what is left out elsewhere.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";
import { MADE_UP } from "../testing/made-up-clients.ts";
import { SMALL_SPECIFICATION } from "../testing/temporary-project.ts";

/** What is generated of a spec by file, the line of the table for one property of an operation, and its imports. */
async function generated(text: string) {
  const { folder, operations } = await generatedProject(text);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const table = read("operations.ts");
  const imports = [...table.matchAll(/^import \{ (.*) \} from "(.*)";$/gm)].map(([, name, file]) => `${name} ${file}`);
  return { operations, table, imports, types: read("types.ts") };
}

describe("a table", () => {
  test("imports nothing that its API does not need, and has nothing that an operation does not have", async () => {
    const { table, imports, operations } = await generated(SMALL_SPECIFICATION);
    expect(imports).toEqual([]);
    expect(table).not.toContain("wire/");
    for (const name of ["joinedParameters", "headerParameters", "pagination", "secrets", "doubt"]) {
      expect(operations.putThing).not.toHaveProperty(name);
    }
    expect(operations.putThing.credential).toEqual({ in: "header", name: "Authorization", prefix: "Bearer " });
  });

  test("imports what sends a pair, and what a cursor asks for", async () => {
    const { imports, operations } = await generated(readFileSync(MADE_UP.dione, "utf8"));
    expect(imports).toEqual(["basic ../wire/basic.ts", "byCursor ../wire/pages.ts"]);
    const { credential, pagination } = operations.listNotes;
    expect(credential).toMatchObject({ in: "header", name: "Authorization", prefix: "Basic " });
    expect(pagination).toEqual({ items: "notes", next: "next_cursor", cursor: "cursor", turn: expect.any(Function) });
  });

  test("imports what puts a key into a URL, and what counts records", async () => {
    const { imports, operations } = await generated(readFileSync(MADE_UP.encke, "utf8"));
    expect(imports).toEqual(["byOffset ../wire/pages.ts", "withKey ../wire/query.ts"]);
    expect(operations.listGaps.credential).toEqual({ in: "query", name: "api_key", put: expect.any(Function) });
    expect(operations.listMoons.pagination).toEqual({ items: "moons", next: "more" });
    expect(operations.listGaps.pagination).toMatchObject({ items: "gaps", offset: "skip", total: "count" });
  });
});

describe("an answer in text", () => {
  test("is a string in the types, whether it has a schema or not, and asked for by its name", async () => {
    const text = readFileSync(MADE_UP.dione, "utf8");
    for (const schema of ["schema: { type: string, maxLength: 2000 }, ", ""]) {
      const { types, operations } = await generated(
        text.replace("schema: { type: string, maxLength: 2000 }, ", schema),
      );
      expect(types).toMatch(/^export type ReadNoteResult = string;$/m);
      expect(operations.readNote.accept).toBe("text/plain, application/json");
      expect(operations.readNote.responses[200]).toMatchObject({ isText: true });
      expect(operations.readNote.responses[404]).not.toHaveProperty("isText");
    }
  });

  test("is not taken where there is JSON", async () => {
    const { operations } = await generated(
      SMALL_SPECIFICATION.replace(
        "            application/json:\n              schema: {",
        "            text/plain: {}\n$&",
      ),
    );
    expect(operations.putThing.accept).toBe("application/json");
    expect(operations.putThing.responses[200]).not.toHaveProperty("isText");
  });
});
