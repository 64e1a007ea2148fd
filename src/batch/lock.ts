import { link, lstat, readFile, rename, rm, writeFile } from "node:fs/promises";

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
  while (!(await isMade(path, process.pid))) {
    const holder = await holderOf(path);
    if (holder === undefined) continue; // it was just let go
    if (holder !== process.pid && lives(holder)) throw inUse(path, `process ${holder}`);
    await takeAway(path, holder);
  }
}

/** Whether there was none, and now there is. It is never seen without its number, also where this process is killed here. */
async function isMade(path: string, pid: number): Promise<boolean> {
  const whole = `${path}.${process.pid}`;
  await writeFile(whole, `${pid}\n`, { mode: 0o600 });
  try {
    await link(whole, path);
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw reason;
  } finally {
    await rm(whole, { force: true });
  }
}

/** Undefined where it is not there any more. */
async function holderOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch((reason) => {
    if (reason.code !== "ENOENT") throw reason;
    // A link that leads nowhere is there all the same.
    return lstat(path).then(
      () => "",
      () => undefined,
    );
  });
  if (text === undefined) return undefined;
  const [, pid] = /^([1-9]\d*)\n$/.exec(text) ?? [];
  if (pid === undefined) throw inUse(path, "a process that it does not name");
  return Number(pid);
}

/** Takes away the lock of a process that is gone; one that another has made meanwhile is given back. */
async function takeAway(path: string, holder: number): Promise<void> {
  const aside = `${path}.${process.pid}.old`;
  await rename(path, aside).catch(() => {}); // another has taken it away
  const taken = await holderOf(aside);
  await rm(aside, { force: true });
  if (taken === undefined || taken === holder) return;
  await isMade(path, taken);
  throw inUse(path, `process ${taken}`);
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
