// Runs the fault matrix; with --report, prints it as a table from what really happened.

import type { Reporter, TestCase } from "vitest/node";
import { startVitest } from "vitest/node";
import { printTable } from "./print-table.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What a test of the matrix saw. */
    outcome?: { fault: string; operation: string; name: string; requests: number };
  }
}

/** A row for each fault, a column for all operations that end alike. */
class TableReporter implements Reporter {
  readonly #rows = new Map<string, Record<string, string>>();

  onTestCaseResult(test: TestCase): void {
    const { outcome } = test.meta();
    if (outcome === undefined) return;
    const { fault, operation, name, requests } = outcome;
    const mark = test.result().state === "passed" ? "" : " ✗";
    const cell = `${name}, ${requests} ${requests === 1 ? "request" : "requests"}${mark}`;
    this.#rows.set(fault, { ...this.#rows.get(fault), [operation]: cell });
  }

  onTestRunEnd(): void {
    const operations = [...new Set([...this.#rows.values()].flatMap(Object.keys))];
    const alike = new Map<string, string[]>();
    for (const operation of operations) {
      const column = JSON.stringify([...this.#rows.values()].map((cells) => cells[operation]));
      alike.set(column, [...(alike.get(column) ?? []), operation]);
    }
    const groups = [...alike.values()];
    const names = groups.map((_, index) => String.fromCharCode(65 + index));
    groups.forEach((group, index) => void console.log(`${names[index]}: ${group.join(", ")}`));
    console.log();
    const lines = [...this.#rows].map(([fault, cells]) => [
      `the server ${fault}`,
      ...groups.map(([id]) => cells[id as string] ?? "–"),
    ]);
    printTable([["fault", ...names], ...lines]);
  }
}

const reporters = process.argv.includes("--report") ? ["default", new TableReporter()] : ["default"];
const vitest = await startVitest("test", ["contract-tests/client/faults"], {
  project: ["contract"],
  watch: false,
  reporters,
});
await vitest.close();
