/** An option that every operation has. */
export interface CommonOption {
  readonly group: "Credential" | "Request" | "Output" | "Many calls" | "Other";
  /** What stands for its value; one without is on or off. */
  readonly value?: string;
  readonly description: string;
}

export const COMMON = {
  "token-file": {
    group: "Credential",
    value: "FILE",
    description:
      "Reads the credential from a file that nobody else may read, in place of the environment variable; - is standard input. No argument takes the credential itself, since others see arguments in ps.",
  },
  "base-url": {
    group: "Request",
    value: "URL",
    description: "Where requests go, in place of the default server: another documented one, a proxy, a mock.",
  },
  timeout: {
    group: "Request",
    value: "MS",
    description: "How long one attempt may take, in milliseconds. By default 30000.",
  },
  retries: {
    group: "Request",
    value: "N",
    description: "How many further attempts may follow the first. By default 2.",
  },
  "dry-run": {
    group: "Request",
    description: "Prints the request, with its secrets masked, and sends nothing. It needs no credential.",
  },
  yes: { group: "Request", description: "Does not ask before access is taken away or something is deleted." },
  json: { group: "Output", description: "Prints JSON on a terminal too, and lists as a line of JSON for each record." },
  verbose: { group: "Output", description: "Writes a line for each attempt to standard error, secrets masked." },
  from: {
    group: "Many calls",
    value: "FILE",
    description:
      "Makes one call for each row of a CSV file with a line of names, or for each line of a JSON Lines file; - is standard input. Options on the command line are for all rows. All rows are checked before the first is sent.",
  },
  journal: {
    group: "Many calls",
    value: "FILE",
    description:
      "Where each call is noted before and after it. The same command takes a run up again that was ended at any point: what is done is not done again. By default FILE.journal.jsonl beside the input; in this folder, named after the operation, where that is standard input.",
  },
  "retry-unknown": {
    group: "Many calls",
    description: "Sends rows again of which the journal does not know whether they were done.",
  },
  concurrency: {
    group: "Many calls",
    value: "N",
    description: "How many calls are under way at the same time. By default 4.",
  },
  report: {
    group: "Many calls",
    value: "FILE",
    description: "Writes a CSV file with what became of each row, secrets masked.",
  },
  help: { group: "Other", description: "Shows this page." },
  version: { group: "Other", description: "Shows the version of the package." },
} as const satisfies Record<string, CommonOption>;

export type CommonName = keyof typeof COMMON;
/** What was given of the common options: a text for one with a value, true for another. */
export type Common = {
  readonly [Name in CommonName]?: (typeof COMMON)[Name] extends { value: string } ? string : true;
};

/** Those that are for `--from` alone. */
export const OF_MANY: readonly CommonName[] = ["journal", "retry-unknown", "concurrency", "report"];

export const commonOptions = Object.entries(COMMON) as [CommonName, CommonOption][];
