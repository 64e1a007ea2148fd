import type ts from "typescript";
import type { Noticed } from "./change.ts";
import type { Exports, Program } from "./program.ts";
import { deprecation, TypeComparison } from "./types.ts";

/** What the compiler tells of an operation: whether code that gives it input and uses its answers still compiles. */
export function codeChanges({ checker, before, after }: Program, wasId: string, isId: string): Noticed[] {
  const [was, is] = [before.operations.get(wasId) as ts.Type, after.operations.get(isId) as ts.Type];
  const typeOf = (type: ts.Type, name: string): ts.Type | undefined => {
    const member = type.getProperty(name);
    return member && checker.getTypeOfSymbol(member);
  };
  const [wasInput, isInput] = [typeOf(was, "input"), typeOf(is, "input")] as [ts.Type, ts.Type];
  const wasOutput = typeOf(was, "output") as ts.Type;
  const method = deprecation(checker, methodOf(before, wasId), methodOf(after, isId), []);
  const answers = new TypeComparison(checker, "answer");
  const statuses = ["successes", "errors"].flatMap((kind) => {
    const [old, present] = [statusesOf(checker, typeOf(was, kind)), statusesOf(checker, typeOf(is, kind))];
    const isSuccess = kind === "successes";
    return [...new Set([...old.keys(), ...present.keys()])].flatMap((status): Noticed[] => {
      const [one, other] = [old.get(status), present.get(status)];
      const told = (what: string, kind: Noticed["class"]): Noticed[] => [{ path: [status], what, class: kind }];
      if (other === undefined)
        return told(isSuccess ? "is no success any more" : "is no documented failure any more", "breaking");
      if (one !== undefined) return answers.changes(one, other, [status]);
      if (!isSuccess) return told("is a documented failure", "addition");
      const isKnown = checker.isTypeAssignableTo(present.get(status) as ts.Type, wasOutput);
      return told("is a documented success", isKnown ? "addition" : "breaking");
    });
  });
  return [...method, ...new TypeComparison(checker, "input").changes(wasInput, isInput, ["input"]), ...statuses];
}

function methodOf({ methods }: Exports, operationId: string): ts.Symbol {
  return methods.get(operationId) as ts.Symbol;
}

function statusesOf(checker: ts.TypeChecker, type: ts.Type | undefined): Map<string, ts.Type> {
  return new Map(type?.getProperties().map((symbol) => [symbol.name, checker.getTypeOfSymbol(symbol)]));
}
