import { relative } from "node:path";
import { type Document, getLineColLocation } from "@redocly/openapi-core";

/** A JSON object of an OpenAPI document. */
export type Node = Record<string, unknown>;

/** The keys from a document's root to a node. */
export type Path = readonly string[];

/** A node of the document and where it stands. */
export interface Located {
  node: Node;
  path: Path;
}

/** A spec from which nothing can be generated. The message names file, line and reason. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
}

/** One OpenAPI document, with a way to point at its lines. `loadSpecification` gives one that is known to be valid. */
export class Specification {
  readonly document: Node;
  /** Whether it marks properties that are sent in one direction alone. */
  marksDirections = false;

  constructor(
    readonly name: string,
    private readonly file: Document,
  ) {
    this.document = file.parsed as Node;
  }

  /** The error to throw for what stands at `path`. */
  refusal(path: Path, reason: string): SpecificationError {
    const pointer = `#/${path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
    return new SpecificationError(messageAt({ source: this.file.source, pointer, reportOnKey: true }, reason));
  }

  /** What stands at `path`, a reference or not. */
  at(path: Path): unknown {
    let node: unknown = this.document;
    for (const key of path) node = (node as Node | undefined)?.[key];
    return node;
  }

  /** Follows references from what stands at `path` to the object that they name, and says where that stands. */
  resolve(path: Path): Located {
    const node = this.at(path);
    const { $ref: reference, ...siblings } = (node ?? {}) as Node;
    if (typeof reference !== "string") return { node: (node ?? {}) as Node, path };
    const extra = Object.keys(siblings).find(
      (key) => !/^(?:summary|description|title|default|deprecated|examples?|readOnly|writeOnly|x-.*)$/.test(key),
    );
    if (extra !== undefined) {
      throw this.refusal(
        [...path, extra],
        `\`${extra}\` beside a reference is not supported here; move it to what is referred to.`,
      );
    }
    return this.resolve(keysOf(reference));
  }

  /** Calls `visit` with every object of the document. */
  walk(visit: (node: Node, path: Path) => void): void {
    const descend = (value: unknown, path: Path, above: readonly object[]): void => {
      // An alias of YAML can put an object into itself.
      if (typeof value !== "object" || value === null || above.includes(value)) return;
      if (!Array.isArray(value)) visit(value as Node, path);
      for (const [key, part] of Object.entries(value)) descend(part, [...path, key], [...above, value]);
    };
    descend(this.document, [], []);
  }
}

/** The keys that a reference such as `#/components/schemas/User` goes through. */
export function keysOf(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A message that names the line at which it is about something. */
export function messageAt(place: Parameters<typeof getLineColLocation>[0], reason: string): string {
  const { line, col } = getLineColLocation(place).start;
  return `${shownFile(place.source.absoluteRef)}:${line}:${col}: ${reason}`;
}

/** A file as messages name it. */
export function shownFile(file: string): string {
  return relative(process.cwd(), file);
}
