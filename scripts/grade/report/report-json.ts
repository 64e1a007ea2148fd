import type { FileResult, MutantResult, MutationTestResult } from "mutation-testing-report-schema/api";
import { normalised } from "../mutants/mutants-of.ts";
import { type Graded, type Grading, operatorOf, placeOf } from "./graded.ts";
import { replacementsIn } from "./location.ts";

/** The results in the format that mutation testing tools share, version 2. */
export function reportJsonOf(results: readonly Graded[], { judges, sources }: Grading): MutationTestResult {
  const files = Object.entries(sources).map(([file, text]): [string, FileResult] => {
    const source = normalised(text);
    const replacementOf = replacementsIn(source);
    const own = results.filter((graded) => graded.file === file);
    const mutants = own.map(({ api, mutant, noticedBy }) => ({
      id: `${api} ${mutant.id}`,
      mutatorName: `${mutant.group}: ${operatorOf(mutant)}`,
      description: `${mutant.description} (${placeOf(mutant)})`,
      ...replacementOf(mutant.text, mutant.path),
      ...verdictOf(mutant.equivalent, noticedBy, judges),
    }));
    return [file, { language: "yaml", source, mutants }];
  });
  return {
    schemaVersion: "2",
    thresholds: { high: 95, low: 80 },
    files: Object.fromEntries(files),
    testFiles: { "the contract suite": { tests: judges.map((judge) => ({ id: judge, name: judge })) } },
  };
}

type Verdict = Pick<MutantResult, "status" | "statusReason" | "killedBy" | "coveredBy">;

function verdictOf(isControl: boolean, noticedBy: Graded["noticedBy"], judges: readonly string[]): Verdict {
  if (noticedBy === undefined) {
    return isControl
      ? { status: "Ignored", statusReason: "an equivalent change, rightly not noticed" }
      : { status: "Survived", statusReason: "no judge noticed it", coveredBy: [...judges] };
  }
  const { judge, reason } = noticedBy;
  const asked = judges.slice(0, judges.indexOf(judge) + 1);
  // For a control, being noticed is the failure; the format has no better word for that.
  return isControl
    ? { status: "RuntimeError", statusReason: `an equivalent change, wrongly noticed by ${judge}: ${reason}` }
    : { status: "Killed", statusReason: reason, killedBy: [judge], coveredBy: asked };
}
