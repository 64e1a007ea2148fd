import type { Ended, Sending } from "./journal-lines.ts";
import type { RowOutcome, RowResult } from "./types.ts";

/** What is said of a row that was under way when its run ended. */
const INTERRUPTED = "its run ended while it was under way; the server may or may not have acted";

/** Brings what is known of the rows to where a journal's lines end, one after the other. */
export class Replay {
  readonly #rows: RowResult[];
  /** Of each row whose attempt has no end yet: what was known of it before. */
  readonly #underWay = new Map<number, RowOutcome>();

  constructor(rows: RowResult[]) {
    this.#rows = rows;
  }

  take(line: Sending | Ended): void {
    const { outcome } = this.#rows[line.row] as RowResult;
    if (outcome === "done") return;
    if ("sending" in line) {
      // Of one that has no end, nobody knows what it did, whatever the next one says: it is unknown before that.
      this.#underWay.set(line.row, outcome);
      this.#put({ row: line.row, outcome: "unknown", message: INTERRUPTED });
      return;
    }
    const before = this.#underWay.get(line.row) ?? outcome;
    this.#underWay.delete(line.row);
    const isUnknown = before === "unknown" && line.outcome !== "done";
    this.#put(isUnknown ? { ...line, outcome: "unknown" } : line);
  }

  #put({ row, outcome, status, message }: Ended): void {
    this.#rows[row] = {
      row,
      outcome,
      attempts: 0,
      ...(status === undefined ? {} : { status }),
      ...(message === undefined ? {} : { message }),
    };
  }
}
