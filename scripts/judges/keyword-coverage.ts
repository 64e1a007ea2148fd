import { keywordsOf, type Witnesses } from "../cases/witnesses.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";

/** The keywords of a schema, and those of them without a valid or without an invalid case. */
export function keywordCoverage(document: OpenApiDocument, schema: Yaml, { valid, invalid }: Witnesses) {
  const keywords = keywordsOf(schema, (reference) => document.at(reference));
  const broken = new Set(invalid.flatMap(({ breaks, alsoBreaks }) => [breaks?.schemaPath, ...alsoBreaks]));
  const covered = new Set(valid.flatMap(({ covers }) => covers));
  return { keywords, uncovered: keywords.filter((keyword) => !broken.has(keyword) || !covered.has(keyword)) };
}
