import ts from "typescript";
import type { Direction, Noticed } from "./change.ts";

/**
 * Compares types, of what a caller gives or of what a caller gets, part by part: the compiler says what of one may be used
 * as the other. Two things are asked beside it. A name that code may have used cannot go. And a value that comes to those
 * that an answer may have is passed on by clients, so that it is an addition.
 */
export class TypeComparison {
  /** Recursive types come back to pairs that were compared. */
  readonly #compared = new Map<ts.Type, Set<ts.Type>>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly direction: Direction,
  ) {}

  changes(was: ts.Type, is: ts.Type, path: readonly string[]): Noticed[] {
    const compared = this.#compared.get(was) ?? new Set();
    if (was === is || compared.has(is)) return [];
    this.#compared.set(was, compared.add(is));
    const [before, after] = [partsOf(was), partsOf(is)];
    const pairs = this.#pairsOf(before.objects, after.objects);
    const paired = new Set(pairs.flat());
    const isLeft = (type: ts.Type) => !paired.has(type);
    const gone = [...before.values, ...before.objects.filter(isLeft)].filter((type) => !this.#fits(type, is));
    const come = [...after.values, ...after.objects.filter(isLeft)].filter((type) => !this.#fits(type, was));
    const isOther = gone.length === before.all.length && come.length === after.all.length;
    if (isOther) return [{ path, what: `is ${this.#shown(come)}, not ${this.#shown(gone)}`, class: "breaking" }];
    return [
      ...this.#choiceChanges(gone, come, before.values, path),
      ...pairs.flatMap(([one, other]) => this.#objectChanges(one, other, path)),
    ];
  }

  #fits(type: ts.Type, other: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(type, other);
  }

  /** What of a choice has gone, and what has come to it. */
  #choiceChanges(gone: ts.Type[], come: ts.Type[], before: ts.Type[], path: readonly string[]): Noticed[] {
    const told = (types: ts.Type[], what: string, kind: Noticed["class"]): Noticed[] =>
      types.length === 0 ? [] : [{ path, what: `${what} ${this.#shown(types)}`, class: kind }];
    if (this.direction === "input") {
      return [...told(gone, "may no longer be", "breaking"), ...told(come, "may also be", "addition")];
    }
    // Code may name a value, or an object, but not a null that is no longer there.
    const [named, unnamed] = split(gone, (type) => isLiteral(type) || isObject(type));
    const [values, others] = split(come, (type) => isLiteral(type) && before.some((other) => isAlike(type, other)));
    return [
      ...told(named, "is no longer", "breaking"),
      ...told(unnamed, "is no longer", "addition"),
      ...told(values, "may also be", "addition"),
      ...told(others, "may now be", "breaking"),
    ];
  }

  #objectChanges(was: ts.Type, is: ts.Type, path: readonly string[]): Noticed[] {
    const [list, other] = [was, is].map((type) => this.checker.isArrayType(type));
    if (list && other) return this.changes(this.#itemOf(was), this.#itemOf(is), [...path, "[]"]);
    if (list !== other)
      return [{ path, what: `is ${this.#shown([is])}, not ${this.#shown([was])}`, class: "breaking" }];
    const [before, after] = [membersOf(was), membersOf(is)];
    return [
      ...[...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
        this.#memberChanges(before.get(name), after.get(name), [...path, name]),
      ),
      ...this.#otherChanges(indexOf(this.checker, was), indexOf(this.checker, is), [...path, "*"]),
    ];
  }

  #memberChanges(was: ts.Symbol | undefined, is: ts.Symbol | undefined, path: readonly string[]): Noticed[] {
    const isInput = this.direction === "input";
    if (is === undefined) return [{ path, what: "is removed", class: "breaking" }];
    if (was === undefined) {
      const breaks = isInput && !isOptional(is);
      return [{ path, what: breaks ? "is added, required" : "is added", class: breaks ? "breaking" : "addition" }];
    }
    const demand: Noticed[] = [];
    if (isOptional(was) && !isOptional(is)) {
      demand.push({
        path,
        what: isInput ? "is now required" : "is always there now",
        class: isInput ? "breaking" : "addition",
      });
    }
    if (!isOptional(was) && isOptional(is)) {
      demand.push({
        path,
        what: isInput ? "is no longer required" : "may be missing now",
        class: isInput ? "addition" : "breaking",
      });
    }
    const [before, after] = [this.checker.getTypeOfSymbol(was), this.checker.getTypeOfSymbol(is)];
    return [...demand, ...deprecation(this.checker, was, is, path), ...this.changes(before, after, path)];
  }

  /** What has changed of the properties that have no name of their own. */
  #otherChanges(was: ts.Type | undefined, is: ts.Type | undefined, path: readonly string[]): Noticed[] {
    if (was !== undefined && is !== undefined) return this.changes(was, is, path);
    if (was !== undefined) return [{ path, what: "no other properties may be there", class: "breaking" }];
    return is === undefined ? [] : [{ path, what: "other properties may be there", class: "addition" }];
  }

  /** Which objects of two choices belong together: equal ones, then those of one name, then the others as they come. */
  #pairsOf(before: readonly ts.Type[], after: readonly ts.Type[]): [ts.Type, ts.Type][] {
    const [left, right] = [[...before], [...after]];
    const isSame = (one: ts.Type, other: ts.Type) => this.#fits(one, other) && this.#fits(other, one);
    const isNamesake = (one: ts.Type, other: ts.Type) => nameOf(one) !== undefined && nameOf(one) === nameOf(other);
    const isUsable = (one: ts.Type, other: ts.Type) =>
      this.direction === "input" ? this.#fits(one, other) : this.#fits(other, one);
    return [isSame, isNamesake, isUsable, () => true].flatMap((belong) =>
      [...left].flatMap((one): [ts.Type, ts.Type][] => {
        const other = right.find((each) => belong(one, each));
        if (other === undefined) return [];
        left.splice(left.indexOf(one), 1);
        right.splice(right.indexOf(other), 1);
        return [[one, other]];
      }),
    );
  }

  #itemOf(list: ts.Type): ts.Type {
    return this.checker.getTypeArguments(list as ts.TypeReference)[0] as ts.Type;
  }

  #shown(types: readonly ts.Type[]): string {
    const text = types.map((type) => this.checker.typeToString(type)).join(", ");
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  }
}

/** Whether a name is deprecated now, or no longer: editors strike it through. */
export function deprecation(
  checker: ts.TypeChecker,
  was: ts.Symbol,
  is: ts.Symbol,
  path: readonly string[],
): Noticed[] {
  const [before, after] = [was, is].map((symbol) =>
    symbol.getJsDocTags(checker).some(({ name }) => name === "deprecated"),
  );
  if (before === after) return [];
  return [
    { path, what: after ? "is deprecated" : "is no longer deprecated", class: after ? "addition" : "documentation" },
  ];
}

function partsOf(type: ts.Type): Record<"all" | "objects" | "values", ts.Type[]> {
  // That a member may be missing is told of it, and not of its type.
  const types = type.isUnion() ? type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0) : [type];
  const [objects, values] = split(types, isObject);
  return { all: types, objects, values };
}

function membersOf(type: ts.Type): Map<string, ts.Symbol> {
  return new Map(type.getProperties().map((symbol) => [symbol.name, symbol]));
}

function indexOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

function isLiteral(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Literal) !== 0;
}

/** Whether two values are of one kind, such as two texts. */
function isAlike(one: ts.Type, other: ts.Type): boolean {
  return (one.flags & other.flags & ts.TypeFlags.Literal) !== 0;
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

function nameOf(type: ts.Type): string | undefined {
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  return name === "__type" ? undefined : name;
}

function split<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}
