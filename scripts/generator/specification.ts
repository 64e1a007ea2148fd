import type { Document } from "@redocly/openapi-core";
import { isAnnotation } from "./annotation.ts";
import { isWithin, keysOf, pointerOf } from "./pointer.ts";
import { type Refusal, refusalAt, SpecificationError } from "./specification-error.ts";

/** A JSON object of an OpenAPI document. */
export type Node = Record<string, unknown>;

/** The keys from a document's root to a node. */
export type Path = readonly string[];

/** A node of the document and where it stands. */
export interface Located {
  node: Node;
  path: Path;
}

/** One OpenAPI document, with a way to point at its lines. `loadSpecification` gives one that is known to be valid. */
export class Specification {
  readonly document: Node;
  /** Which of its objects are schemas. */
  schemas: ReadonlySet<Node> = new Set();
  /** Whether it marks properties that are sent in one direction alone. */
  marksDirections = false;
  /** What it leaves out, and why. */
  skipped: readonly { operation: string; reason: string }[] = [];
  /** How its operations are called, and what they call themselves. */
  readonly names = new Map<Node, { operation: string; name: string; operationId: unknown; isByPath: boolean }>();
  /** What was written in the place of a reference, and where that led. */
  readonly copies = new Map<Node, Path>();
  readonly #refusals: Refusal[] = [];
  /** What is not as OpenAPI has it, so that nothing can be said of what has it or refers to it. */
  readonly #invalid: Path[] = [];
  #failures = 0;
  /** Where the operation stands that is looked at. */
  #operation: Path | undefined;

  constructor(
    readonly name: string,
    private readonly file: Document,
  ) {
    this.document = file.parsed as Node;
  }

  /** The error to throw for what stands at `path`. */
  refusal(path: Path, reason: string): SpecificationError {
    const place = { source: this.file.source, pointer: pointerOf(this.origin(path)), reportOnKey: true };
    return new SpecificationError([refusalAt(place, reason)]);
  }

  /** Where in the file is written what stands at `path`. */
  origin(path: Path): Path {
    let [node, written]: [unknown, Path] = [this.document, []];
    for (const key of path) {
      node = (node as Node | undefined)?.[key];
      written = this.copies.get(node as Node) ?? [...written, key];
    }
    return written;
  }

  /** Refuses what stands at `path`, and lets the caller look at the rest. */
  refuse(path: Path, reason: string): void {
    this.note(this.refusal(path, reason).refusals);
  }

  /** Notes what was refused; with `path`, nothing that has or refers to what stands there is looked at any more. */
  note(refusals: readonly Refusal[], path?: Path): void {
    const operation = this.#operation;
    this.#refusals.push(...(operation === undefined ? refusals : refusals.map((each) => ({ ...each, operation }))));
    this.#failures += 1;
    if (path !== undefined) this.#invalid.push(path);
  }

  /** What `look` refuses is of the operation at `path`, wherever it stands. */
  ofOperation<T>(path: Path, look: () => T): T {
    this.#operation = path;
    try {
      return look();
    } finally {
      this.#operation = undefined;
    }
  }

  /** How often something was refused, or not looked at. */
  get failures(): number {
    return this.#failures;
  }

  get isRefused(): boolean {
    return this.#failures > 0;
  }

  get isInvalid(): boolean {
    return this.#invalid.length > 0;
  }

  isInvalidAt(path: Path): boolean {
    return this.#invalid.some((each) => each.length === path.length && isWithin(each, path));
  }

  /** Ends a look at what is not valid, of which has been told. */
  demandValid(isValid: boolean): void {
    if (!isValid) throw new SpecificationError([]);
  }

  reachesInvalid(places: readonly Path[]): boolean {
    if (!this.isInvalid) return false;
    const reached = this.reachedFrom(places);
    return this.#invalid.some((path) => reached.some((root) => isWithin(path, root)));
  }

  /** Throws all that was refused. */
  throwRefusals(): void {
    if (this.isRefused) throw new SpecificationError(this.#refusals);
  }

  /**
   * What `look` makes of what stands at `places`; undefined where something was refused of it. What is not valid there
   * has been told of, and is not looked at: whatever else were said of it would only follow from that.
   */
  attempt<T>(places: readonly Path[], look: () => T): T | undefined {
    const before = this.#failures;
    if (this.reachesInvalid(places)) this.#failures += 1;
    const found = this.#failures === before ? this.tolerate(look) : undefined;
    return this.#failures === before ? found : undefined;
  }

  /** The same, for what notes itself what it refuses. A document that is refused may hold anything, and end any look at it. */
  tolerate<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      this.tolerateError(error);
      return undefined;
    }
  }

  tolerateError(error: unknown): void {
    if (error instanceof SpecificationError) this.note(error.refusals);
    else if (this.isRefused) this.#failures += 1;
    else throw error;
  }

  /** `places`, and all that is referred to from what stands there, however often. */
  reachedFrom(places: readonly Path[]): Path[] {
    const reached = new Map<string, Path>();
    const follow = (place: Path): void => {
      if (reached.has(pointerOf(place))) return;
      reached.set(pointerOf(place), place);
      this.walk((node, path) => {
        const copied = this.copies.get(node);
        if (copied !== undefined) follow(copied);
        const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator";
        for (const each of isMapping ? Object.values(node) : [node.$ref]) {
          if (typeof each !== "string") continue;
          if (each.startsWith("#/")) follow(keysOf(each));
          else if (isMapping) follow(["components", "schemas", each]);
        }
      }, place);
    };
    places.forEach(follow);
    return [...reached.values()];
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
    const extra = Object.keys(siblings).find((key) => !isAnnotation(key));
    if (extra !== undefined) throw this.besideReference([...path, extra]);
    return this.resolve(keysOf(reference));
  }

  /** The refusal of a keyword that stands beside a reference. */
  besideReference(path: Path): SpecificationError {
    return this.refusal(
      path,
      `\`${path.at(-1)}\` beside a reference is not supported here; move it to what is referred to.`,
    );
  }

  /** Calls `visit` with every object of the document, or of what stands at `place`. */
  walk(visit: (node: Node, path: Path) => void, place: Path = []): void {
    const descend = (value: unknown, path: Path, above: readonly object[]): void => {
      // An alias of YAML can put an object into itself.
      if (typeof value !== "object" || value === null || above.includes(value)) return;
      if (!Array.isArray(value)) visit(value as Node, path);
      for (const [key, part] of Object.entries(value)) descend(part, [...path, key], [...above, value]);
    };
    descend(this.at(place), place, []);
  }
}
