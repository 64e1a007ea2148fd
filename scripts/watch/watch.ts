import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { DocumentedOperation } from "../judges/documented-operation.ts";
import { contradictionsOf, openApiIn } from "./contradictions.ts";
import { hasWord, wordsOf } from "./facts.ts";
import { type Limits, pageAt } from "./page.ts";
import { digestOf, type Reading, type Readings } from "./readings.ts";
import { sourcesOf } from "./source.ts";

/** A spec, and what is documented of it. */
export interface Watched {
  readonly document: OpenApiDocument;
  readonly documented: readonly DocumentedOperation[];
}

/** What became of a source. */
export interface Sight {
  readonly source: string;
  readonly state: "unchanged" | "changed" | "not read yet" | "unreachable";
  /** The operations that rest on it. */
  readonly operations: readonly string[];
  readonly notes: readonly string[];
  /** What is to be kept of it once a person has read it. */
  readonly reading: Reading | undefined;
}

/** Looks at each source that the specs name, one after the other. */
export async function watch(
  specs: readonly Watched[],
  readings: Readings,
  limits: Limits,
  progress: (source: string) => void,
): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (const spec of specs) {
    for (const [source, operations] of sourcesOf(spec.document)) {
      progress(source);
      sights.push(await sightOf(spec, source, operations, readings[source], limits));
    }
  }
  return sights;
}

async function sightOf(
  { documented, document }: Watched,
  source: string,
  operations: readonly string[],
  last: Reading | undefined,
  limits: Limits,
): Promise<Sight> {
  const seen = (state: Sight["state"], notes: readonly string[], reading = last): Sight => {
    return { source, state, operations, notes, reading };
  };
  const page = await pageAt(source, last?.etag, limits);
  if ("unreachable" in page) return seen("unreachable", [page.unreachable]);
  if ("isUnchanged" in page) return seen("unchanged", []);
  const resting = documented.filter(({ operationId }) => operations.includes(operationId));
  const words = [...new Set(resting.flatMap(wordsOf))];
  const found = words.filter((word) => hasWord(page.text, word));
  const url = page.url === source ? undefined : page.url;
  const reading = { digest: digestOf(page.text), url, etag: page.etag, words: found };
  if (last?.digest === reading.digest && last.url === url) return seen("unchanged", [], reading);
  // Of a page that was read, only words that it had are missed.
  const missed = (last?.words ?? words).filter((word) => words.includes(word) && !found.includes(word));
  const theirs = openApiIn(page.text);
  const notes = [
    ...(last !== undefined && last.url !== url ? [`it is now at ${page.url}`] : []),
    ...(missed.length > 0 ? [`it ${last ? "no longer has" : "does not have"} ${missed.join(", ")}`] : []),
    ...(theirs === undefined ? [] : await contradictionsOf(document, theirs, operations)),
  ];
  return seen(last === undefined ? "not read yet" : "changed", notes, reading);
}
