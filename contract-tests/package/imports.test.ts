// What an entry of the built package pulls in.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { vendors } from "../harness/vendors.ts";

describe.each(vendors)("importing $api", ({ api, creator }) => {
  const others = vendors.map((vendor) => vendor.api).filter((other) => other !== api);

  test("loads its own files and the shared ones, and of other packages only the dependency", () => {
    const files = ["js", "d.ts"].map((extension) => ({
      extension,
      imported: [...importedFrom(`dist/${api}.${extension}`)].sort(),
    }));
    expect(files).toEqual([
      {
        extension: "js",
        imported: [
          "dist/client.js",
          `dist/${api}-operations.js`,
          "dist/shared.js",
          "dist/validation.js",
          "openapi-fetch",
        ].sort(),
      },
      {
        extension: "d.ts",
        imported: ["dist/client.d.ts", `dist/${api}-operations.d.ts`, `dist/${api}-types.d.ts`].sort(),
      },
    ]);
  });

  test.each([`user-permission-clients/${api}`, "user-permission-clients"])(
    "from %s leaves the others out of a bundle",
    async (entry) => {
      const { files, code } = await bundle(`import { ${creator} } from "${entry}"; console.log(${creator});`);
      expect(files).toContain(`dist/${api}-operations.js`);
      for (const other of others) {
        expect(files.filter((file) => file.includes(other))).toEqual([]);
        expect(code).not.toMatch(new RegExp(other, "i"));
      }
    },
  );
});

test("importing the batch loads one file, and of others only what Node has", () => {
  const imported = ["js", "d.ts"].flatMap((extension) => [...importedFrom(`dist/batch.${extension}`)]);
  expect(imported.filter((name) => !name.startsWith("node:"))).toEqual([]);
});

test("importing the package for nothing leaves nothing in a bundle", async () => {
  expect(await bundle('import "user-permission-clients";')).toEqual({ files: [], code: "" });
});

test.each(vendors)("a bundle of $api has only what it uses of what is for logs", async ({ api, creator }) => {
  const codeOf = async (...names: string[]) =>
    (await bundle(`export { ${[creator, ...names].join(", ")} } from "user-permission-clients/${api}";`)).code;
  const [ofLog, ofCurl] = [/next attempt in/, /--data-raw/];
  const all = await codeOf("logTo", "toCurl");
  expect(all).toMatch(ofLog);
  expect(all).toMatch(ofCurl);
  const client = await codeOf();
  expect(client).not.toMatch(ofLog);
  expect(client).not.toMatch(ofCurl);
});

/** The files and packages that a file of the built package imports, directly or not. */
function importedFrom(file: string, found = new Set<string>()): Set<string> {
  for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8")).importedFiles) {
    const inPackage = fileName.startsWith(".");
    const name = inPackage
      ? join(dirname(file), fileName.replace(/\.js$/, file.endsWith(".d.ts") ? ".d.ts" : ".js"))
      : fileName;
    if (found.has(name)) continue;
    found.add(name);
    if (inPackage) importedFrom(name, found);
  }
  return found;
}

/** A minified bundle of `code`, and the files of the built package that left something in it. */
async function bundle(code: string): Promise<{ files: string[]; code: string }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    // The project's own has `paths`, which lead to the sources.
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {});
  const used = inputs.filter(([file, { bytesInOutput }]) => file.startsWith("dist/") && bytesInOutput > 0);
  return { files: used.map(([file]) => file), code: outputFiles.map(({ text }) => text).join("") };
}
