/** What an editor shows of a file, as text, whichever compiler answers it. */
export interface Editor {
  /** What is shown over what stands at `offset` of `text`: the type, and then the documentation. */
  hover(text: string, offset: number): Promise<string>;
  /** What is shown while the arguments of a call are written. */
  signature(text: string, offset: number): Promise<string>;
  /** What is offered, sorted. */
  completions(text: string, offset: number): Promise<string[]>;
  /** What the compiler says is wrong. */
  mistakes(text: string): Promise<string[]>;
  close(): void;
}

/** The options of a careful consumer. */
export const COMPILER_OPTIONS = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2023", "dom"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

/** The parts that are there, apart from one another. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => part?.trim() || []).join("\n\n");
}
