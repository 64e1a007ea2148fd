// Compiles a project that uses the installed package, and one mistake after the other, with every compiler and setting
// that users have, and prints a table of it.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { specifications } from "../../../generated/specifications.ts";
import { run } from "../../../scripts/command.ts";
import { printTable } from "../../../scripts/print-table.ts";
import { install } from "../consumer.ts";
import { pack } from "../tarball.ts";
import { compile, complaintOf } from "./compilation.ts";
import { REFUSED, REFUSED_REQUIRE, SETTINGS, type Setting } from "./settings.ts";

/** The oldest supported, the last that was written in TypeScript, and the first that is not. */
const TYPESCRIPTS = ["5.4.5", "5.9.3", "7.0.2"];
/** Types that fit the oldest supported Node and, with `skipLibCheck` off, the oldest compiler. */
const NODE_TYPES = "20.19.43";

/** Folders of uses and mistakes by name: what any user may write, and what those of a vendor may. */
const CONSUMERS = Object.entries({
  any: join(import.meta.dirname, "consumer"),
  ...Object.fromEntries(Object.keys(specifications).map((api) => [api, resolve("contract-tests", api, "consumer")])),
}).filter(([, folder]) => existsSync(folder));
/** The file of a consumer that becomes CommonJS. */
const COMMONJS = "commonjs.ts";

/** A setting, and by compiler what became of it, and what the compiler or the program said. */
interface Row {
  readonly setting: Setting;
  readonly cells: Map<string, { outcome: string; complaint: string }>;
}

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), "compilers-"));
  try {
    console.error("Packing and installing the package, and the compilers …");
    const { path } = await pack(folder);
    const compilers = TYPESCRIPTS.map((version) => [nameOf(version), `npm:typescript@${version}`]);
    await install(folder, {
      "user-permission-clients": `file:${path}`,
      "@types/node": NODE_TYPES,
      ...Object.fromEntries(compilers),
    });
    // A package of its own, since the type of the nearest package.json decides what becomes of a file.
    mkdirSync(join(folder, "commonjs"));
    writeFileSync(join(folder, "commonjs/package.json"), '{ "type": "commonjs" }');
    for (const [name, consumer] of CONSUMERS) {
      cpSync(consumer, join(folder, name), { recursive: true });
      const file = join(consumer, COMMONJS);
      if (existsSync(file)) cpSync(file, join(folder, "commonjs", `${name}.ts`));
    }
    const rows = SETTINGS.map((setting): Row => ({ setting, cells: new Map() }));
    for (const version of TYPESCRIPTS) {
      console.error(`Compiling with TypeScript ${version} …`);
      const waiting = rows.values();
      const work = async () => {
        for (const { setting, cells } of waiting) cells.set(version, await cellOf(folder, version, setting));
      };
      await Promise.all(Array.from({ length: availableParallelism() }, work));
    }
    report(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function cellOf(folder: string, version: string, setting: Setting) {
  const { name, kind, compilerOptions } = setting;
  if (setting.expected(version) === "–") return { outcome: "–", complaint: "" };
  if (kind === "ES modules") {
    const isWanted = (file: string) => file !== COMMONJS && (setting.isExact || file !== "exact.ts");
    return judged(await compile(folder, nameOf(version), name, compilerOptions, filesOf(isWanted)));
  }
  const outDir = join("commonjs", "out", `${version} ${name}`.replace(/\W+/g, "-"));
  const files = filesOf((file) => file === COMMONJS).map((file) => join("commonjs", `${dirname(file)}.ts`));
  const compiled = judged(await compile(folder, nameOf(version), name, { ...compilerOptions, outDir }, files));
  if (compiled.outcome !== "ok") return compiled;
  const programs = files.map((file) => join(outDir, basename(file).replace(/ts$/, "js")));
  const complaints = await Promise.all(programs.map((program) => complaintOf(folder, program)));
  return judged(complaints.filter(Boolean).join("\n"));
}

function judged(complaint: string): { outcome: string; complaint: string } {
  const codes: string[] = complaint.match(/\bTS\d+(?=:)/g) ?? [];
  const isRefusal = codes.includes(REFUSED) && codes.every((code) => [REFUSED, REFUSED_REQUIRE].includes(code));
  return { outcome: complaint === "" ? "ok" : isRefusal ? REFUSED : "FAILED", complaint };
}

function nameOf(version: string): string {
  return `typescript-${version}`;
}

function report(rows: readonly Row[]): void {
  printTable([
    ["modules", "setting", ...TYPESCRIPTS.map((version) => `TypeScript ${version}`)],
    ...rows.map(({ setting, cells }) => [
      setting.kind,
      setting.name,
      ...TYPESCRIPTS.map((version) => cells.get(version)?.outcome ?? ""),
    ]),
  ]);
  const [all, exact] = ["mistakes.ts", "exact.ts"].map((name) => mistakesIn(filesOf((file) => file === name)));
  console.log(
    `As ES modules, each compiles the uses and refuses ${all} mistakes, with exactOptionalPropertyTypes ("exact") ${exact} more.`,
  );
  console.log(
    `CommonJS is also run, where it compiles. ${REFUSED} is the compiler's refusal to require() an ES module.`,
  );
  const failures = rows.flatMap(({ setting: { kind, name, expected }, cells }) =>
    [...cells]
      .filter(([version, { outcome }]) => outcome !== expected(version))
      .map(
        ([version, { outcome, complaint }]) =>
          `${kind}, ${name}, TypeScript ${version}: ${outcome}, not ${expected(version)}\n${complaint}`,
      ),
  );
  if (failures.length > 0) throw new Error(`\n${failures.join("\n\n")}`);
}

function mistakesIn(files: readonly string[]): number {
  const folders = new Map(CONSUMERS);
  const texts = files.map((file) => readFileSync(join(folders.get(dirname(file)) as string, basename(file)), "utf8"));
  return texts.reduce((sum, text) => sum + text.split("@ts-expect-error").length - 1, 0);
}

/** The consumers' files that are asked for, as they are named where they are compiled. */
function filesOf(isWanted: (file: string) => boolean): string[] {
  return CONSUMERS.flatMap(([name, folder]) =>
    readdirSync(folder)
      .filter(isWanted)
      .map((file) => join(name, file)),
  );
}
