import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { NotUnderstood } from "./not-understood.ts";
import { type Surroundings, write } from "./surroundings.ts";

/** Asks whether to go on. Throws NotUnderstood where nobody is there to be asked. */
export async function isConfirmed(what: string, { stdin, stderr, signal }: Surroundings): Promise<boolean> {
  if (!stdin.isTTY || !stderr.isTTY) throw new NotUnderstood([`--yes: is needed where nobody can be asked. ${what}`]);
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    const closed = once(terminal, "close").then(() => "\n"); // an end of input is no answer
    const answer = await Promise.race([terminal.question(`${what} Go on? [y/N] `, { signal }), closed]);
    const isMeant = /^y(?:es)?$/i.test(answer.trim());
    if (!isMeant) await write(stderr, "Nothing was sent.\n");
    return isMeant;
  } finally {
    terminal.close();
  }
}
