import { relative } from "node:path";
import { getLineColLocation } from "@redocly/openapi-core";
import { pathOf } from "./pointer.ts";

/** One thing of a spec that generation cannot take. */
export interface Refusal {
  file: string;
  line: number;
  column: number;
  /** The keys from the document's root to the place; none where the file says nothing of one. */
  path: readonly string[];
  /** Where the operation stands of which it was found; what is found of the document is of no one operation. */
  operation?: readonly string[];
  reason: string;
  /** It names file, line and reason. */
  message: string;
}

/** Specs from which nothing can be generated. The message tells all that is refused, a line each, sorted by place. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
  readonly refusals: readonly Refusal[];

  constructor(refused: string | readonly Refusal[]) {
    const refusals = typeof refused === "string" ? [refusalOf("", refused)] : refused;
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
export function refusalAt(place: Parameters<typeof getLineColLocation>[0], text: string): Refusal {
  const { line, col } = getLineColLocation(place).start;
  const file = shownFile(place.source.absoluteRef);
  const reason = text.replaceAll(/\s*\n\s*/g, " ");
  return {
    file,
    line,
    column: col,
    path: pathOf(place.pointer ?? ""),
    reason,
    message: `${file}:${line}:${col}: ${reason}`,
  };
}

/** What is refused of a whole file, or of none. */
export function refusalOf(file: string, reason: string): Refusal {
  return { file, line: 0, column: 0, path: [], reason, message: file === "" ? reason : `${file}: ${reason}` };
}

/** A file as messages name it. */
export function shownFile(file: string): string {
  return relative(process.cwd(), file);
}
