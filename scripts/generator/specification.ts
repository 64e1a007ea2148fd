import { relative } from "node:path";
import { BaseResolver, createConfig, type Document, getLineColLocation, lintDocument } from "@redocly/openapi-core";
import { type Collected, collectorOf, LEFT_TO_UPGRADE } from "./collector.ts";
import { upgradeSchema } from "./openapi-30.ts";
import { takeNullOut } from "./parameter-null.ts";

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

/** One OpenAPI document, known to be valid, with a way to point at its lines. */
export class Specification {
  readonly document: Node;
  /** Whether it marks properties that are sent in one direction alone. */
  marksDirections = false;

  private constructor(
    readonly name: string,
    private readonly file: Document,
  ) {
    this.document = file.parsed as Node;
  }

  /**
   * Reads and validates `file`. Throws SpecificationError where it is not a valid OpenAPI 3.0 or 3.1 document of one
   * file. What was 3.0 has become 3.1 then.
   */
  static async load(name: string, file: string): Promise<Specification> {
    const resolver = new BaseResolver();
    const document = await resolver.resolveDocument(null, file, true).catch((error: Error) => error);
    if (!("parsed" in document)) throw new SpecificationError(`${shown(file)}: cannot be read: ${document.message}`);
    const specification = new Specification(name, document);
    const [, version] = /^(3\.[01])\.\d/.exec(String(specification.document?.openapi)) ?? [];
    if (version === undefined) {
      throw specification.refusal(["openapi"], "only OpenAPI 3.0 and 3.1 are supported; set `openapi: 3.1.0`.");
    }
    const collected: Collected = { schemas: new Set(), parameters: new Set() };
    const config = await createConfig({
      extends: ["spec"],
      plugins: [collectorOf(collected)],
      rules: { "generation/collect": "error" },
      oas3_0Rules: LEFT_TO_UPGRADE,
    });
    const problems = await lintDocument({ document, config, externalRefResolver: resolver }).catch((error: Error) => {
      // A reference to itself ends Redocly's walk, and it does not say which one.
      throw new SpecificationError(`${shown(file)}: cannot be read: ${error.message}`);
    });
    const errors = problems.filter((problem) => problem.severity === "error");
    if (errors.length > 0) {
      throw new SpecificationError(
        errors.map(({ location: [place], message }) => (place ? at(place, message) : message)).join("\n"),
      );
    }
    refuseReferences(specification);
    if (version === "3.0") {
      collected.schemas.forEach(upgradeSchema);
      specification.document.openapi = "3.1.0";
    }
    for (const { schema } of collected.parameters) takeNullOut(Object(schema));
    for (const schema of collected.schemas) markDirection(specification, schema);
    specification.marksDirections = [...collected.schemas].some(
      (each) => each.readOnly === true || each.writeOnly === true,
    );
    return specification;
  }

  /** The error to throw for what stands at `path`. */
  refusal(path: Path, reason: string): SpecificationError {
    const pointer = `#/${path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
    return new SpecificationError(at({ source: this.file.source, pointer, reportOnKey: true }, reason));
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
    const descend = (value: unknown, path: Path): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Array.isArray(value)) visit(value as Node, path);
      for (const [key, part] of Object.entries(value)) descend(part, [...path, key]);
    };
    descend(this.document, []);
  }
}

/** What a reference leads to may say that it is sent in one direction alone; that is said beside the reference too. */
function markDirection(specification: Specification, schema: Node): void {
  for (let node = schema; typeof node.$ref === "string"; ) {
    node = specification.at(keysOf(node.$ref)) as Node;
    for (const mark of ["readOnly", "writeOnly"]) if (node[mark] === true) schema[mark] = true;
  }
}

/** References lead to whole components of the same file: so every place has one line, and every schema one name. */
function refuseReferences(specification: Specification): void {
  specification.walk(({ $ref: reference }, path) => {
    if (typeof reference !== "string" || path.some((key) => /^(?:examples?|x-.*)$/.test(key))) return;
    if (/^#\/components\/[^/]+\/[^/]+$/.test(reference)) return;
    throw specification.refusal(
      [...path, "$ref"],
      `the reference ${reference} does not name a component of this file.`,
    );
  });
}

/** The keys that a reference such as `#/components/schemas/User` goes through. */
export function keysOf(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(place: Parameters<typeof getLineColLocation>[0], reason: string): string {
  const { line, col } = getLineColLocation(place).start;
  return `${shown(place.source.absoluteRef)}:${line}:${col}: ${reason}`;
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}
