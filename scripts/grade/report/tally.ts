import type { Graded } from "./graded.ts";

/** A row of the table: how many mutants of a group were tried, and what became of them. */
export interface Row {
  group: string;
  tried: number;
  noticed: number;
  survived: number;
  /** By judge, how many it was the first to notice. */
  byJudge: Record<string, number>;
}

export interface Tally {
  rows: Row[];
  total: Row;
  /** The same by API. */
  apis: Row[];
  survivors: Graded[];
  /** Controls that nobody noticed, as it should be. */
  quietControls: Graded[];
  /** Controls that some judge noticed: the suite is too strict. */
  noticedControls: Graded[];
  /** Of 100 mutants, how many were noticed. */
  score: number;
}

export function tallyOf(results: readonly Graded[], judges: readonly string[]): Tally {
  const controls = results.filter(({ mutant }) => mutant.equivalent);
  const mutants = results.filter(({ mutant }) => !mutant.equivalent);
  const groups = [...new Set(mutants.map(({ mutant }) => mutant.group))];
  const apis = [...new Set(mutants.map(({ api }) => api))];
  const total = rowOf("all", mutants, judges);
  return {
    rows: groups.map((group) =>
      rowOf(
        group,
        mutants.filter(({ mutant }) => mutant.group === group),
        judges,
      ),
    ),
    total,
    apis: apis.map((api) =>
      rowOf(
        api,
        mutants.filter((graded) => graded.api === api),
        judges,
      ),
    ),
    survivors: mutants.filter(({ noticedBy }) => noticedBy === undefined),
    quietControls: controls.filter(({ noticedBy }) => noticedBy === undefined),
    noticedControls: controls.filter(({ noticedBy }) => noticedBy !== undefined),
    score: total.tried === 0 ? 100 : (100 * total.noticed) / total.tried,
  };
}

/** Rounded down, so that 100 % means all. */
export function percentOf(score: number): string {
  return `${Math.floor(score * 10) / 10} %`;
}

function rowOf(group: string, results: readonly Graded[], judges: readonly string[]): Row {
  const noticed = results.flatMap(({ noticedBy }) => noticedBy ?? []);
  return {
    group,
    tried: results.length,
    noticed: noticed.length,
    survived: results.length - noticed.length,
    byJudge: Object.fromEntries(judges.map((judge) => [judge, noticed.filter((by) => by.judge === judge).length])),
  };
}
