import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFiles } from "../generator/generated-files.ts";
import { guideOf } from "./guide.ts";
import { type Api, referenceOf, tagOf } from "./reference.ts";

/** The page with all that it shows, and the files that it links to. The viewer has to lie beside it. */
export function siteOf(root: string, apis: readonly Api[]): GeneratedFiles {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { groups, ...reference } = referenceOf(apis);
  const {
    description,
    tags,
    besides,
    groups: [first, ...others],
  } = guideOf(root, operationsIn(apis));
  const document = {
    openapi: "3.1.0",
    info: { title: name, version, description },
    ...reference,
    tags: [...tags, ...reference.tags],
    "x-tagGroups": [{ name: "Guide", tags: first?.tags ?? [] }, ...groups, ...others],
  };
  // The mocks take any credential, and a vendor does not take this one.
  const schemes = Object.keys(reference.components.securitySchemes ?? {});
  const credentials = Object.fromEntries(schemes.map((scheme) => [scheme, { token: "any", value: "any" }]));
  const page = readFileSync(new URL("page.html", import.meta.url), "utf8")
    .replace("/* STYLE */", () => readFileSync(new URL("style.css", import.meta.url), "utf8"))
    .replaceAll("NAME", name)
    .replace("DOCUMENT", () => inScript(document))
    .replace("CREDENTIALS", () => inScript(credentials));
  const files: GeneratedFiles = new Map([["index.html", page]]);
  for (const file of besides) files.set(file, readFileSync(join(root, file), "utf8"));
  return files;
}

/** JSON that no `</script>` or `<!--` in it can end. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Where the page has each operation. A name that two APIs have leads to neither. */
function operationsIn(apis: readonly Api[]): Map<string, string> {
  const all = apis.flatMap(({ specification: { name }, operations }) =>
    operations.map((each): [string, string] => [each.operationId, `tag/${tagOf(name, each)}/${each.operationId}`]),
  );
  return new Map(all.filter(([name]) => all.filter(([other]) => other === name).length === 1));
}
