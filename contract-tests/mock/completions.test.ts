// What an editor offers to whoever writes down a mock's answer.

import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { vendors } from "../harness/vendors.ts";

const FILE = resolve("contract-tests/mock/written.ts");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", ts.sys.readFile).config,
  ts.sys,
  ".",
);
let text = "";
let version = 0;
const service = ts.createLanguageService({
  ...ts.sys,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getCompilationSettings: () => options,
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : "0"),
  getScriptSnapshot: (file) => {
    const content = file === FILE ? text : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
});

/** What may stand where the line ends. */
function offered(api: string, line: string): string[] {
  text = `import { startMocks } from "../../src/mock.ts";\nconst mock = (await startMocks()).${api};\n${line}`;
  version += 1;
  const { entries = [] } = service.getCompletionsAtPosition(FILE, text.length, {}) ?? {};
  return entries.map(({ name }) => name.replace(/^"|"$/g, ""));
}

test.each(vendors)(
  "the operations of $api, its lists and the documented statuses are offered",
  ({ api, documented }) => {
    const names = documented.map(({ operationId }) => operationId);
    expect(offered(api, 'mock.answer("').sort()).toEqual(names.toSorted());
    const lists = documented.filter(({ pagination }) => pagination !== undefined).map(({ operationId }) => operationId);
    if (lists.length > 0) expect(offered(api, 'mock.records("').sort()).toEqual(lists.toSorted());
    for (const { operationId, responses } of documented) {
      const statuses = Object.keys(responses);
      expect(offered(api, `mock.answer("${operationId}", `)).toEqual(expect.arrayContaining(statuses));
      const parts = ["body", "delayMs", "fault", "headers", "status", "undocumented"];
      expect(offered(api, `mock.answer("${operationId}", { `).sort()).toEqual(parts);
      expect(offered(api, `mock.answer("${operationId}", { status: `)).toEqual(expect.arrayContaining(statuses));
    }
  },
);
