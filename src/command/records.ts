/** A row of an input: where it stands, and what it says by the names of its columns. */
export interface InputRecord {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Records {
  readonly columns: readonly string[];
  readonly records: readonly InputRecord[];
  readonly faults: readonly string[];
}
