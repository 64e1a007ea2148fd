import { relative } from "node:path";
import {
  BaseResolver,
  createConfig,
  type Document,
  getLineColLocation,
  lintDocument,
  type Oas3Rule,
  type Plugin,
} from "@redocly/openapi-core";
import { upgradeSchema } from "./openapi-30.ts";

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
    const schemas = new Set<Node>();
    const config = await createConfig({
      extends: ["spec"],
      plugins: [collectorOf(schemas)],
      rules: { "schemas/collect": "error" },
      oas3_0Rules: LEFT_TO_UPGRADE,
    });
    const problems = await lintDocument({ document, config, externalRefResolver: resolver });
    const errors = problems.filter((problem) => problem.severity === "error");
    if (errors.length > 0) {
      throw new SpecificationError(
        errors.map(({ location: [place], message }) => (place ? at(place, message) : message)).join("\n"),
      );
    }
    refuseReferences(specification);
    if (version === "3.0") {
      schemas.forEach(upgradeSchema);
      specification.document.openapi = "3.1.0";
    }
    return specification;
  }

  /** The error to throw for what stands at `path`. */
  refusal(path: Path, reason: string): SpecificationError {
    const pointer = `#/${path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
    return new SpecificationError(at({ source: this.file.source, pointer, reportOnKey: true }, reason));
  }

  /** Follows references from what stands at `path` to the object that they name, and says where that stands. */
  resolve(path: Path): Located {
    let node: unknown = this.document;
    for (const key of path) node = (node as Node | undefined)?.[key];
    const { $ref: reference, ...siblings } = (node ?? {}) as Node;
    if (typeof reference !== "string") return { node: (node ?? {}) as Node, path };
    const extra = Object.keys(siblings).find((key) => !/^(?:summary|description|x-.*)$/.test(key));
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

/** What the upgrade knows how to read, and examples, of which nothing is generated. */
const LEFT_TO_UPGRADE = {
  "no-invalid-media-type-examples": "off",
  "nullable-type-sibling": "off",
  "spec-ref-siblings": "off",
} as const;

/** A rule that collects each schema, since only a walk by types tells one from an example, and looks at its pattern. */
function collectorOf(schemas: Set<Node>): Plugin {
  const rule: Oas3Rule = () => ({
    ref: (node, { type }) => {
      if (type.name === "Schema") schemas.add(node as unknown as Node);
    },
    Schema: (node, { report, location }) => {
      schemas.add(node as Node);
      if (typeof node.pattern !== "string") return;
      try {
        new RegExp(node.pattern, "u");
      } catch (error) {
        report({ message: `${(error as Error).message}.`, location: location.child("pattern") });
      }
    },
  });
  return { id: "schemas", rules: { oas3: { collect: rule } } };
}

/** References lead to whole components of the same file: so every place has one line, and every schema one name. */
function refuseReferences(specification: Specification): void {
  specification.walk(({ $ref: reference }, path) => {
    if (typeof reference !== "string" || path.includes("examples") || path.includes("example")) return;
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
