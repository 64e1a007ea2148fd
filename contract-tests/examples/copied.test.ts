// Whoever copies one example has a file that compiles.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";
import { execute } from "../package/tarball.ts";

const examples = readdirSync("examples");

test.each(examples)("%s imports nothing but packages", (file) => {
  const { importedFiles } = ts.preProcessFile(readFileSync(join("examples", file), "utf8"));
  expect(importedFiles.map(({ fileName }) => fileName).filter((name) => /^[./#]/.test(name))).toEqual([]);
});

test("each compiles where it is copied to, with nothing of ours beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "copied-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("."), join(folder, "node_modules/user-permission-clients"));
  for (const name of ["@types", "undici", "vitest"]) {
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  }
  for (const file of examples) cpSync(join("examples", file), join(folder, `${file} alone`, file));
  const compilerOptions = { module: "nodenext", target: "es2022", types: ["node"], strict: true, skipLibCheck: true };
  const settings = { compilerOptions: { ...compilerOptions, noEmit: true }, include: ["*/*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const tsc = ["node_modules/typescript-7/bin/tsc", "--project", folder, "--pretty", "false", "--listFilesOnly"];
  const { stdout: listed } = await execute(process.execPath, tsc);
  expect(examples.filter((file) => !listed.includes(`/${file} alone/${file}`))).toEqual([]);
  const compiled = await execute(process.execPath, tsc.slice(0, -1)).catch((error) => error);
  expect(compiled.stdout).toBe("");
});
