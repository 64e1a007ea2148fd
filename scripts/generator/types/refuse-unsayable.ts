import { assertionsOf } from "../assertions.ts";
import type { Operation } from "../operation.ts";
import { pointerOf } from "../pointer.ts";
import type { Node, Path, Specification } from "../specification.ts";
import { valueFactsOf } from "../value-facts.ts";

/** What stands around a schema. */
interface Around {
  /** The schemas that hold of the same value. */
  readonly beside?: readonly Path[];
  /** The keyword of properties that do not go in this direction, and the names of those that have it. */
  readonly hidden: "readOnly" | "writeOnly";
  readonly names?: readonly string[];
  /** Whether it is the body of a request, which is an object. */
  readonly isBody?: boolean;
}

const OF_OBJECTS = ["properties", "required", "additionalProperties"];
const OF_LISTS = ["items", "prefixItems"];
const BRANCHES = ["allOf", "anyOf", "oneOf"];

/**
 * Refuses what validators can check of the schemas of operations, and no type can say: a type would refuse what fits, or
 * take what does not.
 */
export class Unsayable {
  /** What was looked at: a schema, and what stands around it. */
  private readonly seen = new Set<string>();
  private readonly refused = new Set<string>();

  constructor(private readonly specification: Specification) {}

  refuseIn({ parameters, requestBody, responses }: Operation): void {
    for (const { path } of parameters) this.look([...path, "schema"], { hidden: "readOnly" });
    // A method's input is an object.
    if (requestBody !== undefined) this.look(requestBody.path, { hidden: "readOnly", isBody: true });
    for (const { path } of responses) if (path !== undefined) this.look(path, { hidden: "writeOnly" });
  }

  private look(place: Path, around: Around): void {
    if (typeof this.specification.at(place) !== "object") return;
    const { node, path } = this.specification.resolve(place);
    const { beside = [], hidden, isBody = false } = around;
    // A branch may lead back to what it is a branch of.
    if (beside.some((each) => pointerOf(each) === pointerOf(path))) return;
    const names = [...(around.names ?? []), ...this.hiddenAt(path, hidden)];
    const key = JSON.stringify([path, beside, hidden, isBody, [...new Set(names)].sort()]);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const within = { beside: [...beside, path], hidden, isBody, names };
    this.refuseUntyped(node, path, within);
    this.refuseNames(node, path, within.beside.length > 1);
    this.refuseTuple(node, path);
    // A method's input leaves out what is read-only in a body, whoever demands it.
    if (!isBody || beside.length > 0) this.refuseHidden(node, path, within);
    for (const keyword of BRANCHES) this.lookAtEach([...path, keyword], within);
    for (const keyword of ["properties", "prefixItems"]) this.lookAtEach([...path, keyword], { hidden });
    for (const keyword of ["items", "additionalProperties"]) this.look([...path, keyword], { hidden });
  }

  private lookAtEach(path: Path, around: Around): void {
    for (const key of Object.keys(Object(this.specification.at(path)))) this.look([...path, key], around);
  }

  /** The properties of a schema, and of the branches of its `allOf`, that do not go in a direction. */
  private hiddenAt(place: Path, hidden: Around["hidden"], above: readonly Node[] = []): string[] {
    const { node, path } = this.specification.resolve(place);
    if (!this.specification.marksDirections || above.includes(node)) return [];
    const branches = Object.keys(Object(node.allOf)).map((index) => [...path, "allOf", index]);
    return [
      ...namesMarked(node, hidden),
      ...branches.flatMap((branch) => this.hiddenAt(branch, hidden, [...above, node])),
    ];
  }

  /** Beside the mark itself nothing is demanded of what does not go in a direction; elsewhere it is by JSON Schema. */
  private refuseHidden(node: Node, path: Path, { hidden, names }: Around): void {
    const own = namesMarked(node, hidden);
    const demanded = (node.required as string[] | undefined)?.find(
      (name) => names?.includes(name) && !own.includes(name),
    );
    if (demanded === undefined) return;
    const remedy = "demand it where the property itself stands";
    this.refuse([...path, "required"], `it demands "${demanded}", which is \`${hidden}\` elsewhere; ${remedy}.`);
  }

  /** What a keyword says of objects or lists, it says of nothing else. */
  private refuseUntyped(node: Node, path: Path, { beside = [], isBody }: Around): void {
    if (node.type !== undefined) return;
    for (const [type, keywords] of [
      ["object", OF_OBJECTS],
      ["array", OF_LISTS],
    ] as const) {
      const keyword = keywords.find((each) => node[each] !== undefined);
      if (keyword === undefined || (isBody && type === "object")) continue;
      if (valueFactsOf(this.specification, ...beside).types?.join() === type) continue;
      this.refuse(
        [...path, keyword],
        `\`${keyword}\` says nothing of what is no ${type}; say \`type: ${type}\` beside it.`,
      );
    }
  }

  private refuseNames(node: Node, path: Path, isBranch: boolean): void {
    if (node.patternProperties !== undefined) {
      const remedy = "say what the values are by `additionalProperties`, and what they are called by `propertyNames`";
      this.refuse([...path, "patternProperties"], `no type can say \`patternProperties\`; ${remedy}.`);
    }
    const others = textOf(node.additionalProperties);
    if (["undefined", "true", "false", "{}"].includes(others)) return;
    const odd = Object.entries(Object(node.properties)).find(([, property]) => textOf(property) !== others);
    const isJoined = isBranch || BRANCHES.some((keyword) => node[keyword] !== undefined);
    if (isJoined && this.takesAnyObject([...path, "additionalProperties"])) {
      const reason = "beside branches, types take anything for an object of which nothing is demanded";
      this.refuse(
        [...path, "additionalProperties"],
        `${reason}; say what is \`required\` of it, or move the branches.`,
      );
    }
    if (odd === undefined) return;
    const remedy = "put these into a property of their own, or say `additionalProperties: true`";
    this.refuse(
      [...path, "additionalProperties"],
      `no type can say that properties beside "${odd[0]}" are others; ${remedy}.`,
    );
  }

  /** Whether a schema is of objects, and has no property that each of them has. */
  private takesAnyObject(place: Path, above: readonly Node[] = []): boolean {
    const { node, path } = this.specification.resolve(place);
    if (above.includes(node) || valueFactsOf(this.specification, path).types?.includes("object") === false)
      return false;
    const branchesOf = (keyword: string) =>
      Object.keys(Object(node[keyword])).map((key) => this.takesAnyObject([...path, keyword, key], [...above, node]));
    const mayChoose = (keyword: string) => node[keyword] === undefined || branchesOf(keyword).includes(true);
    const demandsNone = (Object(node.required).length ?? 0) === 0 && !branchesOf("allOf").includes(false);
    return demandsNone && mayChoose("anyOf") && mayChoose("oneOf");
  }

  private refuseTuple(node: Node, path: Path): void {
    const count = (node.prefixItems as unknown[] | undefined)?.length;
    if (count === undefined) return;
    const most = Math.min(
      Number(node.maxItems ?? Number.POSITIVE_INFINITY),
      node.items === false ? count : Number.POSITIVE_INFINITY,
    );
    if (node.minItems === count && most === count) return;
    const remedy = `say \`minItems: ${count}\` and \`maxItems: ${count}\``;
    this.refuse(
      [...path, "prefixItems"],
      `types are made of \`prefixItems\` only where all of them are there, and no others; ${remedy}.`,
    );
  }

  private refuse(path: Path, reason: string): void {
    if (this.refused.has(pointerOf(path))) return;
    this.refused.add(pointerOf(path));
    this.specification.refuse(path, reason);
  }
}

function namesMarked({ properties }: Node, hidden: Around["hidden"]): string[] {
  const marked = Object.entries(Object(properties)).filter(([, property]) => Object(property)[hidden] === true);
  return marked.map(([name]) => name);
}

/** What a schema asserts. */
function textOf(schema: unknown): string {
  return String(JSON.stringify(assertionsOf(schema, undefined)));
}
