import type { Document } from "@redocly/openapi-core";
import { type GeneratedFiles, generationOf } from "../generator/generated-files.ts";
import { readDocument } from "../generator/load-specification.ts";
import { operationPlacesOf } from "../generator/operation-places.ts";
import { takeReferencesIn } from "../generator/references.ts";
import { remove } from "../generator/skipped.ts";
import { type Node, Specification } from "../generator/specification.ts";
import { type Refusal, refusalOf, SpecificationError, shownFile } from "../generator/specification-error.ts";
import { type LeftOut, leftOutFor } from "./left-out.ts";

/** What generation takes of a file. */
export interface Taken {
  file: string;
  /** How many operations it has, and the names of those that are taken. */
  operations: number;
  taken: string[];
  leftOut: LeftOut[];
  /** Why nothing of it is taken. */
  refused: Refusal[];
  /** The document without what is left out. */
  document: Node;
  /** What is generated of it; undefined where nothing is. */
  files: GeneratedFiles | undefined;
}

/**
 * Leaves out of the document what generation refuses, operation by operation, until it refuses nothing more. `tell` hears
 * how far it is. Throws SpecificationError where the file is no document.
 */
export async function takenOf(file: string, tell: (progress: string) => void): Promise<Taken> {
  const { source, parsed } = await readDocument(file);
  const read = new Specification(API, { source, parsed: withoutAliases(file, parsed) });
  // So that what is refused of an operation stands in it.
  takeReferencesIn(read);
  const document = withoutAliases(file, read.document);
  const rest = new Specification(API, { source, parsed: document });
  const operations = operationPlacesOf(rest).length;
  const leftOut: LeftOut[] = [];
  for (;;) {
    const taken = operationPlacesOf(rest).filter(({ path }) => !("x-skip" in Object(rest.at(path))));
    const found = { file, operations, taken: taken.map(({ shown }) => shown), leftOut, document };
    if (operations > 0 && taken.length === 0) return { ...found, refused: [], files: undefined };
    tell(`generates ${taken.length} of ${operations} operations`);
    const generated = await generatedOf({ source, parsed: structuredClone(document) });
    if (!Array.isArray(generated)) return { ...found, refused: [], files: generated };
    const costs = leftOutFor(rest, generated);
    const ofAll = costs.filter((each) => each.leftOut === undefined).map(({ refusal }) => refusal);
    if (ofAll.length > 0) return { ...found, taken: [], refused: ofAll, files: undefined };
    for (const { leftOut: each } of costs) if (each !== undefined) leaveOut(rest, each);
    leftOut.push(...costs.flatMap((each) => each.leftOut ?? []));
  }
}

function leaveOut(rest: Specification, { refusal, operations, part }: LeftOut): void {
  for (const { path } of operations) {
    // It may be gone with its path.
    const operation = rest.at(path) as Node | undefined;
    if (operation !== undefined) operation["x-skip"] = refusal.reason;
  }
  if (part !== undefined) remove(rest, part);
}

/** What one API is called, of which only the generated code hears. */
export const API = "surveyed";
/** What is generated is in memory; so a folder's name is enough. */
const GENERATED = "generated";

/** What is generated, or what is refused. */
async function generatedOf(document: Document): Promise<GeneratedFiles | Refusal[]> {
  const file = document.source.absoluteRef;
  const configuration = { folder: GENERATED, apis: [{ name: API, file, folder: `${GENERATED}/${API}` }] };
  try {
    return (await generationOf(configuration, async () => document)).files;
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    return [...error.refusals];
  }
}

/** Each object for itself, so that one can be left out alone. */
function withoutAliases(file: string, parsed: unknown): Node {
  try {
    return Object(JSON.parse(JSON.stringify(parsed)));
  } catch (error) {
    throw new SpecificationError([refusalOf(shownFile(file), `cannot be read: ${(error as Error).message}`)]);
  }
}
