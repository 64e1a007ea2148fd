import { fileURLToPath } from "node:url";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument, type OperationAt } from "../document/openapi-document.ts";
import type { GeneratedFiles } from "../generator/generated-files.ts";
import { apisOf } from "./apis.ts";
import { siteOf } from "./site.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The pages of this project, as `npm run docs` writes them. */
export async function pagesOfProject(): Promise<GeneratedFiles> {
  return siteOf(ROOT, await apisOf(ROOT, specifications));
}

export interface DescribedOperation extends OperationAt {
  api: string;
  document: OpenApiDocument;
  /** The part of the API's page that describes it. */
  section: string;
}

/** Every operation that the specs have, as read without the code that makes the pages. */
export function operationsIn(pages: GeneratedFiles): DescribedOperation[] {
  return Object.entries(specifications).flatMap(([api, file]) => {
    const document = OpenApiDocument.read(file);
    const page = pages.get(`reference/${api}.html`) ?? "";
    return document.operations.map((operation) => {
      const [, section = ""] = page.split(`aria-labelledby="${operation.operationId}"`);
      return { ...operation, api, document, section: section.split("</section>")[0] ?? "" };
    });
  });
}

/** The code that a part of a page shows in one language. */
export function codeIn(part: string, language: string): string[] {
  const blocks = part.matchAll(new RegExp(`<code class="language-${language}">(.*?)</code></pre>`, "gs"));
  return [...blocks].map(([, text = ""]) => unescaped(text));
}

/** What a reader sees of a part of a page. */
export function textOf(part: string): string {
  return unescaped(part.replace(/<[^>]*>/g, "")).replace(/\s+/g, " ");
}

function unescaped(text: string): string {
  const named: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  return text.replace(/&(?:#(\d+)|\w+);/g, (entity, code) =>
    code ? String.fromCharCode(code) : (named[entity] ?? entity),
  );
}
