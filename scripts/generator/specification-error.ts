import { relative } from "node:path";
import { getLineColLocation } from "@redocly/openapi-core";

/** One thing of a spec that generation cannot take. */
export interface Refusal {
  file: string;
  line: number;
  column: number;
  /** It names file, line and reason. */
  message: string;
}

/** Specs from which nothing can be generated. The message tells all that is refused, a line each, sorted by place. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
  readonly refusals: readonly Refusal[];

  constructor(refused: string | readonly Refusal[]) {
    const refusals = typeof refused === "string" ? [{ file: "", line: 0, column: 0, message: refused }] : refused;
    const sorted = refusals.toSorted(
      (one, other) =>
        Number(one.file > other.file) - Number(one.file < other.file) ||
        one.line - other.line ||
        one.column - other.column,
    );
    super([...new Set(sorted.map(({ message }) => message))].join("\n"));
    this.refusals = sorted;
  }
}

/** What is refused at a place of a file. */
export function refusalAt(place: Parameters<typeof getLineColLocation>[0], reason: string): Refusal {
  const { line, col } = getLineColLocation(place).start;
  const file = shownFile(place.source.absoluteRef);
  return { file, line, column: col, message: `${file}:${line}:${col}: ${reason.replaceAll(/\s*\n\s*/g, " ")}` };
}

/** A file as messages name it. */
export function shownFile(file: string): string {
  return relative(process.cwd(), file);
}
