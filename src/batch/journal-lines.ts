import type { RowOutcome } from "./types.ts";

/** The first line: which batch the journal is of. */
export interface Header {
  readonly journal: 1;
  readonly api: string;
  readonly operation: string;
  /** Of the server, so that a run against a mock is not taken for one against the vendor. */
  readonly origin: string;
  /** How many there are. */
  readonly rows: number;
  /** Both in hexadecimal digits. */
  readonly salt: string;
  readonly input: string;
}

/** Before an attempt is sent. */
export interface Sending {
  readonly row: number;
  readonly attempt: number;
  /** When, in ISO 8601. */
  readonly sending: string;
}

/** What is known of a row after an attempt; "not sent" where it was not sent after all. */
export interface Ended {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly status?: number | undefined;
  /** The name of the error. */
  readonly error?: string | undefined;
  readonly message?: string | undefined;
}

type Values = { readonly [name: string]: unknown };
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const whole =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const outcomes: readonly unknown[] = ["done", "not done", "unknown", "not sent"] satisfies RowOutcome[];

const OF_HEADER = {
  journal: (value: unknown) => value === 1,
  api: text,
  operation: text,
  origin: text,
  rows: whole(1),
  salt: text,
  input: text,
};
const OF_SENDING = { row: whole(0), attempt: whole(1), sending: text };
const OF_ENDED = {
  row: whole(0),
  outcome: (value: unknown) => outcomes.includes(value),
  status: optional(whole(0)),
  error: optional(text),
  message: optional(text),
};

/** A line as the header; undefined where it is none. */
export function headerIn(line: string): Header | undefined {
  const values = valuesIn(line);
  return fits(values, OF_HEADER) ? (values as unknown as Header) : undefined;
}

/** A line on one of so many rows; undefined where it is none. */
export function lineIn(line: string, rows: number): Sending | Ended | undefined {
  const values = valuesIn(line);
  const isLine = Number(values.row) < rows && (fits(values, OF_SENDING) || fits(values, OF_ENDED));
  return isLine ? (values as unknown as Sending | Ended) : undefined;
}

function fits(values: Values, checks: Readonly<Record<string, Check>>): boolean {
  const isKnown = Object.keys(values).every((name) => Object.hasOwn(checks, name));
  return isKnown && Object.entries(checks).every(([name, check]) => check(values[name]));
}

function valuesIn(line: string): Values {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}
