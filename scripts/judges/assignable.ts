import ts from "typescript";
import { compiledTexts } from "./compiled-texts.ts";

/** A value of which the compiler asks no name to be known, as it does of a literal. */
const HEAD = `import type { Operations } from "./types.ts";\ndeclare function value<Value>(value: Value): Value;\n`;
/** An object has none of the properties of a type, which are all optional. */
const NOTHING_IN_COMMON = 2559;

/** What the compiler says of a value: that it is of a type, that it is not, or that it has nothing in common with it. */
export type Assignable = "yes" | "no" | "nothing in common";

/** Of each value whether it is of its type, which is written as in code: `Operations["updateUser"]["input"]`. */
export function assignable(types: string, checks: readonly { type: string; value: unknown }[]): Assignable[] {
  const lines = checks.map(({ type, value }, index) => `export const v${index}: ${type} = value(${literal(value)});`);
  const texts = new Map([
    ["types.ts", types],
    ["values.ts", HEAD + lines.join("\n")],
  ]);
  const program = compiledTexts(texts);
  const isUncommon = uncommonIn(program);
  const found = new Map<number, Assignable>();
  for (const { file, start, ...message } of ts.getPreEmitDiagnostics(program)) {
    const isHead = start === undefined || start < HEAD.length;
    if (file?.fileName !== "values.ts" || isHead) {
      throw new Error(`the types do not compile: ${ts.flattenDiagnosticMessageText(message.messageText, "\n")}`);
    }
    const line = file.getLineAndCharacterOfPosition(start).line - HEAD.split("\n").length + 1;
    const isCommon = codesOf(message).at(-1) !== NOTHING_IN_COMMON && !isUncommon(line);
    found.set(line, isCommon ? "no" : "nothing in common");
  }
  return checks.map((_, index) => found.get(index) ?? "yes");
}

/**
 * Of the value of a line, whether its type has, for a part of it, an object type with which this has nothing in common. Where
 * that is one of a union, or stands deep within it, the compiler does not say so.
 */
function uncommonIn(program: ts.Program): (line: number) => boolean {
  const checker = program.getTypeChecker();
  const statements = program.getSourceFile("values.ts")?.statements.filter(ts.isVariableStatement) ?? [];
  const typeOf = (type: ts.Type, name: string) => {
    const property = checker.getPropertyOfType(type, name);
    return property && checker.getTypeOfSymbol(property);
  };
  const isUncommon = (value: ts.Type, type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.some((each) => isUncommon(value, each));
    const names = value.getProperties().map(({ name }) => name);
    const known = type.getProperties();
    const isWeak = known.length > 0 && known.every(({ flags }) => flags & ts.SymbolFlags.Optional);
    if (isWeak && names.length > 0 && !known.some(({ name }) => names.includes(name))) return true;
    return names.some((name) => {
      const part = typeOf(value, name);
      const partType = typeOf(type, name);
      return part !== undefined && partType !== undefined && isUncommon(part, partType);
    });
  };
  return (line) => {
    const { type, initializer } = statements[line]?.declarationList.declarations[0] ?? {};
    if (type === undefined || initializer === undefined) return false;
    return isUncommon(checker.getTypeAtLocation(initializer), checker.getTypeFromTypeNode(type));
  };
}

/** That of a message, and of what it says in more detail. */
function codesOf({ code, messageText }: Pick<ts.Diagnostic, "code" | "messageText">): number[] {
  const chain = typeof messageText === "string" ? [] : (messageText.next ?? []);
  return [code, ...chain.flatMap(codesOf)];
}

/** JSON as an expression: a property that is called `__proto__` would set the prototype. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:');
}
