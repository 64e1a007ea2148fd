import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { configurationOf } from "./configuration.ts";
import { compareFolder, replaceFolder } from "./folder.ts";
import { generatedFilesOf } from "./generated-files.ts";

async function generated(specifications: Record<string, string>) {
  const { folder, config } = temporaryProject(specifications);
  const configuration = await configurationOf(config);
  const files = await generatedFilesOf(configuration);
  await replaceFolder(configuration.folder, files);
  return { folder: configuration.folder, root: folder, files };
}

describe("generation", () => {
  test("gives the same bytes for the same specs, wherever they lie", async () => {
    const specifications = { small: SMALL_SPECIFICATION, other: SMALL_SPECIFICATION.replace("putThing", "putOther") };
    const [first, second] = [await generated(specifications), await generated(specifications)];
    expect(second.folder).not.toBe(first.folder);
    expect([...second.files]).toEqual([...first.files]);
    expect(new Set(first.files.keys())).toEqual(
      new Set([
        "README.md",
        "reference.ts",
        ...["other", "small"].flatMap((api) =>
          ["operations", "reference", "types", "validators"].map((name) => `${api}/${name}.ts`),
        ),
        "specifications.ts",
        ...["branches", "fault", "lists", "new-values", "objects", "scalars", "types", "values"].map(
          (name) => `validation/${name}.ts`,
        ),
        ...["basic", "pages", "query"].map((name) => `wire/${name}.ts`),
      ]),
    );
  });

  test("replaces all that was there, and leaves nothing else behind", async () => {
    const { folder, root, files } = await generated({ small: SMALL_SPECIFICATION });
    mkdirSync(join(folder, "gone"));
    writeFileSync(join(folder, "gone/types.ts"), "");
    await replaceFolder(folder, files);
    expect(await compareFolder(folder, files)).toEqual({ missing: [], extra: [], changed: [] });
    await expect(compareFolder(root, files)).resolves.toMatchObject({
      extra: expect.not.arrayContaining([expect.stringContaining(".generated-")]),
    });
  });

  test("names what is missing, extra or changed, by a single byte", async () => {
    const { folder, files } = await generated({ small: SMALL_SPECIFICATION });
    const types = join(folder, "small/types.ts");
    writeFileSync(types, readFileSync(types, "utf8").replace("putThing", "putthing"));
    rmSync(join(folder, "small/operations.ts"));
    writeFileSync(join(folder, "small/extra.ts"), "");
    expect(await compareFolder(folder, files)).toEqual({
      missing: ["small/operations.ts"],
      extra: ["small/extra.ts"],
      changed: ["small/types.ts"],
    });
  });
});

describe("generation keeps its hands off", () => {
  test("a folder that holds other files, all of which would be lost", async () => {
    const { root, files } = await generated({ small: SMALL_SPECIFICATION });
    mkdirSync(join(root, "src"));
    writeFileSync(join(root, "src/mine.ts"), "mine");
    await expect(replaceFolder(join(root, "src"), files)).rejects.toThrow("holds files that are not generated");
    writeFileSync(join(root, "src/README.md"), "# Mine");
    await expect(replaceFolder(join(root, "src"), files)).rejects.toThrow("holds files that are not generated");
    expect(readFileSync(join(root, "src/mine.ts"), "utf8")).toBe("mine");
  });

  test("what was there, if the new files cannot take its place", async () => {
    const { folder, root, files } = await generated({ small: SMALL_SPECIFICATION });
    const broken = new Map([...files, ["small", "a file where a folder is"]]);
    await expect(replaceFolder(folder, broken)).rejects.toThrow();
    expect(await compareFolder(folder, files)).toEqual({ missing: [], extra: [], changed: [] });
    expect(readdirSync(root).sort()).toEqual(["generated", "redocly.yaml", "small.yaml"]);
  });

  test("the mode of its folder, which others may read", async () => {
    const { folder, files } = await generated({ small: SMALL_SPECIFICATION });
    await replaceFolder(folder, files);
    expect(statSync(folder).mode & 0o777).toBe(0o777 & ~process.umask());
  });
});

describe("the operation table", () => {
  const tableOf = async (...changes: [string, string][]) => {
    const text = changes.reduce((spec, [from, to]) => spec.replace(from, to), SMALL_SPECIFICATION);
    const { folder } = await generated({ small: text });
    return (await import(/* @vite-ignore */ join(folder, "small/operations.ts"))).operations;
  };

  test("prefers an operation's parameter to that of its path", async () => {
    const shared =
      "    parameters:\n      - { name: thing_id, in: path, required: true, schema: { type: integer } }\n    put:";
    const { putThing } = await tableOf(["    put:", shared]);
    expect(putThing.pathParameters).toEqual(["thing_id"]);
    expect(putThing.validateInput({ thing_id: "a", name: "ab" })).toBeUndefined();
  });

  test("takes a parameter's type from where its schema refers to", async () => {
    const { putThing } = await tableOf(
      [
        "in: path, required: true, schema: { type: string }",
        'in: path, required: true, schema: { $ref: "#/components/schemas/Id" }',
      ],
      ["  schemas:\n", "  schemas:\n    Id: { type: integer }\n"],
    );
    expect(putThing.validateInput({ thing_id: 7, name: "ab" })).toBeUndefined();
    expect(putThing.validateInput({ thing_id: "7", name: "ab" })).toBeDefined();
  });

  test("lets extensions refer to whatever they like within their file", async () => {
    const { putThing } = await tableOf(["paths:", 'x-topics: [{ content: { $ref: "#/info/title" } }]\npaths:']);
    expect(putThing.operationId).toBe("putThing");
  });

  test("takes a body's property of any value", async () => {
    const { putThing } = await tableOf(["size: { type: integer, minimum: 1 }", "size: true"]);
    expect(putThing.requestBody.properties).toEqual(["name", "size"]);
    expect(putThing.validateInput({ thing_id: "a", name: "ab", size: [null] })).toBeUndefined();
  });

  test("names operations and their validators apart, whatever stands between the words", async () => {
    const other = (path: string, id: string, type: string) =>
      `  /${path}: { post: { operationId: ${id}, requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: ${type} } } } } } }, responses: { "204": { description: x } } } }\n`;
    const operations = await tableOf([
      "components:",
      `${other("a", "a.b-c", "string")}${other("b", "a-b.c", "integer")}${other("c", "a_b_c", "boolean")}components:`,
    ]);
    const takes = (id: string, a: unknown) => operations[id].validateInput({ a }) === undefined;
    expect(["x", 7, true].map((a) => ["a.b-c", "a-b.c", "a_b_c"].filter((id) => takes(id, a)))).toEqual([
      ["a.b-c"],
      ["a-b.c"],
      ["a_b_c"],
    ]);
  });

  test("takes a property that every object inherits for one that is not there", async () => {
    const { putThing } = await tableOf(["size: {", "constructor: { type: string }\n                size: {"]);
    expect(putThing.validateInput({ thing_id: "a", name: "ab" })).toBeUndefined();
    expect(putThing.validateInput({ thing_id: "a", name: "ab", constructor: 7 })).toBeDefined();
  });

  test.each<[string, string, object | null]>([
    ["a list, and not what is within itself", "", { name: null, parts: null }],
    [
      "every branch",
      "allOf: [{ properties: { a: { type: string }, user: { type: object, properties: { x: {} } } } }, { properties: { user: { type: object, properties: { y: {} } } } }]",
      { a: null, user: { x: null, y: null }, name: null, parts: null },
    ],
    ["nothing where a branch is open", "anyOf: [{ additionalProperties: { type: string } }]", null],
    ["nothing where a branch is any value of a name", "required: [name]", { name: null, parts: null }],
  ])("knows the documented properties of %s", async (_what, keyword, known) => {
    const { putThing } = await tableOf([
      "    Thing:\n      type: object\n",
      `    Thing:\n      type: object\n${keyword && `      ${keyword}\n`}`,
    ]);
    expect(putThing.responses[200].known).toEqual(known);
  });
});

describe("the generated validators", () => {
  test("are plain code: nothing is evaluated or required, nor imported from elsewhere", async () => {
    const { files } = await generated({ small: SMALL_SPECIFICATION });
    const code = [...files].filter(([file]) => /validat/.test(file)).map(([, text]) => text);
    expect(code.join("\n")).not.toMatch(/\beval\b|\bFunction\(|\brequire\(|from "(?!\.{1,2}\/)/);
  });

  test("check parameters, body and answers, however deep", async () => {
    const { folder } = await generated({ small: SMALL_SPECIFICATION });
    const { putThing } = (await import(/* @vite-ignore */ join(folder, "small/operations.ts"))).operations;
    const input = (changes: object) => putThing.validateInput({ thing_id: "7", name: "ab", ...changes }) === undefined;
    expect(input({})).toBe(true);
    expect(input({ dry_run: true, size: 1 })).toBe(true);
    // A length counts characters, not UTF-16 units.
    expect(input({ name: "😀😀" })).toBe(true);
    expect(input({ name: "😀" })).toBe(false);
    for (const wrong of ["", ".", ".."]) expect(input({ thing_id: wrong }), `thing_id ${wrong}`).toBe(false);
    for (const right of ["...", "a.b", ".well"]) expect(input({ thing_id: right }), `thing_id ${right}`).toBe(true);
    for (const changes of [{ dry_run: "yes" }, { size: 0 }, { size: 1.5 }, { name: "AB" }, { colour: "red" }]) {
      expect(input(changes), JSON.stringify(changes)).toBe(false);
    }
    const { validate } = putThing.responses[200];
    expect(validate({ parts: [{ parts: [{ name: "deep" }] }] })).toBeUndefined();
    expect(validate({ parts: [{ parts: [{ name: 7 }] }] })).toEqual([
      { path: "/parts/0/parts/0/name", keyword: "type", message: "must be string" },
    ]);
  });
});
