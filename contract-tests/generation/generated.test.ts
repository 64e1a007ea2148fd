import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configurationOf } from "../../scripts/generator/configuration.ts";
import { compareFolder, replaceFolder } from "../../scripts/generator/folder.ts";
import { generatedFilesOf } from "../../scripts/generator/generated-files.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../harness/temporary-project.ts";

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
    expect([...first.files.keys()].sort()).toEqual([
      "README.md",
      ...["other", "small"].flatMap((api) => ["operations", "types", "validators"].map((name) => `${api}/${name}.ts`)),
      "specifications.ts",
    ]);
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

describe("the generated validators", () => {
  test("are plain code: nothing is evaluated, required or imported", async () => {
    const { files } = await generated({ small: SMALL_SPECIFICATION });
    expect(files.get("small/validators.ts")).not.toMatch(/\beval\b|new Function|\brequire\(|^import /m);
  });

  test("check parameters, body and answers, however deep", async () => {
    const { folder } = await generated({ small: SMALL_SPECIFICATION });
    const { validators } = await import(/* @vite-ignore */ join(folder, "small/validators.ts"));
    const input = (changes: object) => validators.putThing_input({ thing_id: "7", name: "ab", ...changes });
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
    expect(validators.putThing_200({ parts: [{ parts: [{ name: "deep" }] }] })).toBe(true);
    expect(validators.putThing_200({ parts: [{ parts: [{ name: 7 }] }] })).toBe(false);
  });
});
