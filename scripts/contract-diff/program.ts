import ts from "typescript";
import { compiledTexts } from "../judges/compiled-texts.ts";

/** The types of the same API at two times, in one program, so that they can be compared. */
export interface Program {
  checker: ts.TypeChecker;
  before: Exports;
  after: Exports;
}

export interface Exports {
  /** The names that code can import. */
  names: ReadonlySet<string>;
  /** By operationId. */
  operations: ReadonlyMap<string, ts.Type>;
  /** The methods of the client, by operationId. */
  methods: ReadonlyMap<string, ts.Symbol>;
}

/** Compiles two texts of generated types. */
export function programOf(before: string, after: string): Program {
  const texts = new Map([
    ["before.ts", before],
    ["after.ts", after],
  ]);
  const program = compiledTexts(texts, { exactOptionalPropertyTypes: true });
  const [fault] = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  if (fault !== undefined) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
  const checker = program.getTypeChecker();
  const exportsOf = (file: string) => exportsIn(checker, program.getSourceFile(file) as ts.SourceFile);
  return { checker, before: exportsOf("before.ts"), after: exportsOf("after.ts") };
}

function exportsIn(checker: ts.TypeChecker, file: ts.SourceFile): Exports {
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(file) as ts.Symbol);
  const named = new Map(symbols.map((symbol) => [symbol.name, symbol]));
  const membersOf = (name: string) => checker.getDeclaredTypeOfSymbol(named.get(name) as ts.Symbol).getProperties();
  return {
    names: new Set(named.keys()),
    operations: new Map(membersOf("Operations").map((symbol) => [symbol.name, checker.getTypeOfSymbol(symbol)])),
    methods: new Map(membersOf("Methods").map((symbol) => [symbol.name, symbol])),
  };
}

/** Code as the compiler has it, without comments; in what order it declares things is no matter. */
export function withoutComments(text: string): string {
  const file = ts.createSourceFile("code.ts", text, ts.ScriptTarget.ES2022);
  const printer = ts.createPrinter({ removeComments: true });
  const statements = file.statements.map((each) => printer.printNode(ts.EmitHint.Unspecified, each, file));
  return statements.sort().join("\n");
}
