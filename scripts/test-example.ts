// Runs the README's example of a test as a user would: from the packed package, in an empty project, with no more installed
// than the README says. It asks the npm registry, so that it is no part of `npm test`.

import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { run, UsageError } from "./command.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLE = "test-with-mocks.test.ts";

await run(async () => {
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const needed = ["vitest", "@stoplight/prism-cli"].map((name) => `${name}@${devDependencies[name]}`);
  const folder = await mkdtemp(join(tmpdir(), "example-"));
  try {
    const [packed] = JSON.parse(await npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", folder));
    await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    await npm(folder, "install", "--save-dev", "--ignore-scripts", join(folder, packed.filename), ...needed);
    await copyFile(join(ROOT, "examples", EXAMPLE), join(folder, EXAMPLE));
    console.log(await npm(folder, "exec", "--offline", "--", "vitest", "run", EXAMPLE));
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Runs npm, the one that runs this script where there is one, and gives what it prints. */
async function npm(folder: string, ...args: string[]): Promise<string> {
  const path = process.env.npm_execpath;
  const [command, before] = path === undefined ? ["npm", []] : [process.execPath, [path]];
  const { stdout } = await promisify(execFile)(command, [...before, ...args], { cwd: folder }).catch(
    ({ stdout, stderr, message }) => {
      throw new UsageError(
        `npm ${args.join(" ")} failed in ${folder}:\n${stdout || stderr ? stdout + stderr : message}`,
      );
    },
  );
  return stdout;
}
