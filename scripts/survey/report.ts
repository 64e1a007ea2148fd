import type { Refusal } from "../generator/specification-error.ts";
import type { LeftOut } from "./left-out.ts";
import type { Survey } from "./survey.ts";

type Rows = string[][];

/** A row for each file. */
export function filesTable(surveys: readonly Survey[]): Rows {
  const rows = surveys.map(({ file, taken, failure, judged, problems, seconds }) => [
    file,
    ...(taken === undefined ? ["", "", ""] : countsOf(taken.operations, taken.taken.length)),
    `${judged.length}`,
    failure === undefined
      ? `${judged.filter((each) => each.disagreements.length > 0).length + problems.length}`
      : "fails",
    `${Math.ceil(seconds)} s`,
  ]);
  return [["file", "operations", "taken", "skipped", "judged", "disagree", "time"], ...rows];
}

function countsOf(operations: number, taken: number): string[] {
  return [`${operations}`, taken === operations ? "all" : `${taken}`, `${operations - taken}`];
}

/** Why operations are left out, the commonest reason first, each with one example. */
export function reasonsTable(surveys: readonly Survey[]): Rows {
  const groups = new Map<string, { count: number; example: string }>();
  const note = (reason: string, operations: number, example: string) => {
    const known = groups.get(sortOf(reason));
    groups.set(sortOf(reason), { count: (known?.count ?? 0) + operations, example: known?.example ?? example });
  };
  for (const { taken } of surveys) {
    for (const [reason, operations, example] of reasonsOf(taken?.leftOut ?? [])) note(reason, operations, example);
    for (const refusal of taken?.refused ?? []) note(refusal.reason, taken?.operations ?? 0, placeOf(refusal));
  }
  const sorted = [...groups].sort(([, one], [, other]) => other.count - one.count);
  return [
    ["operations", "reason", "example"],
    ...sorted.map(([reason, { count, example }]) => [`${count}`, reason, example]),
  ];
}

/** By sort of reason in one file, how many operations have it: each once. */
function reasonsOf(leftOut: readonly LeftOut[]): [reason: string, operations: number, example: string][] {
  const found = new Map<string, { names: Set<string>; example: string }>();
  for (const { refusal, operations } of leftOut) {
    const group = found.get(sortOf(refusal.reason)) ?? { names: new Set(), example: placeOf(refusal) };
    for (const { shown } of operations) group.names.add(shown);
    found.set(sortOf(refusal.reason), group);
  }
  return [...found].map(([reason, { names, example }]) => [reason, names.size, example]);
}

function placeOf({ file, line, column }: Refusal): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}

/** A reason without the names that the document gives to things. */
export function sortOf(reason: string): string {
  return reason
    .replaceAll(/"[^"]*"/g, "…")
    .replace(/^the input of \S+/, "the input of …")
    .replace(/^the path .* has characters/, "the path … has characters")
    .replace(/^\S+ leads out/, "… leads out")
    .replace(/^[A-Z]+ \/\S* (?=needs an operationId)/, "… ")
    .replaceAll(/(?<=^| )(?:https?:\/|\.{0,2}\/|#\/)\S*[^\s,;.:]/g, "…");
}

/** What is taken and disagrees, and what nobody can judge, a line each. */
export function findingsOf({ file, judged, problems, failure }: Survey): { wrong: string[]; unjudged: string[] } {
  const wrong = judged.flatMap((each) => each.disagreements);
  return {
    wrong: [...(failure === undefined ? [] : [failure]), ...[...problems, ...wrong].map((each) => `${file}: ${each}`)],
    unjudged: judged.flatMap(({ operationId, unjudged }) => unjudged.map((each) => `${file}: ${operationId}: ${each}`)),
  };
}
