// Grades the contract suite: changes each spec in one place at a time, generates anew elsewhere, and asks who notices.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { argumentsOf, run, UsageError } from "./command.ts";
import { configurationOf } from "./generator/configuration.ts";
import { judged } from "./grade/grading/crew.ts";
import { JUDGES } from "./grade/grading/verdict.ts";
import { mutantsOf } from "./grade/mutants/mutants-of.ts";
import type { Graded } from "./grade/report/graded.ts";
import { reportOf } from "./grade/report/report.ts";
import { factsFileOf } from "./judges/documented-facts.ts";

const USAGE = "npm run contract:grade -- [--most NUMBER] [--config redocly.yaml]";
/** What only documents: no change of it can be noticed. */
const ANNOTATIONS = ["x-evidence.source", "x-evidence.note", "x-repeatable.reason", "x-destructive.reason"];
const REPORTS = "reports";

await run(async () => {
  const { config, most } = argumentsOf(USAGE, {
    options: { config: { type: "string", default: "redocly.yaml" }, most: { type: "string" } },
  });
  if (most !== undefined && !/^[1-9]\d*$/.test(most))
    throw new UsageError(`--most: must be a number from 1 on.\nUsage: ${USAGE}`);
  const started = performance.now();
  const { apis } = await configurationOf(config);
  const results: Graded[] = [];
  const sources: Record<string, string> = {};
  for (const { name, file } of apis) {
    const shown = relative(process.cwd(), file);
    const text = await readFile(file, "utf8");
    const mutants = mutantsOf(text, { annotations: ANNOTATIONS, most: most === undefined ? undefined : Number(most) });
    const facts = factsFileOf(dirname(resolve(config)), name);
    if (!existsSync(facts))
      console.error(`${name} has no documented facts, so that most changes cannot be noticed: write ${facts}.`);
    const texts = [text, ...mutants.map((mutant) => mutant.text)];
    const [asItIs, ...verdicts] = await judged(config, name, texts, progressOf(name, texts.length));
    if (asItIs !== undefined) {
      throw new UsageError(
        `${shown} does not pass as it is, so that no change can be judged: ${asItIs.judge}: ${asItIs.reason}`,
      );
    }
    sources[shown] = text;
    results.push(...mutants.map((mutant, at) => ({ api: name, file: shown, mutant, noticedBy: verdicts[at] })));
  }
  const { tally, summary, json, html } = reportOf(results, { judges: JUDGES, sources });
  await mkdir(REPORTS, { recursive: true });
  await writeFile(join(REPORTS, "mutation.json"), json);
  await writeFile(join(REPORTS, "mutation.html"), html);
  console.log(
    `\n${summary}\n${Math.round((performance.now() - started) / 1000)} s. The report is ${REPORTS}/mutation.html.`,
  );
  const { survivors, noticedControls } = tally;
  if (survivors.length + noticedControls.length > 0) {
    throw new UsageError(`${survivors.length} changes were not noticed, ${noticedControls.length} controls were.`);
  }
});

/** Prints a line for each tenth of the work. */
function progressOf(api: string, total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % Math.ceil(total / 10) === 0 || done === total) console.error(`${api}: ${done} of ${total}`);
  };
}
