import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFiles } from "../generator/generated-files.ts";
import { guideOf, onThePage } from "./guide.ts";
import { type Api, addReference, anchor, type Shown } from "./reference.ts";

/** The page with all that it shows, and the files that it links to. The viewer has to lie beside it. */
export function siteOf(root: string, apis: readonly Api[]): GeneratedFiles {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const reference = empty();
  for (const api of apis) addReference(reference, api);
  const guide = guideOf(root);
  const [introduction, ...sections] = [...guide.values()].flat();
  const besides = new Set<string>();
  const text = (each: (typeof sections)[number]) => onThePage(each, sections, operationsIn(apis), { root, besides });
  const groups = [...guide].map(([title, group]) => ({
    name: title,
    tags: group.filter((each) => sections.includes(each)).map(({ tag }) => tag),
  }));
  const [first, ...others] = groups;
  const tags = sections.map((each) => ({ name: each.tag, "x-displayName": each.title, description: text(each) }));
  const document = {
    openapi: "3.1.0",
    info: { title: name, version, description: introduction && text(introduction) },
    ...reference,
    tags: [...tags, ...reference.tags],
    "x-tagGroups": [...(first ? [{ ...first, name: "Guide" }] : []), ...reference["x-tagGroups"], ...others],
  };
  // The mocks take any credential, and a vendor takes not this one.
  const schemes = Object.keys(reference.components.securitySchemes ?? {});
  const credentials = Object.fromEntries(schemes.map((scheme) => [scheme, { token: "any", value: "any" }]));
  const page = here("page.html")
    .replace("/* style */", () => here("style.css"))
    .replaceAll("NAME", name)
    .replace("DOCUMENT", () => inScript(document))
    .replace("CREDENTIALS", () => inScript(credentials));
  return new Map([
    ["index.html", page],
    ...[...besides].map((file): [string, string] => [file, readFileSync(join(root, file), "utf8")]),
  ]);
}

/** JSON that no `</script>` or `<!--` in it can end. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Where the page has each operation. A name that two APIs have leads to neither. */
export function operationsIn(apis: readonly Api[]): Map<string, string> {
  const all = apis.flatMap(({ specification, operations }) =>
    operations.map(({ operationId, node }): [string, string] => {
      const [tag = "Operations"] = (node.tags ?? []) as string[];
      return [operationId, `tag/${anchor(specification.name, tag)}/${operationId}`];
    }),
  );
  return new Map(all.filter(([name]) => all.filter(([other]) => other === name).length === 1));
}

function empty(): Shown {
  return { paths: {}, components: {}, tags: [], "x-tagGroups": [] };
}

function here(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
