import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** TypeScript's own library never changes, and reading it is most of the work. */
const library = new Map<string, ts.SourceFile | undefined>();

/** A program of texts by file name, which may import each other; `further` are options beside the usual ones. */
export function compiledTexts(texts: ReadonlyMap<string, string>, further: ts.CompilerOptions = {}): ts.Program {
  const options = { ...OPTIONS, ...further };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getCurrentDirectory = () => "";
  host.getSourceFile = (file, target) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, target);
    if (!library.has(file)) library.set(file, getSourceFile(file, target));
    return library.get(file);
  };
  return ts.createProgram([...texts.keys()], options, host);
}
