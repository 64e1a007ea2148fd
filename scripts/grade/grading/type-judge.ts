import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import type { Regenerated } from "../../generator/regenerated.ts";

/** A spec of elsewhere may have no tsconfig.json beside it. */
const ELSEWHERE = {
  compilerOptions: {
    strict: true,
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  },
  files: [],
};

/** `npm run typecheck` of an API's own files, with regenerated code in the place of the project's. */
export class TypeJudge {
  readonly #overlay = new Map<string, string>();
  #version = 0;
  readonly #checked: string[];
  readonly #service: ts.LanguageService;

  /** `root` is the project's folder, `generated` the one with the API's generated code, `folders` hold what to check. */
  constructor(
    root: string,
    private readonly generated: string,
    folders: readonly string[],
  ) {
    const file = join(root, "tsconfig.json");
    const config = ts.sys.fileExists(file) ? ts.readConfigFile(file, ts.sys.readFile).config : ELSEWHERE;
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    this.#checked = folders.flatMap(typescriptIn);
    // Of all other files, only those are read that nobody needs to import.
    const ambient = fileNames.filter((name) => /^declare (?:global|module)\b/m.test(ts.sys.readFile(name) ?? ""));
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...new Set([...ambient, ...this.#checked])],
      getScriptVersion: (file) => (this.#overlay.has(file) ? String(this.#version) : "0"),
      getScriptSnapshot: (file) => {
        const text = this.#overlay.get(file) ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => this.#overlay.has(file) || ts.sys.fileExists(file),
      readFile: (file) => this.#overlay.get(file) ?? ts.sys.readFile(file),
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  notices({ files }: Regenerated): string | undefined {
    this.#version += 1;
    for (const [path, text] of files) {
      if (path.endsWith(".ts") && path !== "specifications.ts")
        this.#overlay.set(join(dirname(this.generated), path), text);
    }
    for (const file of this.#checked) {
      const [found] = [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)];
      if (found === undefined) continue;
      const { line } = ts.getLineAndCharacterOfPosition(found.file as ts.SourceFile, found.start ?? 0);
      return `${relative(".", file)}:${line + 1}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")}`;
    }
    return undefined;
  }
}

function typescriptIn(place: string): string[] {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats?.isFile()) return [place];
  return stats === undefined
    ? []
    : readdirSync(place)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(place, name));
}
