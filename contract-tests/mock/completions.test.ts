// What an editor offers to whoever writes down a mock's answer.

import { resolve } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { vendors } from "../harness/vendors.ts";
import { typescript5 } from "../package/editors/typescript-5.ts";

const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
const editor = typescript5(
  process.cwd(),
  resolve("contract-tests/mock/written.ts"),
  ts.parseJsonConfigFileContent(config, ts.sys, "."),
);
afterAll(() => editor.close());

/** What may stand where the line ends. */
async function offered(api: string, line: string): Promise<string[]> {
  const text = `import { startMocks } from "../../src/mock.ts";\nconst mock = (await startMocks()).${api};\n${line}`;
  return (await editor.completions(text, text.length)).map((name) => name.replace(/^"|"$/g, "")).sort();
}

test.each(vendors)(
  "the operations of $api, its lists and the documented statuses are offered",
  async ({ api, documented }) => {
    const names = documented.map(({ operationId }) => operationId);
    expect(await offered(api, 'mock.answer("')).toEqual(names.toSorted());
    const lists = documented.filter(({ pagination }) => pagination !== undefined).map(({ operationId }) => operationId);
    if (lists.length > 0) expect(await offered(api, 'mock.records("')).toEqual(lists.toSorted());
    for (const { operationId, responses } of documented) {
      const statuses = Object.keys(responses);
      expect(await offered(api, `mock.answer("${operationId}", `)).toEqual(expect.arrayContaining(statuses));
      const parts = ["body", "delayMs", "fault", "headers", "status", "undocumented"];
      expect(await offered(api, `mock.answer("${operationId}", { `)).toEqual(parts);
      expect(await offered(api, `mock.answer("${operationId}", { status: `)).toEqual(expect.arrayContaining(statuses));
    }
  },
);
