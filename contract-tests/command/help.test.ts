// What `--help` tells on each level.

import { execFileSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import { apis } from "../../src/command/apis.ts";
import { COMMON } from "../../src/command/common-options.ts";
import { optionsOf } from "../../src/command/operation-options.ts";
import { command, MADE_UP_APIS } from "./command.ts";

const all = [...apis(), ...MADE_UP_APIS];
const operations = all.flatMap((api) =>
  Object.entries(api.reference.operations).map(([operationId, operation]) => ({
    name: `${api.name} ${operationId}`,
    words: [api.name, operationId],
    operation,
  })),
);
const helpOf = async (args: string[], around = {}) => {
  const { code, stdout, stderr } = await command([...args, "--help"], { apis: all, columns: 110, ...around });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};
/** Without the line ends and indents that depend on the width. */
const flat = (text: string) => text.replace(/\s+/g, " ");
const expectAll = (help: string, facts: readonly (string | undefined)[]) => {
  for (const fact of facts) if (fact !== undefined) expect(flat(help)).toContain(flat(fact).trim());
};

describe("help", () => {
  test("of the command names each API with its variable, each option, and each exit code", async () => {
    const help = await helpOf([]);
    expectAll(
      help,
      all.flatMap(({ name, variable, reference }) => [name, variable, reference.summary]),
    );
    expectAll(
      help,
      Object.entries(COMMON).flatMap(([name, { description }]) => [`--${name}`, description]),
    );
    expectAll(help, ["0 Done.", "1 Not done", "2 Not understood", "3 Unknown", "130 Interrupted"]);
    expect((await command(["-h"], { apis: all, columns: 110 })).stdout).toBe(help);
  });

  test.each(all)("of $name names its operations, servers and credential", async ({ name, reference, variable }) => {
    const help = await helpOf([name]);
    expectAll(help, [reference.summary ?? reference.title, reference.description, variable]);
    for (const [operationId, { summary, description }] of Object.entries(reference.operations)) {
      expectAll(help, [operationId, summary, description]);
    }
    expectAll(
      help,
      reference.servers.flatMap(({ url, description }) => [url, description]),
    );
  });

  test.each(operations)("of $name says all that is known of it, and how sure that is", async ({ words, operation }) => {
    const help = await helpOf(words);
    const { summary, description, evidence, destructive, responses } = operation;
    expectAll(help, [summary, description, evidence, destructive && "needs --yes elsewhere", destructive]);
    for (const { flag, property } of optionsOf(operation)) {
      expectAll(help, [`--${flag}`, property.description, property.evidence]);
      for (const { value, description: meaning } of property.values ?? []) {
        expectAll(help, [meaning === undefined ? String(value) : `${value}: ${meaning}`]);
      }
    }
    for (const { status, description: said } of responses) expectAll(help, [`${status} ${said}`]);
    expect(help.includes("--from FILE")).toBe(!operation.paginated);
    expect(help.includes("--yes")).toBe(operation.destructive !== undefined);
  });

  test.each(operations)("of $name has an example that can be sent as it is", async ({ words, operation }) => {
    const example = /EXAMPLE\n([\s\S]*?)\n\n/.exec(await helpOf(words))?.[1] ?? "";
    const script = `user-permissions() { printf '%s\\n' "$@"; }\n${example}`;
    const args = execFileSync("bash", ["-c", script], { encoding: "utf8" }).trimEnd().split("\n");
    const secrets = operation.properties.filter(({ secret, required }) => secret && required).map(({ name }) => name);
    const given = args.map((arg) => (arg === "FILE" ? "-" : arg));
    const { code, stdout, stderr } = await command([...given, "--dry-run"], {
      apis: all,
      stdin: "a secret of the example",
    });
    expect([code, stderr, secrets.length <= 1]).toEqual([0, "", true]);
    expect(JSON.parse(stdout)).toMatchObject({ method: operation.method });
  });

  test.each([80, 140])("fits a terminal of %i columns", async (columns) => {
    for (const { words } of operations) {
      const help = await helpOf(words, { columns });
      const prose = help.replace(/EXAMPLE\n[\s\S]*?\n\n/, "");
      const words80 = prose.split("\n").filter((line) => line.length > columns && / /.test(line.trim()));
      expect(words80).toEqual([]);
      expect(help).not.toContain("\u001b");
    }
  });

  test("is bold on a terminal, unless NO_COLOR asks for none", async () => {
    vi.stubEnv("NO_COLOR", "");
    expect(await helpOf([], { isTTY: true })).toContain("\u001b[1mNAME\u001b[22m");
    vi.stubEnv("NO_COLOR", "1");
    expect(await helpOf([], { isTTY: true })).not.toContain("\u001b");
  });
});
