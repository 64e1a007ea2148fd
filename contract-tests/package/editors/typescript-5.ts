import ts from "typescript";
import { COMPILER_OPTIONS, type Editor, paragraphs } from "./editor.ts";

/** The language service of TypeScript 5, which editors start as `tsserver`, over one file in a consumer's folder. */
export function typescript5(
  folder: string,
  file: string,
  { options } = ts.convertCompilerOptionsFromJson(COMPILER_OPTIONS, folder),
): Editor {
  let text = "";
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: (each) => (each === file ? String(version) : "0"),
    getScriptSnapshot: (each) => {
      const content = each === file ? text : ts.sys.readFile(each);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    fileExists: (each) => each === file || ts.sys.fileExists(each),
  });
  const write = (written: string) => {
    text = written;
    version += 1;
  };
  return {
    async hover(written, offset) {
      write(written);
      const { displayParts, documentation, tags } = service.getQuickInfoAtPosition(file, offset) ?? {};
      return paragraphs(ts.displayPartsToString(displayParts), ts.displayPartsToString(documentation), tagsOf(tags));
    },
    async signature(written, offset) {
      write(written);
      const { items, selectedItemIndex = 0 } = service.getSignatureHelpItems(file, offset, {}) ?? {};
      const item = items?.[selectedItemIndex];
      const parameters = item?.parameters.map(({ displayParts }) => ts.displayPartsToString(displayParts));
      const [before, after] = [item?.prefixDisplayParts, item?.suffixDisplayParts].map(ts.displayPartsToString);
      const label = `${before}${parameters?.join(", ")}${after}`;
      return paragraphs(label, ts.displayPartsToString(item?.documentation), tagsOf(item?.tags));
    },
    async completions(written, offset) {
      write(written);
      const { entries = [] } = service.getCompletionsAtPosition(file, offset, {}) ?? {};
      return entries.map(({ name }) => name).sort();
    },
    async mistakes(written) {
      write(written);
      const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
    close: () => service.dispose(),
  };
}

function tagsOf(tags: readonly ts.JSDocTagInfo[] = []): string {
  return tags.map(({ name, text }) => `@${name}\n${ts.displayPartsToString(text)}`).join("\n\n");
}
