/** A command line or an input that cannot be meant. Nothing was sent; the exit code is 2. */
export class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";

  constructor(
    /** Everything that is wrong, each in one line. */
    readonly faults: readonly string[],
    /** What to ask for help, such as "clarifeye --help". */
    readonly help = "--help",
  ) {
    super(faults.join("\n"));
  }
}

/** What `make` gives; where it throws NotUnderstood, those faults are added to `faults` instead. */
export async function collected<Made>(faults: string[], make: () => Promise<Made>): Promise<Made | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
