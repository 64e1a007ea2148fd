// What an editor shows to users of the packed file: `contract-tests/<vendor>/editor.*.md` have what is wanted, in full, of each
// compiler. `npx vitest run --project contract contract-tests/package/editors -u` writes them anew; read what has changed.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { vendors } from "../../harness/vendors.ts";
import { type Unpacked, unpack } from "../unpacked.ts";
import { COMPILER_OPTIONS, type Editor } from "./editor.ts";
import { typescript5 } from "./typescript-5.ts";
import { typescript7 } from "./typescript-7.ts";

interface Written {
  before: string;
  hovers: string[];
  signatures: string[];
  completions: string[];
  mistakes: string[];
}

const written = vendors.filter(({ api }) => existsSync(`contract-tests/${api}/editor.ts`));
let unpacked: Unpacked;
let file: string;
beforeAll(async () => {
  unpacked = await unpack();
  file = join(unpacked.folder, "written.ts");
  writeFileSync(file, "");
  writeFileSync(
    join(unpacked.folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ["written.ts"] }),
  );
});
afterAll(() => unpacked.remove());

describe.each([
  ["typescript-5", typescript5],
  ["typescript-7", typescript7],
])("an editor with %s", (compiler, open) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await open(unpacked.folder, file);
  });
  afterAll(() => editor.close());

  test.each(written)("shows of $api what is wanted", async ({ api }) => {
    const shown = await shownBy(editor, await import(`../../${api}/editor.ts`));
    await expect(shown).toMatchFileSnapshot(`../../${api}/editor.${compiler}.md`);
  });
});

async function shownBy(editor: Editor, { before, hovers, signatures, completions, mistakes }: Written) {
  const sections: string[] = [];
  const add = async (what: string, lines: string[], ask: (text: string, offset: number) => Promise<string>) => {
    sections.push(`# ${what}`);
    for (const line of lines) {
      const at = line.indexOf("|");
      const shown = await ask(before + line.replace("|", ""), before.length + at);
      sections.push(`## \`${line}\`\n\n\`\`\`text\n${shown}\n\`\`\``);
    }
  };
  await add("Hovers", hovers, editor.hover);
  await add("Signature help", signatures, editor.signature);
  await add("Completions", completions, async (...place) => (await editor.completions(...place)).join("\n"));
  await add("Mistakes", mistakes, async (text) => (await editor.mistakes(text)).join("\n\n"));
  return `${sections.join("\n\n")}\n`;
}
