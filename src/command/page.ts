import wrapAnsi from "wrap-ansi";
import type { Output } from "./surroundings.ts";

/** Longer lines are hard to read. */
const WIDEST = 110;
const NARROWEST = 40;
const INDENT = 7;
const DEEPER = 12;

/** A page of help, as wide as the terminal: headings, and what stands below them. */
export class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #isStyled: boolean;

  constructor({ isTTY = false, columns = 80 }: Output) {
    this.#width = Math.min(Math.max(columns, NARROWEST), WIDEST);
    this.#isStyled = isTTY && !process.env.NO_COLOR;
  }

  heading(text: string): void {
    if (this.#lines.length > 0) this.#lines.push("");
    this.#lines.push(this.#bold(text));
  }

  text(text: string, indent = INDENT): void {
    const lines = wrapAnsi(text, this.#width - indent).split("\n");
    this.#lines.push(...lines.map((line) => " ".repeat(line === "" ? 0 : indent) + line));
  }

  /** As it is, wherever it ends: to be copied. */
  code(text: string): void {
    this.#lines.push(...text.split("\n").map((line) => " ".repeat(INDENT) + line));
  }

  /** A term, and below it what it means. */
  entry(term: string, ...meanings: readonly (string | undefined)[]): void {
    this.text(this.#bold(term));
    for (const meaning of meanings) if (meaning) this.text(meaning, DEEPER);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #bold(text: string): string {
    return this.#isStyled ? `\u001b[1m${text}\u001b[22m` : text;
  }
}
