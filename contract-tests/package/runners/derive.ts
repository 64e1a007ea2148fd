// The example under other runners than vitest, for which it is written: the same tests, with other imports.

import { transform } from "esbuild";
import ts from "typescript";

/** How a test gets at the package and its runner. */
export type Modules = "ES modules" | "CommonJS, require()" | "CommonJS, import()";

/** The code of a test file `file` of the runner whose functions `runner` exports, by the names that vitest gives them. */
export async function derive(example: string, runner: string, modules: Modules, file: string): Promise<string> {
  const source = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ESNext);
  const code = modules === "ES modules" ? ofRunner(source, runner) : withoutAwait(source, runner, modules);
  if (file.endsWith(".ts")) return code;
  const format = modules === "ES modules" ? "esm" : "cjs";
  // The project's own has `paths`, which lead to the sources.
  return (await transform(code, { loader: "ts", format, target: "node20", tsconfigRaw: {} })).code;
}

function ofRunner(source: ts.SourceFile, runner: string): string {
  const { moduleSpecifier } = vitestIn(source);
  return `${source.text.slice(0, moduleSpecifier.getStart(source))}"${runner}"${source.text.slice(moduleSpecifier.end)}`;
}

/** CommonJS awaits nothing outside functions: all but the tests and hooks moves to a hook, as people write it by hand. */
function withoutAwait(source: ts.SourceFile, runner: string, modules: Modules): string {
  const textOf = (node: ts.Node) => node.getText(source);
  const vitest = vitestIn(source);
  const fromVitest = namesIn(vitest).map(textOf);
  const variables: ts.Node[] = [];
  const before: string[] = [];
  const others: string[] = [];
  for (const statement of source.statements) {
    if (statement === vitest) {
      others.push(`import { ${[...new Set([...fromVitest, "beforeAll"])].join(", ")} } from "${runner}";`);
    } else if (ts.isImportDeclaration(statement) && modules === "CommonJS, import()") {
      const names = namesIn(statement);
      variables.push(...names);
      before.push(`({ ${names.map(textOf).join(", ")} } = await import(${textOf(statement.moduleSpecifier)}));`);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        variables.push(...namesIn(name));
        if (initializer !== undefined) before.push(`(${textOf(name)} = ${textOf(initializer)});`);
      }
    } else {
      const isAction = ts.isExpressionStatement(statement) && !fromVitest.includes(textOf(firstIn(statement)));
      (isAction ? before : others).push(textOf(statement));
    }
  }
  const hook = ["beforeAll(async () => {", ...before, "});"];
  return [`let ${variables.map(textOf).join(", ")};`, ...hook, ...others].join("\n");
}

function vitestIn({ statements }: ts.SourceFile): ts.ImportDeclaration {
  const found = statements.filter(ts.isImportDeclaration);
  const vitest = found.find(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text === "vitest");
  if (vitest === undefined) throw new Error("The example imports nothing from vitest.");
  return vitest;
}

/** The names that an import or a variable's declaration makes, but for those of types. */
function namesIn(node: ts.Node): ts.Node[] {
  if (ts.isIdentifier(node)) return [node];
  if (ts.isImportSpecifier(node) || ts.isBindingElement(node)) {
    return ts.isImportSpecifier(node) && node.isTypeOnly ? [] : namesIn(node.name);
  }
  const names: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...namesIn(child));
  });
  return names;
}

/** `test` in `test.each(cases)("is so", …)`. */
function firstIn(node: ts.Node): ts.Node {
  return ts.forEachChild(node, firstIn) ?? node;
}
