import { join } from "node:path";
import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What runtimes have and ECMAScript does not, so far as tables call it. */
const WEB = `declare function btoa(text: string): string;
declare class URLSearchParams { constructor(text: string); has(name: string): boolean; get(name: string): string | null }
declare class URL { constructor(text: string); readonly searchParams: URLSearchParams }
`;

/** TypeScript's own files never change, and reading them is most of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of generated code in `folder`, and of `code`, which sees its `Operations`. */
export function problemsOf(folder: string, code: string): string[] {
  const place = join(folder, "usage.ts");
  const web = join(folder, "web.d.ts");
  const text = `import type { Operations } from "./types.ts";\n${code}\nexport type { Operations };\n`;
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  const given = new Map([
    [place, text],
    [web, WEB],
  ]);
  host.fileExists = (file) => given.has(file) || fileExists(file);
  host.readFile = (file) => given.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const own = given.get(file);
    if (own !== undefined) return ts.createSourceFile(file, own, ts.ScriptTarget.ES2022);
    if (!file.includes("/node_modules/typescript/")) return getSourceFile(file, ...rest);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, ...rest));
    return parsed.get(file);
  };
  const diagnostics = ts.getPreEmitDiagnostics(
    ts.createProgram([place, web, join(folder, "operations.ts"), join(folder, "types.ts")], OPTIONS, host),
  );
  return diagnostics.map(({ messageText, file, start }) => {
    const line = file === undefined ? "" : `:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}`;
    return `${file?.fileName}${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
