import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { UsageError } from "../command.ts";
import { MADE_UP } from "../testing/made-up-clients.ts";
import { addVendor } from "./add.ts";

/** The parts of a project that a new vendor meets. */
function project(specification = readFileSync(MADE_UP.atlas, "utf8")): string {
  const root = mkdtempSync(join(tmpdir(), "project-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files = {
    "redocly.yaml":
      "# The list.\napis:\n  atlas:\n    root: openapi/atlas.yaml # ours\n    x-openapi-ts: { output: generated/atlas/types.ts }\n",
    "package.json": '{ "exports": { ".": "./dist/index.js", "./mock": "./dist/mock.js" } }\n',
    "openapi/atlas.yaml": specification,
    "src/index.ts": 'export * from "./public.ts";\n',
    "src/client.ts": "",
    "contract-tests/harness/vendors.ts": "",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync("biome.json", join(root, "biome.json"));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  return root;
}

function filesIn(root: string): Record<string, string> {
  // Not all at once: that would go through the linked packages too.
  const rooms = readdirSync(root).filter((name) => name !== "node_modules");
  const paths = rooms.flatMap((room) =>
    statSync(join(root, room)).isFile()
      ? [room]
      : readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((path) => join(room, path)),
  );
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

describe("a new vendor", () => {
  test("gets files of its own, and a line in each list; nothing else changes", async () => {
    const root = project();
    const before = filesIn(root);
    const own = await addVendor(root, "zephyr");
    const { "redocly.yaml": redocly, "package.json": manifest, "src/index.ts": index, ...after } = filesIn(root);
    expect(own).toEqual([
      "openapi/zephyr.yaml",
      "src/zephyr.ts",
      "contract-tests/zephyr/documented.ts",
      "contract-tests/zephyr/types.test.ts",
    ]);
    expect(Object.keys(after)).toEqual(expect.arrayContaining([...own, "generated/zephyr/operations.ts"]));
    for (const path of Object.keys(after).filter((each) => before[each] !== undefined))
      expect(after[path]).toBe(before[path]);
    expect(redocly).toContain(before["redocly.yaml"]);
    expect(redocly).toContain("generated/zephyr/types.ts");
    expect(Object.keys(JSON.parse(manifest as string).exports)).toEqual([".", "./zephyr", "./mock"]);
    expect(index).toContain(
      'export { createZephyrClient, type ZephyrClient, type ZephyrClientOptions } from "./zephyr.ts";',
    );
  });

  test.each(["", "Zephyr", "a-b", "a.b", "a/b", "../up", "1st", "a b", "ä", "class", "new", "null"])(
    "is not called %j",
    async (name) => {
      const root = project();
      const before = filesIn(root);
      await expect(addVendor(root, name)).rejects.toThrow(/^A vendor's name is small letters and digits/);
      expect(filesIn(root)).toEqual(before);
    },
  );

  test.each([
    ["atlas", "openapi/atlas.yaml"],
    ["index", "src/index.ts"],
    ["client", "src/client.ts"],
    ["harness", "contract-tests/harness"],
  ])("is not called %s, since there is a %s", async (name, taken) => {
    const root = project();
    const before = filesIn(root);
    const adding = addVendor(root, name);
    await expect(adding).rejects.toBeInstanceOf(UsageError);
    await expect(adding).rejects.toThrow(`There is a ${taken} already: choose another name than ${name}.`);
    expect(filesIn(root)).toEqual(before);
  });

  test("leaves everything as it was where another vendor's spec cannot be generated", async () => {
    const root = project("openapi: 3.1.0\n");
    const before = filesIn(root);
    await expect(addVendor(root, "zephyr")).rejects.toThrow(/atlas\.yaml/);
    expect(filesIn(root)).toEqual(before);
  });
});
