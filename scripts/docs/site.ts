import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Yaml } from "../document/yaml.ts";
import type { GeneratedFiles } from "../generator/generated-files.ts";
import { guideOf } from "./guide.ts";
import { type Api, referenceOf } from "./reference.ts";

/** The page with all that it shows, and the files that it links to. The viewer has to lie beside it. */
export function siteOf(root: string, apis: readonly Api[]): GeneratedFiles {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { groups, ...reference } = referenceOf(apis);
  const guide = guideOf(root, operationsIn(reference.paths));
  const document = {
    openapi: "3.1.0",
    info: { title: name, version, description: guide.description },
    ...reference,
    tags: [...guide.tags, ...reference.tags],
    "x-tagGroups": [{ ...guide.groups[0], name: "Guide" }, ...groups, ...guide.groups.slice(1)],
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
  for (const file of guide.besides) files.set(file, readFileSync(join(root, file), "utf8"));
  return files;
}

/** JSON that no `</script>` or `<!--` in it can end. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Where the page has each operation. A name that two APIs have leads to neither. */
function operationsIn(paths: Yaml): Map<string, string> {
  const operations = Object.values<Yaml>(paths).flatMap((item) => Object.values<Yaml>(item));
  const places = operations.map(({ operationId, tags }) => [operationId, `tag/${tags?.[0]}/${operationId}`] as const);
  return new Map(places.filter(([name]) => places.filter(([other]) => other === name).length === 1));
}
