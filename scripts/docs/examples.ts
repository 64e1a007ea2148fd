import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document } from "./documents.ts";
import { code, html } from "./html.ts";
import { type Place, prose } from "./markdown.ts";
import { EXAMPLES } from "./paths.ts";

/** A page of all examples, where there are any: each as it is, after what its first comment says. */
export function examplesOf(root: string, operation: (name: string, page: string) => string | undefined): Document[] {
  const folder = join(root, "examples");
  if (!existsSync(folder)) return [];
  const place: Place = { link: (href) => href, operation: (name) => operation(name, EXAMPLES) };
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const headings = files.sort().map((file) => ({ level: 2, id: basename(file, ".ts"), text: file }));
  const sections = headings.map(({ id, text }) => {
    const example = readFileSync(join(folder, text), "utf8");
    return html`<h2 id="${id}"><code>${text}</code></h2>
${prose(introductionOf(example), place)}${code("ts", example)}
`;
  });
  return [
    { file: "examples", page: EXAMPLES, title: "Examples", headings, content: html`<h1>Examples</h1>${sections}` },
  ];
}

/** The first comment that begins a line and ends one, without its marks. */
function introductionOf(example: string): string | undefined {
  const [comment] = /^(?:\/\/.*\n)+|^\/\*\*[\s\S]*?\*\/$/m.exec(example) ?? [];
  return comment?.replace(/^(?:\/\/|\/\*\*| \*\/| \*) ?|\*\/$/gm, "").trim();
}
