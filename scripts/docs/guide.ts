import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { UsageError } from "../command.ts";
import { anchor } from "./reference.ts";

/** A section of a document of the project, or an example. */
export interface Section {
  file: string;
  title: string;
  text: string;
  tag: string;
}

/** The guide says what these say, where they are there. The first is for users. */
const DOCUMENTS = ["README.md", "openapi/README.md", "CONTRIBUTING.md", "SECURITY.md"];

/** The sections of all documents and examples of the project at `root`, in groups by title. */
export function guideOf(root: string): Map<string, Section[]> {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const guide = new Map<string, Section[]>();
  for (const file of DOCUMENTS.filter((each) => existsSync(join(root, each)))) {
    const parts = read(file)
      .split(/^#{1,2} (.*)\n/m)
      .slice(1);
    const titles = parts.filter((_part, index) => index % 2 === 0);
    const sections = titles.map((title, index) => section(file, title, parts[index * 2 + 1] ?? ""));
    guide.set(
      titles[0] ?? file,
      sections.filter(({ text }) => text.trim() !== ""),
    );
  }
  const examples = existsSync(join(root, "examples")) ? readdirSync(join(root, "examples")) : [];
  const shown = examples.filter((file) => file.endsWith(".ts")).sort();
  const code = (file: string) => `\`\`\`ts\n${read(`examples/${file}`)}\`\`\`\n`;
  guide.set(
    "Examples",
    shown.map((file) => section(`examples/${file}`, file, code(file))),
  );
  return guide;
}

function section(file: string, title: string, text: string): Section {
  return { file, title: title.replaceAll("`", ""), text, tag: anchor(file.replace(/\.md$/, ""), title) };
}

/**
 * The Markdown of a section as it stands on the page: names of operations lead to them, and links to where the page has
 * that file. What the page has not is added to `besides`, the files that have to lie beside it.
 */
export function onThePage(
  { file, text }: Section,
  sections: readonly Section[],
  operations: ReadonlyMap<string, string>,
  { root, besides }: { root: string; besides: Set<string> },
): string {
  const target = (href: string): string => {
    if (/^[a-z]+:/i.test(href)) return href;
    const [path = "", heading] = href.split("#");
    const to = path === "" ? file : posix.join(posix.dirname(file), path);
    const there = sections.filter((each) => each.file === to);
    const found = heading === undefined ? there[0] : there.find((each) => anchor(each.title) === heading);
    if (found !== undefined) return `#tag/${found.tag}`;
    const isFile = statSync(join(root, to), { throwIfNoEntry: false })?.isFile();
    if (heading !== undefined || to.startsWith("../") || !isFile) {
      throw new UsageError(`${file}: its link to ${href} leads to nothing in the project; mend the link.`);
    }
    besides.add(to);
    return to;
  };
  // In code nothing is a link.
  return text.replaceAll(/```[\s\S]*?```|\]\(([^)\s]+)\)|(?<!\[)`(\w+)`/g, (whole, href?: string, name?: string) => {
    if (href !== undefined) return `](${target(href)})`;
    const operation = operations.get(name ?? "");
    return operation === undefined ? whole : `[${whole}](#${operation})`;
  });
}
