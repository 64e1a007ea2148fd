import { relative } from "node:path";
import { bundle, createConfig, getLineColLocation, lint, type Source } from "@redocly/openapi-core";

/** A JSON object of an OpenAPI document. */
export type Node = Record<string, unknown>;

/** A spec from which nothing can be generated. The message names file, line and reason. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
}

/** One OpenAPI document, known to be valid, with a way to point at its lines. */
export class Specification {
  readonly #source: Source;

  private constructor(
    readonly name: string,
    readonly document: Node,
    source: Source,
  ) {
    this.#source = source;
  }

  /** Reads and validates `file`. Throws SpecificationError where it is not a valid OpenAPI 3.1 document. */
  static async load(name: string, file: string): Promise<Specification> {
    const config = await createConfig({ extends: ["spec"] });
    const problems = await readable(file, () => lint({ ref: file, config }));
    const errors = problems.filter((problem) => problem.severity === "error");
    if (errors.length > 0) {
      throw new SpecificationError(
        errors.map(({ location: [place], message }) => (place ? at(place, message) : message)).join("\n"),
      );
    }
    const { bundle: root } = await bundle({ ref: file, config });
    const specification = new Specification(name, root.parsed as Node, root.source);
    if (!String(specification.document.openapi).startsWith("3.1.")) {
      throw specification.refusal(["openapi"], "only OpenAPI 3.1 is supported; set `openapi: 3.1.0`.");
    }
    return specification;
  }

  /** The error to throw for what stands at `path`, a list of keys from the document's root. */
  refusal(path: readonly string[], reason: string): SpecificationError {
    const pointer = `#/${path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
    return new SpecificationError(at({ source: this.#source, pointer, reportOnKey: true }, reason));
  }

  /** Follows local references from what stands at `path` to the object that they name, and says where that stands. */
  resolve(path: readonly string[]): Located {
    let node: unknown = this.document;
    for (const key of path) node = (node as Node | undefined)?.[key];
    const reference = (node as Node | undefined)?.$ref;
    if (typeof reference !== "string") return { node: (node ?? {}) as Node, path };
    if (!reference.startsWith("#/"))
      throw this.refusal(path, `the reference ${reference} does not stay in the document.`);
    return this.resolve(keysOf(reference));
  }
}

/** A node of the document and where it stands. */
export interface Located {
  node: Node;
  path: readonly string[];
}

/** The keys that a local reference such as `#/components/schemas/User` goes through. */
export function keysOf(reference: string): string[] {
  return reference
    .slice(2)
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(place: Parameters<typeof getLineColLocation>[0], reason: string): string {
  const { line, col } = getLineColLocation(place).start;
  return `${relative(process.cwd(), place.source.absoluteRef)}:${line}:${col}: ${reason}`;
}

/** Runs `read`; what it throws (no such file, not YAML) becomes a SpecificationError. */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new SpecificationError(`${relative(process.cwd(), file)}: cannot be read: ${(error as Error).message}`);
  }
}
