// Installs the packed package beside each Prism, runs the README's example of a test under every runner, and prints a table
// of it.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../scripts/command.ts";
import { printTable } from "../../../scripts/print-table.ts";
import { type Program, programs } from "../runtimes/installed.ts";
import { pack } from "../tarball.ts";
import { derive } from "./derive.ts";
import { type Column, columns, installBeside, VITEST } from "./prisms.ts";
import { NODE_TEST, PACKAGES, passedBy, REQUIRE_UNDER_JEST, type Runner, runners } from "./runners.ts";

const EXAMPLE = "examples/test-with-mocks.test.ts";
const LINES = 60;

/** How many tests passed, what went wrong, or why nothing was run. */
interface Outcome {
  readonly where: string;
  readonly passed?: number;
  readonly failure?: string;
  readonly notRun?: string;
}

await run(async () => {
  const all = await programs();
  const bun = all.find(({ kind }) => kind === "bun") as Program;
  const [rows, heads] = [runners(VITEST, bun.name), columns(all)];
  const folder = mkdtempSync(join(tmpdir(), "runners-"));
  try {
    const { path } = await pack(folder);
    const outcomes = new Map<Column, Outcome[]>();
    const waiting = heads.entries();
    const work = async () => {
      for (const [index, head] of waiting) {
        outcomes.set(head, await outcomesBeside(head, rows, bun, join(folder, `${index}`), path));
      }
    };
    // Two at a time, since a busy machine makes each slower.
    await Promise.all([work(), work()]);
    report(rows, heads, outcomes);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function outcomesBeside(
  column: Column,
  rows: readonly Runner[],
  bun: Program,
  folder: string,
  tarball: string,
): Promise<Outcome[]> {
  const { name, program } = column;
  const where = (runner: Runner) => `${runner.name}, ${runner.modules}, ${name}`;
  const all = (outcome: Omit<Outcome, "where">) => rows.map((runner) => ({ where: where(runner), ...outcome }));
  if (!program.isInstalled) return all({ notRun: `there is no ${program.path}` });
  console.error(`${name}: installing the package and the runners …`);
  mkdirSync(folder);
  const { failure } = await ended(installBeside(column, folder, tarball, PACKAGES).then(() => 0));
  if (failure !== undefined) return all({ failure });
  writeFileSync(join(folder, NODE_TEST.file), NODE_TEST.code);
  const example = readFileSync(EXAMPLE, "utf8");
  const outcomes: Outcome[] = [];
  for (const runner of rows) {
    const { functions, modules, file, nodes } = runner;
    const runs = runner.isBun ? bun : program;
    writeFileSync(join(folder, file), await derive(example, functions, modules, file));
    if (!runs.isInstalled) outcomes.push({ where: where(runner), notRun: `there is no ${runs.path}` });
    else if (nodes && nodes.requireUnderJest === isOlder(program, REQUIRE_UNDER_JEST)) {
      outcomes.push({ where: where(runner), notRun: nodes.why });
    } else {
      console.error(`${name}: ${runner.name}, ${modules} …`);
      outcomes.push({ where: where(runner), ...(await ended(passedBy(runner, runs, folder))) });
    }
  }
  return outcomes;
}

async function ended(work: Promise<number>): Promise<Omit<Outcome, "where">> {
  return work.then(
    (passed) => ({ passed }),
    (error: Error) => ({ failure: error.message }),
  );
}

function isOlder({ name }: Program, version: string): boolean {
  return name.localeCompare(`Node ${version}`, "en", { numeric: true }) < 0;
}

function report(rows: readonly Runner[], heads: readonly Column[], outcomes: ReadonlyMap<Column, Outcome[]>): void {
  const cell = ({ notRun, failure }: Outcome) => (notRun ? "not run" : failure ? "FAILED" : "ok");
  const all = heads.flatMap((head) => outcomes.get(head) ?? []);
  const tests = Math.max(...all.map(({ passed = 0 }) => passed));
  printTable([
    ["runner", "modules", ...heads.map(({ name }) => name)],
    ...rows.map(({ name, modules }, index) => [
      name,
      modules,
      ...heads.map((head) => cell(outcomes.get(head)?.[index] as Outcome)),
    ]),
  ]);
  for (const { where, notRun } of all) if (notRun) console.log(`Not run: ${where}: ${notRun}.`);
  console.log(`"ok" is ${tests} tests that passed. Bun runs instead of the Node that stands above it.`);
  console.log('"pinned" is with the parts of its time; without, npm takes the newest that are for this Node.');
  const failed = new Map<string, string[]>();
  for (const { where, passed = tests, failure = passed < tests && `only ${passed} tests were run` } of all) {
    if (failure) failed.set(failure, [...(failed.get(failure) ?? []), where]);
  }
  const failures = [...failed].map(([failure, places]) => `${places.join("\n")}:\n${beginningOf(failure)}`);
  if (failures.length > 0) throw new Error(`\n${failures.join("\n\n")}`);
}

/** What a runner prints first says what failed; the rest is often a trace for each test that this failure broke. */
function beginningOf(printed: string): string {
  const lines = printed.split("\n");
  return [...lines.slice(0, LINES), ...(lines.length > LINES ? ["…"] : [])].join("\n");
}
