import { posix } from "node:path";

export const INDEX = "index.html";
export const STYLE = "style.css";
export const EXAMPLES = "examples.html";

/** The page that shows a file. The README is the first that a reader sees. */
export function pageOf(file: string): string {
  return file === "README.md" ? INDEX : file.replace(/\.md$|$/, ".html");
}

/** Where the page of all examples shows one; undefined for any other file. */
export function exampleAt(file: string): string | undefined {
  const [, name] = /^examples\/([^/]+)\.ts$/.exec(file) ?? [];
  return name === undefined ? undefined : `${EXAMPLES}#${name}`;
}

/** A link that works from a file on a disk too. */
export function relativeLink(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
