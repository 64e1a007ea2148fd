// Installs the packed package, runs its documented calls and some faults in every runtime, and prints a table of it.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../../scripts/command.ts";
import { printTable } from "../../../scripts/print-table.ts";
import { type Installation, install } from "../consumer.ts";
import { NEWEST } from "../runners/prisms.ts";
import { pack } from "../tarball.ts";
import { runChromium } from "./chromium.ts";
import { installGlobally } from "./command.ts";
import { type Program, programs } from "./installed.ts";
import type { Outcomes } from "./outcome.ts";
import { type Installations, isConsole, isForNewestPrism, runProgram } from "./programs.ts";
import { type Servers, startServers } from "./servers.ts";
import { writeChecks } from "./site.ts";
import { runWorkerd } from "./workerd.ts";

interface Row {
  readonly name: string;
  readonly outcomes: Outcomes | undefined;
}

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  const servers = await startServers();
  try {
    const all = await programs();
    const installed = await installations(folder, all);
    const { bare, withPrism, withNewest } = installed;
    for (const each of [bare, withPrism, withNewest]) if (each) await writeChecks(each, servers.setting);
    const rows: Row[] = [];
    for (const program of all) {
      console.error(
        program.isInstalled ? `Running the checks on ${program.name} …` : `Not run: there is no ${program.path}`,
      );
      const outcomes = program.isInstalled ? await outcomesOn(program, installed, servers) : undefined;
      if (outcomes) judge(outcomes, program, servers.stolen());
      rows.push({ name: program.name, outcomes });
    }
    report(rows);
  } finally {
    await servers.close();
    rmSync(folder, { recursive: true });
  }
});

/** Projects with the package: without Prism, with one that is for every Node, and with the newest. */
async function installations(folder: string, programs: readonly Program[]): Promise<Installations> {
  console.error("Packing and installing the package …");
  const { path } = await pack(folder);
  const { devDependencies, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
  const newest = programs.find(
    (program) => program.kind === "node" && isForNewestPrism(program) && program.isInstalled,
  );
  const make = async (name: string, prism: string | undefined, options: Installation = {}) => {
    const place = join(folder, name);
    mkdirSync(place);
    const packages = { "user-permission-clients": `file:${path}`, ...(prism && { "@stoplight/prism-cli": prism }) };
    await install(place, packages, options);
    return place;
  };
  return {
    global: await installGlobally(path, join(folder, "global")),
    bare: await make("bare", undefined),
    withPrism: await make("with-prism", devDependencies["@stoplight/prism-cli"], { overrides }),
    withNewest: newest && (await make("with-newest", NEWEST, { node: dirname(newest.path) })),
  };
}

async function outcomesOn(program: Program, installed: Installations, servers: Servers): Promise<Outcomes> {
  try {
    if (isConsole(program)) return await runProgram(program, installed, servers);
    return await (program.kind === "workerd" ? runWorkerd : runChromium)(program.path, installed.bare);
  } catch (error) {
    return { "ran at all": error instanceof Error ? error.message : String(error) };
  }
}

/** Adds what only this side knows. */
function judge(outcomes: Outcomes, { ownName }: Program, stolen: readonly string[]): void {
  if (stolen.length > 0) outcomes.redirect = `was followed: ${stolen.join(", ")}`;
  outcomes.itself = outcomes.itself?.includes(ownName) ? "ok" : `${outcomes.itself}, not ${ownName}`;
}

function report(rows: readonly Row[]): void {
  const checks = [...new Set(rows.flatMap(({ outcomes }) => Object.keys(outcomes ?? {})))];
  const cell = (outcome: string | undefined) =>
    outcome === undefined || outcome === "ok" ? (outcome ?? "–") : "FAILED";
  printTable([
    ["runtime", ...checks],
    ...rows.map(({ name, outcomes }) => [
      name,
      ...checks.map((check) => (outcomes ? cell(outcomes[check]) : "not run")),
    ]),
  ]);
  const failures = rows.flatMap(({ name, outcomes }) =>
    Object.entries(outcomes ?? {})
      .filter(([, outcome]) => outcome !== "ok")
      .map(([check, why]) => `${name}, ${check}: ${why}`),
  );
  if (failures.length > 0) throw new Error(`\n${failures.join("\n")}`);
}
