import { type ParseArgsConfig, parseArgs } from "node:util";

/** An error that a person caused and can mend: its message is all that is printed. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The options on the command line; what does not fit becomes a UsageError that shows `usage`. */
export function argumentsOf<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>>["values"] {
  return commandLineOf(usage, config).values;
}

/** The same, and what stands beside the options. */
export function commandLineOf<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

/** Runs a script's `main`; any failure ends in one readable message and exit code 1. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
