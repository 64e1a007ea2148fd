import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../tarball.ts";

/** Compiles `files` of the project in `folder`. Returns what the compiler complains of, "" for nothing. */
export async function compile(
  folder: string,
  typescript: string,
  name: string,
  compilerOptions: object,
  files: readonly string[],
): Promise<string> {
  const file = `tsconfig.${typescript}.${name.replace(/\W+/g, "-")}.json`;
  writeFileSync(join(folder, file), JSON.stringify({ compilerOptions, files }));
  return complaintOf(
    folder,
    join(folder, "node_modules", typescript, "bin/tsc"),
    "--project",
    file,
    "--pretty",
    "false",
  );
}

/** Runs a program of Node's in `folder`. Returns what it says where it fails, else "". */
export async function complaintOf(folder: string, ...program: string[]): Promise<string> {
  try {
    await execute(process.execPath, program, { cwd: folder });
    return "";
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return `${stdout ?? ""}${stderr ?? ""}`.trim() || message;
  }
}
