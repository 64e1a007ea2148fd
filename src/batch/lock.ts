import { readFile, rm, writeFile } from "node:fs/promises";

/** The locks of this process, whose own number says nothing: after a restart in a container it may be that of a run before. */
const held = new Set<string>();

/**
 * Keeps other runs from a file, here and in other processes, by a file beside it that names this process. That of a
 * process that is gone is taken over. What it gives lets others in again.
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  if (held.has(path)) throw new Error("is in use by another run of this process");
  held.add(path);
  const release = async () => {
    await rm(path, { force: true });
    held.delete(path);
  };
  try {
    await take(path);
  } catch (reason) {
    held.delete(path);
    throw reason;
  }
  return release;
}

async function take(path: string): Promise<void> {
  if (await isMade(path)) return;
  await refuseIfHeld(path);
  // One at a time takes over, or one would remove what another has just made.
  const turn = `${path}.taking`;
  if (!(await isMade(turn))) throw inUse(turn, "another process");
  try {
    await refuseIfHeld(path);
    await rm(path, { force: true });
    await make(path);
  } finally {
    await rm(turn, { force: true });
  }
}

async function make(path: string): Promise<void> {
  await writeFile(path, `${process.pid}\n`, { flag: "wx", mode: 0o600 });
}

/** Whether it was not there, and now is. */
async function isMade(path: string): Promise<boolean> {
  try {
    await make(path);
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw reason;
  }
}

async function refuseIfHeld(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => "");
  const [, pid] = /^([1-9]\d*)\n$/.exec(text) ?? [];
  // One that is just being made is still empty.
  if (pid === undefined) throw inUse(path, "a process that it does not name");
  if (Number(pid) !== process.pid && lives(Number(pid))) throw inUse(path, `process ${pid}`);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (reason) {
    // It is there, but of another user.
    return (reason as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(path: string, who: string): Error {
  return new Error(`is in use by ${who}, as ${path} says; remove that file if there is no such run`);
}
