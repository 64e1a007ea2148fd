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
  const found = new Map<number, Assignable>();
  for (const { file, start, ...message } of ts.getPreEmitDiagnostics(program)) {
    const isHead = start === undefined || start < HEAD.length;
    if (file?.fileName !== "values.ts" || isHead) {
      throw new Error(`the types do not compile: ${ts.flattenDiagnosticMessageText(message.messageText, "\n")}`);
    }
    const line = file.getLineAndCharacterOfPosition(start).line - HEAD.split("\n").length + 1;
    found.set(line, codesOf(message).at(-1) === NOTHING_IN_COMMON ? "nothing in common" : "no");
  }
  return checks.map((_, index) => found.get(index) ?? "yes");
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
