import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { type Editor, paragraphs } from "./editor.ts";

interface Markup {
  value: string;
}

/** What is worse than a warning or a hint. */
const ERROR = 1;
const MARKDOWN = ["markdown"];
const CAPABILITIES = {
  textDocument: {
    hover: { contentFormat: MARKDOWN },
    signatureHelp: { signatureInformation: { documentationFormat: MARKDOWN } },
    diagnostic: {},
  },
};

/** The language server of TypeScript 7, over one file in a consumer's folder, which has a tsconfig.json. */
export async function typescript7(folder: string, file: string): Promise<Editor> {
  const server = spawn(process.execPath, ["node_modules/typescript-7/bin/tsc", "--lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // It asks how the editor is set, and to be told of files that change.
  connection.onRequest((_method, asked) => Object(asked).items?.map(() => null) ?? null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification("initialized", {});
  const uri = pathToFileURL(file).href;
  const textDocument = { uri, languageId: "typescript", version: 0, text: "" };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  let version = 0;
  async function ask<Answer>(method: string, text: string, offset?: number): Promise<Answer | null> {
    version += 1;
    const change = { textDocument: { uri, version }, contentChanges: [{ text }] };
    await connection.sendNotification("textDocument/didChange", change);
    const position = offset === undefined ? {} : { position: positionAt(text, offset) };
    return connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...position });
  }
  return {
    async hover(text, offset) {
      return plain((await ask<{ contents: Markup }>("hover", text, offset))?.contents.value);
    },
    async signature(text, offset) {
      const help = await ask<{ signatures: { label: string; documentation?: Markup }[] }>(
        "signatureHelp",
        text,
        offset,
      );
      const [signature] = help?.signatures ?? [];
      return paragraphs(signature?.label, plain(signature?.documentation?.value));
    },
    async completions(text, offset) {
      const list = await ask<{ items: { label: string }[] }>("completion", text, offset);
      return (list?.items ?? []).map(({ label }) => label.replace(/\?$/, "")).sort();
    },
    async mistakes(text) {
      const report = await ask<{ items: { message: string; severity: number }[] }>("diagnostic", text);
      return (report?.items ?? []).filter(({ severity }) => severity === ERROR).map(({ message }) => message);
    },
    close() {
      connection.dispose();
      server.kill();
    },
  };
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** A hover's type without its fence, and tags as they are written. */
function plain(markdown = ""): string {
  return markdown
    .replace(/^```typescript\n([\s\S]*?)\n```\n/, "$1\n\n")
    .replace(/^\*@(\w+)\*(?: — )?\n?(?:```tsx\n([\s\S]*?)\n```$)?/gm, "@$1\n$2")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
