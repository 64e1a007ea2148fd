import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../command.ts";

/** The files of a project at one time. */
export interface Files {
  /** What a message calls that time. */
  name: string;
  /** The text of the file at an absolute path. */
  read(file: string): Promise<string>;
}

/** The files as they are. */
export const workingTree: Files = { name: "now", read: (file) => readFile(file, "utf8") };

/**
 * The files as they were at `reference`, a name that git knows; by default at the last tag before now, or before the last
 * commit where there is no tag.
 */
export async function filesAt(folder: string, reference: string | undefined): Promise<Files> {
  const name = reference ?? (await defaultReference(folder));
  const commit = await git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`).catch(
    ({ message }: Error) => {
      // Of a name that it does not know, git says nothing here.
      if (message !== "") throw new UsageError(`The specs can be compared within a git repository only: ${message}`);
      throw new UsageError(
        reference === undefined
          ? "There is no tag and no commit before the last one to compare with; if the clone is shallow, fetch its history."
          : `git knows no commit "${name}" here; name a tag, a branch or a commit. If the clone is shallow, fetch its history.`,
      );
    },
  );
  return {
    name,
    read: (file) => git(folder, "show", `${commit.trim()}:./${relative(folder, file).split(sep).join("/")}`),
  };
}

async function defaultReference(folder: string): Promise<string> {
  const tag = await git(folder, "describe", "--tags", "--abbrev=0").catch(() => "HEAD^");
  return tag.trim();
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const process = promisify(execFile)("git", args, { cwd: folder, maxBuffer: 2 ** 28 });
  const { stdout } = await process.catch(({ code, stderr, message }) => {
    throw new Error(typeof code === "number" ? stderr.trim() : message);
  });
  return stdout;
}
