import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFiles } from "../generator/generated-files.ts";
import { type Document, documentsOf } from "./documents.ts";
import { examplesOf } from "./examples.ts";
import type { Place } from "./markdown.ts";
import { type Entry, type Group, pageWith } from "./page.ts";
import { pageOf, relativeLink, STYLE } from "./paths.ts";
import { type Api, referenceOf, tags } from "./reference.ts";

/** Those that are there, and what they link to, are the guide. The first is for users, who have no other of them. */
const STARTS = ["README.md", "CONTRIBUTING.md"];
/** Where openapi/ says what the levels of evidence mean. */
const LEVELS = "openapi/README.md";
const STYLES = ["page.css", "contents.css", "text.css", "reference.css"];

/** All pages, by path: a reference of each API, and the documents of the project at `root`. */
export function siteOf(root: string, apis: readonly Api[]): GeneratedFiles {
  const { name: project } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string };
  const operations = operationPlaces(apis);
  const linkTo = (name: string, page: string): string | undefined => {
    const [to, another] = operations.get(name) ?? [];
    const [file, anchor] = to?.split("#") ?? [];
    // A name that two APIs have leads to neither.
    return file === undefined || another !== undefined ? undefined : `${relativeLink(page, file)}#${anchor}`;
  };
  const documents = documentsOf(
    root,
    STARTS.filter((file) => existsSync(join(root, file))),
    linkTo,
  );
  const examples = examplesOf(root, linkTo);
  const groups = navigation(documents, examples, apis);
  const files: GeneratedFiles = new Map([[STYLE, STYLES.map(styleIn).join("\n")]]);
  for (const { page, title, content } of [...documents, ...examples]) {
    files.set(page, pageWith(project, page, title, groups, content));
  }
  for (const api of apis) {
    const page = referencePage(api);
    const place: Place = { link: (href) => href, operation: (name) => linkTo(name, page) };
    const content = referenceOf(api, place, relativeLink(page, pageOf(LEVELS)));
    files.set(page, pageWith(project, page, titleOf(api), groups, content));
  }
  return files;
}

function navigation(documents: readonly Document[], examples: readonly Document[], apis: readonly Api[]): Group[] {
  const entry = ({ page, title, headings }: Document): Entry => ({
    text: title,
    to: page,
    entries: headings.filter(({ level }) => level === 2).map(({ text, id }) => ({ text, to: `${page}#${id}` })),
  });
  const [readme, ...others] = documents.filter(({ headings }) => headings.length > 0).map(entry);
  const reference = apis.map((api) => ({
    text: titleOf(api),
    to: referencePage(api),
    entries: tags(api.specification, api.operations)
      .flatMap((tag) => tag.operations)
      .map(({ operationId }) => ({ text: operationId, to: `${referencePage(api)}#${operationId}`, isCode: true })),
  }));
  return [
    { title: "Guide", entries: [...(readme?.entries ?? []), ...examples.map(entry)] },
    { title: "Reference", entries: reference },
    { title: "Working on it", entries: others },
  ];
}

function operationPlaces(apis: readonly Api[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const api of apis) {
    for (const { operationId } of api.operations) {
      places.set(operationId, [...(places.get(operationId) ?? []), `${referencePage(api)}#${operationId}`]);
    }
  }
  return places;
}

function referencePage({ specification }: Api): string {
  return `reference/${specification.name}.html`;
}

function titleOf({ specification }: Api): string {
  return String((specification.document.info as { title: unknown }).title);
}

function styleIn(file: string): string {
  return readFileSync(new URL(`style/${file}`, import.meta.url), "utf8");
}
