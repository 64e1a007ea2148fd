// The command in this process, with streams of its own around it and the made-up vendors behind it.

import { PassThrough } from "node:stream";
import { createAtlasClient, createBorealisClient, madeUpReference } from "../../scripts/testing/made-up-clients.ts";
import { apis } from "../../src/command/apis.ts";
import { run } from "../../src/command/run.ts";

export const MADE_UP_APIS = apis({ createAtlasClient, createBorealisClient }, madeUpReference);

interface Around {
  stdin?: string | Uint8Array;
  /** Whether a person sits before it; `columns` is how wide the terminal is, where that says so. */
  isTTY?: boolean;
  columns?: number;
  signal?: AbortSignal;
  apis?: typeof MADE_UP_APIS;
}

/** What a command line does: its exit code, and what it writes. */
export async function command(args: readonly string[], around: Around = {}) {
  const { stdin = "", isTTY = false, columns, signal = new AbortController().signal } = around;
  const outputs = [outputOf(isTTY, columns), outputOf(isTTY, columns)] as const;
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(stdin);
  const surroundings = { stdin: input, stdout: outputs[0].stream, stderr: outputs[1].stream, signal };
  const code = await run(args, surroundings, around.apis ?? MADE_UP_APIS);
  return { code, stdout: outputs[0].text(), stderr: outputs[1].text() };
}

function outputOf(isTTY: boolean, columns: number | undefined) {
  const stream = Object.assign(new PassThrough(), { isTTY, ...(columns !== undefined && { columns }) });
  const chunks: string[] = [];
  stream.on("data", (chunk) => chunks.push(String(chunk)));
  return { stream, text: () => chunks.join("") };
}
