import wrapAnsi from "wrap-ansi";
import { type Output, widthOf } from "./surroundings.ts";

/** Longer lines are hard to read. */
const WIDEST = 110;
const NARROWEST = 40;
const INDENT = 4;
const DEEPER = 9;
const BULLET = "- ";
/** Looks like a blank, and no line ends there. */
const NO_BREAK = "\u00a0";

/** What stands on one line, wherever the lines around it end. */
export function together(text: string): string {
  return text.replaceAll(" ", NO_BREAK);
}

/** A page of help, as wide as the terminal: headings, and what stands below them. */
export class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #isStyled: boolean;
  /** Whether nothing stands below the heading yet. */
  #isFresh = false;

  constructor(output: Output) {
    this.#width = Math.min(Math.max(widthOf(output), NARROWEST), WIDEST);
    this.#isStyled = output.isTTY === true && !process.env.NO_COLOR;
  }

  heading(text: string): void {
    if (this.#lines.length > 0) this.#lines.push("");
    this.#lines.push(this.#bold(text));
    this.#isFresh = true;
  }

  /** Paragraphs, with a blank line between them. */
  text(...paragraphs: readonly (string | false | undefined)[]): void {
    for (const paragraph of paragraphs) if (paragraph) this.#addBlock(this.#wrapped(paragraph, INDENT));
  }

  /** How a command is written; where that is long, it goes on further in. */
  synopsis(text: string): void {
    this.#lines.push(...this.#wrapped(text, INDENT, INDENT));
  }

  /** As it is, wherever it ends: to be copied. */
  code(text: string): void {
    this.#lines.push(...text.split("\n").map((line) => " ".repeat(INDENT) + line));
  }

  /** A term, and below it what it means; beside it where the term is short, as those of a list without blank lines are. */
  entry(term: string, ...meanings: readonly (string | undefined)[]): void {
    const lines = meanings.flatMap((meaning) => (meaning ? this.#wrapped(meaning, DEEPER) : []));
    const end = INDENT + term.length;
    const begin = " ".repeat(INDENT) + this.#bold(term);
    if (end >= DEEPER) this.#addBlock([begin, ...lines]);
    else this.#lines.push(...lines.map((line, index) => (index === 0 ? begin + line.slice(end) : line)));
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #addBlock(lines: readonly string[]): void {
    if (!this.#isFresh) this.#lines.push("");
    this.#isFresh = false;
    this.#lines.push(...lines);
  }

  /** Lines no longer than the page is wide. An item of a list goes on below its text, others `more` further in. */
  #wrapped(text: string, indent: number, more = 0): string[] {
    return text.split("\n").flatMap((line) => {
      const bullet = line.startsWith(BULLET) ? BULLET : "";
      const further = more + bullet.length;
      const wrapped = wrapAnsi(line.slice(bullet.length), this.#width - indent - further).split("\n");
      return wrapped.map((part, index) => {
        const begin = " ".repeat(indent) + (index === 0 ? bullet : " ".repeat(further));
        return (begin + part.replaceAll(NO_BREAK, " ")).trimEnd();
      });
    });
  }

  #bold(text: string): string {
    return this.#isStyled ? `\u001b[1m${text}\u001b[22m` : text;
  }
}
