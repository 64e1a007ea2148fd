// Compiles a project that uses the installed package, and one mistake after the other, with every compiler and setting
// that users have, and prints a table of it.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { specifications } from "../../../generated/specifications.ts";
import { run } from "../../../scripts/command.ts";
import { printTable } from "../../../scripts/print-table.ts";
import { install } from "../consumer.ts";
import { pack } from "../tarball.ts";
import { type Compilation, compile } from "./compilation.ts";

/** The oldest supported, the last that was written in TypeScript, and the first that is not. */
const TYPESCRIPTS = ["5.4.5", "5.9.3", "7.0.2"];
/** Types that fit the oldest supported Node and, with `skipLibCheck` off, the oldest compiler. */
const NODE_TYPES = "20.19.43";

/** Folders of uses and mistakes by name: what any user may write, and what those of a vendor may. */
const CONSUMERS = Object.entries({
  any: join(import.meta.dirname, "consumer"),
  ...Object.fromEntries(Object.keys(specifications).map((api) => [api, resolve("contract-tests", api, "consumer")])),
}).filter(([, folder]) => existsSync(folder));

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
    for (const [name, consumer] of CONSUMERS) cpSync(consumer, join(folder, name), { recursive: true });
    const rows: Row[] = [];
    for (const version of TYPESCRIPTS) {
      for (const exact of [false, true]) rows.push(await rowOf(folder, version, exact));
    }
    report(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

interface Row {
  readonly name: string;
  /** By column, what the compiler complains of; undefined where it is not asked. */
  readonly complaints: ReadonlyMap<string, string | undefined>;
}

async function rowOf(folder: string, version: string, exact: boolean): Promise<Row> {
  const name = `TypeScript ${version}${exact ? ", exact" : ""}`;
  console.error(`Compiling with ${name} …`);
  const files = filesOf((file) => file.endsWith(".ts") && (exact || file !== "exact.ts"));
  const complaints = new Map<string, string | undefined>();
  for (const resolution of ["node16", "nodenext", "bundler"] as const) {
    const compiled = (["@types/node", "DOM"] as const).map(async (platform) => {
      const complaint = await compile(folder, nameOf(version), { resolution, platform, exact, files });
      return [`${resolution}, ${platform}`, complaint] as const;
    });
    for (const [column, complaint] of await Promise.all(compiled)) complaints.set(column, complaint);
  }
  const commonjs: Compilation = {
    resolution: "nodenext",
    platform: "@types/node",
    exact,
    files: filesOf((file) => file.endsWith(".cts")),
  };
  complaints.set("require()", knowsRequire(version) ? await compile(folder, nameOf(version), commonjs) : undefined);
  return { name, complaints };
}

function nameOf(version: string): string {
  return `typescript-${version}`;
}

/** Before 5.8, compilers refuse to `require()` an ES module. */
function knowsRequire(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 5 || (major === 5 && minor >= 8);
}

function report(rows: readonly Row[]): void {
  const columns = [...(rows[0]?.complaints.keys() ?? [])];
  const cell = (complaint: string | undefined) => (complaint === undefined ? "–" : complaint === "" ? "ok" : "FAILED");
  printTable([
    ["compiler", ...columns],
    ...rows.map(({ name, complaints }) => [name, ...columns.map((column) => cell(complaints.get(column)))]),
  ]);
  const [all, exact] = ["mistakes.ts", "exact.ts"].map((name) => mistakesIn(filesOf((file) => file === name)));
  console.log(
    `Each compiles the uses and refuses ${all} mistakes, with exactOptionalPropertyTypes ("exact") ${exact} more.`,
  );
  console.log("require() is compiled with nodenext, by the compilers that allow it.");
  const failures = rows.flatMap(({ name, complaints }) =>
    [...complaints]
      .filter(([, complaint]) => complaint)
      .map(([column, complaint]) => `${name}, ${column}:\n${complaint}`),
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
