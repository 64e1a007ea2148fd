import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { UsageError } from "../command.ts";
import { code, type Html, html } from "./html.ts";
import { type Heading, markdown, type Place } from "./markdown.ts";
import { exampleAt, pageOf, relativeLink } from "./paths.ts";

/** A file of the project as a page. */
export interface Document {
  file: string;
  page: string;
  title: string;
  /** Empty for what is no Markdown. */
  headings: Heading[];
  content: Html;
}

/** `starts`, and every file that they link to, and so on: the guide is what the project's own documents say. */
export function documentsOf(
  root: string,
  starts: readonly string[],
  operation: (name: string, page: string) => string | undefined,
): Document[] {
  const files = new Set(starts);
  const documents: Document[] = [];
  // A set that grows while it is walked is walked to its end.
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    const page = pageOf(file);
    if (!file.endsWith(".md")) {
      const content = html`<h1>${file}</h1>${code(posix.extname(file).slice(1), text)}`;
      documents.push({ file, page, title: file, headings: [], content });
      continue;
    }
    const place: Place = {
      operation: (name) => operation(name, page),
      link(href) {
        if (/^(?:[a-z]+:|#)/i.test(href)) return href;
        const [path = "", anchor] = href.split("#");
        const target = posix.join(posix.dirname(file), path);
        const found = target.startsWith("../") ? undefined : statSync(join(root, target), { throwIfNoEntry: false });
        if (!found?.isFile()) {
          throw new UsageError(`${file}: its link to ${href} leads to no file of the project; mend the link.`);
        }
        const example = exampleAt(target);
        if (example !== undefined) return relativeLink(page, example);
        files.add(target);
        return relativeLink(page, pageOf(target)) + (anchor === undefined ? "" : `#${anchor}`);
      },
    };
    const { content, headings } = markdown(text, place);
    documents.push({ file, page, title: headings[0]?.text ?? file, headings, content });
  }
  return documents;
}
