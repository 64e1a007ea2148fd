import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { UsageError } from "../command.ts";
import { anchor } from "./reference.ts";

/** The guide says what these say, where they are there. The first is for users. */
const DOCUMENTS = ["README.md", "openapi/README.md", "CONTRIBUTING.md", "SECURITY.md"];

/**
 * The documents and examples of the project at `root`, a tag for each of their sections: names of operations lead to
 * them, and links to where the page has that file. `besides` is what it has not, and has to lie beside it.
 */
export function guideOf(root: string, operations: ReadonlyMap<string, string>) {
  const isFile = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const documents = DOCUMENTS.filter(isFile).map((file) => sectionsOf(file, read(file)));
  const examples = existsSync(join(root, "examples")) ? readdirSync(join(root, "examples")).sort() : [];
  const code = examples
    .filter((file) => file.endsWith(".ts"))
    .map((file) => sectionOf(`examples/${file}`, file, `\`\`\`ts\n${read(`examples/${file}`)}\`\`\`\n`));
  const [introduction, ...sections] = [...documents.flat(), ...code].filter(({ text }) => text.trim() !== "");
  const besides = new Set<string>();
  const linked = (file: string, href: string): string => {
    if (/^[a-z]+:/i.test(href)) return href;
    const [path, heading] = href.split("#");
    const to = path ? posix.join(posix.dirname(file), path) : file;
    const found = sections.find((each) => each.file === to && (!heading || anchor(each.title) === heading));
    if (found !== undefined) return `#tag/${found.tag}`;
    if (heading !== undefined || to.startsWith("../") || !isFile(to)) {
      throw new UsageError(`${file}: its link to ${href} leads to nothing in the project; mend the link.`);
    }
    besides.add(to);
    return to;
  };
  // In code nothing is a link.
  const textOf = ({ file, text }: Section) =>
    text.replaceAll(/```[\s\S]*?```|\]\(([^)\s]+)\)|(?<!\[)`(\w+)`/g, (whole, href?: string, name = "") => {
      if (href !== undefined) return `](${linked(file, href)})`;
      return operations.has(name) ? `[${whole}](#${operations.get(name)})` : whole;
    });
  const tags = sections.map((each) => ({ name: each.tag, "x-displayName": each.title, description: textOf(each) }));
  const groups = [...documents, code].map((all) => ({
    name: all === code ? "Examples" : (all[0]?.title ?? ""),
    tags: all.filter((each) => sections.includes(each)).map(({ tag }) => tag),
  }));
  return { description: introduction && textOf(introduction), tags, groups, besides };
}

type Section = ReturnType<typeof sectionOf>;
function sectionOf(file: string, title: string, text: string) {
  return { file, title, text, tag: anchor(file.replace(/\.md$/, ""), title) };
}

function sectionsOf(file: string, markdown: string): Section[] {
  const parts = markdown.matchAll(/^#{1,2} (.*)\n([\s\S]*?)(?=^#{1,2} |(?![\s\S]))/gm);
  return [...parts].map(([, title = "", text = ""]) => sectionOf(file, title.replaceAll("`", ""), text));
}
