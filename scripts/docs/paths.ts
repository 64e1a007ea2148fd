import { posix } from "node:path";

export const INDEX = "index.html";
export const STYLE = "style.css";

/** The page that shows a file. The README is the first that a reader sees. */
export function pageOf(file: string): string {
  return file === "README.md" ? INDEX : file.replace(/\.md$|$/, ".html");
}

/** A link that works from a file on a disk too. */
export function relativeLink(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
