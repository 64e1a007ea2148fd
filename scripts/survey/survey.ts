import { join } from "node:path";
import { replaceFolder } from "../generator/folder.ts";
import { readDocument } from "../generator/load-specification.ts";
import { operationPlacesOf } from "../generator/operation-places.ts";
import type { Workshop } from "../generator/regenerated.ts";
import { takeSkippedOut } from "../generator/skipped.ts";
import { type Node, Specification } from "../generator/specification.ts";
import { SpecificationError } from "../generator/specification-error.ts";
import { spread } from "../judges/spread.ts";
import { problemsOf } from "../testing/type-check.ts";
import { type Judged, judged } from "./judged.ts";
import { API, type Taken, takenOf } from "./taken.ts";

/** What is to be said of one file. */
export interface Survey {
  file: string;
  /** Undefined where nothing can be said, for this reason. */
  taken: Taken | undefined;
  failure: string | undefined;
  judged: Judged[];
  /** What TypeScript says of the generated code. */
  problems: string[];
  seconds: number;
}

/** Looks at one file, and has so many of its operations judged: of the same file always the same. */
export async function surveyOf(
  file: string,
  { workshop, most, tell }: { workshop: Workshop; most: number; tell: (progress: string) => void },
): Promise<Survey> {
  const started = performance.now();
  const survey: Survey = { file, taken: undefined, failure: undefined, judged: [], problems: [], seconds: 0 };
  try {
    survey.taken = await takenOf(file, tell);
    const { files, document } = survey.taken;
    if (files !== undefined) {
      const folder = join(await workshop.place(), "generated");
      await replaceFolder(folder, files);
      tell("compiles the types");
      survey.problems = problemsOf(join(folder, API), "").map((each) => each.replaceAll(`${folder}/`, ""));
      if (most > 0) {
        const text = JSON.stringify(await drawn(file, document, most));
        survey.judged = await judged(await workshop.regenerate({ name: API }, text), tell);
      }
    }
  } catch (error) {
    // One file that nobody can read, or that shows a mistake of ours, does not hide what is to be said of the others.
    survey.failure = error instanceof SpecificationError ? error.message : `${file}: ${(error as Error).stack}`;
  }
  return { ...survey, seconds: (performance.now() - started) / 1000 };
}

/** The document with so many of its operations, spread evenly, and what they refer to. */
async function drawn(file: string, document: Node, most: number): Promise<Node> {
  const { source } = await readDocument(file);
  const specification = new Specification(API, { source, parsed: structuredClone(document) });
  const isLeft = ({ path }: { path: readonly string[] }) => !("x-skip" in Object(specification.at(path)));
  const left = operationPlacesOf(specification).filter(isLeft);
  const chosen = new Set(spread(left, most));
  for (const each of left) {
    if (!chosen.has(each)) (specification.at(each.path) as Node)["x-skip"] = "It is not drawn.";
  }
  takeSkippedOut(specification);
  return specification.document;
}
