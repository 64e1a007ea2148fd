// For the tests: what the page shows, read back from it.

import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import { apiOf } from "./reference.ts";
import { siteOf } from "./site.ts";

export interface DescribedOperation {
  api: string;
  operationId: string;
  method: string;
  path: string;
  /** As its spec has it, and as the page has it. */
  operation: Yaml;
  shown: Yaml;
  typescript: string;
  curl: string;
  /** The first server of its spec. */
  vendor: { url: string };
}

export async function filesOfSite(): Promise<ReadonlyMap<string, string>> {
  const apis = Object.entries(specifications).map(([name, file]) => apiOf(process.cwd(), name, file));
  return siteOf(process.cwd(), await Promise.all(apis));
}

/** The document in the page. */
export function documentIn(page: string): Yaml {
  return JSON.parse(/^ {2}content: (.*),$/m.exec(page)?.[1] ?? "");
}

/** Every operation that the specs have, as read without the code that makes the page. */
export async function operationsOfSite(): Promise<DescribedOperation[]> {
  const page = documentIn((await filesOfSite()).get("index.html") ?? "");
  return Object.entries(specifications).flatMap(([api, file]) => {
    const document = OpenApiDocument.read(file);
    return document.operations.map(({ operationId, method, path, operation }) => {
      const shown = page.paths[path][method];
      const [typescript, curl] = shown["x-codeSamples"];
      const [vendor] = document.root.servers;
      const samples = { typescript: typescript.source, curl: curl.source };
      return { api, operationId, method, path, operation, shown, ...samples, vendor };
    });
  });
}
