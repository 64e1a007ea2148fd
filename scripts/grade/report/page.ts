import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import { normalised } from "../mutants/mutants-of.ts";
import { type Graded, type Grading, operatorOf, placeOf } from "./graded.ts";
import { diffOf } from "./mutant-diff.ts";
import { percentOf, type Row, type Tally } from "./tally.ts";

/** One HTML file that needs no other: the table at the top, below it the viewer that mutation testing tools share. */
export function pageOf(tally: Tally, report: MutationTestResult, grading: Grading): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mutation grading</title>
<style>${readFileSync(new URL("page.css", import.meta.url), "utf8")}</style>
</head>
<body>
<main>
${headline(tally, grading)}
${table(tally, grading.judges)}
${controls(tally)}
${survivors(tally, grading)}
<h2>Every change, in its place</h2>
</main>
<div id="by-place"><mutation-test-report-app title-postfix="Mutation grading"></mutation-test-report-app></div>
<script>${viewer()}</script>
<script>
const app = document.querySelector("mutation-test-report-app");
app.addEventListener("theme-changed", () => { document.documentElement.style.colorScheme = app.theme; });
const byPlace = document.querySelector("#by-place");
new IntersectionObserver(([entry]) => byPlace.classList.toggle("away", !entry.isIntersecting)).observe(byPlace);
app.report = ${JSON.stringify(report).replaceAll("<", "\\u003c")};
</script>
</body>
</html>
`;
}

function headline({ total, score, apis }: Tally, { judges }: Grading): string {
  const each = apis.map((row) => `${row.group}: ${row.noticed} of ${row.tried}`).join(" · ");
  return `<h1>${total.noticed} of ${total.tried} changes of the specifications were noticed (${percentOf(score)})</h1>
<p class="quiet">${escaped(each)}</p>
<div class="bar"><span style="width: ${score}%"></span></div>
<p>Each specification was changed in one place at a time, and everything was generated anew. Then the judges were asked,
one after the other, until one noticed: ${escaped(judges.join(", "))}. A change that none of them noticed survived.</p>`;
}

function table({ rows, total }: Tally, judges: readonly string[]): string {
  const heads = judges.map((judge, index) => `<th scope="col"${first(index)}>by ${escaped(judge)}</th>`).join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="What was changed, and which judge noticed"><table>
<thead><tr><th scope="col">changed</th><th scope="col">tried</th><th scope="col">noticed</th><th scope="col">survived</th>${heads}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, judges)).join("\n")}
</tbody>
<tfoot>${tableRow(total, judges)}</tfoot>
</table></div>`;
}

function tableRow({ group, tried, noticed, survived, byJudge }: Row, judges: readonly string[]): string {
  const cells = judges.map((judge, index) => number(byJudge[judge] ?? 0, index === 0 ? "judge" : ""));
  const left = survived === 0 ? number(0) : `<td class="bad">${survived}</td>`;
  return `<tr><th scope="row">${escaped(group)}</th><td>${tried}</td><td class="good">${noticed}</td>${left}${cells.join("")}</tr>`;
}

function first(index: number): string {
  return index === 0 ? ' class="judge"' : "";
}

function number(count: number, kind = ""): string {
  return count === 0 ? `<td class="none ${kind}">·</td>` : `<td class="${kind}">${count}</td>`;
}

function controls({ quietControls, noticedControls }: Tally): string {
  const count = quietControls.length + noticedControls.length;
  const verdict = noticedControls.length === 0 ? "good" : "bad";
  const each = noticedControls.map(
    (graded) =>
      `<li>${titleOf(graded)}<br>by ${escaped(`${graded.noticedBy?.judge}: ${graded.noticedBy?.reason}`)}</li>`,
  );
  return `<h2>Controls: <span class="${verdict}">${quietControls.length} of ${count} rightly not noticed</span></h2>
<p>A control alters nothing that a caller or a server can notice, such as a description. A suite that objects to one is
too strict.</p>
${each.length === 0 ? "" : `<ul>${each.join("\n")}</ul>`}`;
}

function survivors({ survivors }: Tally, { sources }: Grading): string {
  if (survivors.length === 0) return '<h2>Survivors: <span class="good">none</span></h2>';
  const before = Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, normalised(text)]));
  const each = survivors.map(
    (graded) => `<details><summary>${titleOf(graded)}</summary>
<pre>${diffOf(before[graded.file] ?? "", graded.mutant.text)
      .map(diffLine)
      .join("\n")}</pre></details>`,
  );
  return `<h2>Survivors: <span class="bad">${survivors.length}</span></h2>
<p>Nothing in the suite would notice if a specification went wrong like this.</p>
${each.join("\n")}`;
}

function titleOf({ api, mutant }: Graded): string {
  const place = `<span class="quiet">${escaped(placeOf(mutant))}</span>`;
  return `${escaped(`${api}: ${operatorOf(mutant)}: ${mutant.description}`)} ${place}`;
}

function diffLine(line: string): string {
  const element = line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : undefined;
  return element === undefined ? escaped(line) : `<${element}>${escaped(line)}</${element}>`;
}

function viewer(): string {
  const script = createRequire(import.meta.url).resolve("mutation-testing-elements/mutation-test-elements.js");
  // Nothing inside a script may look like its end.
  return readFileSync(script, "utf8").replaceAll("</script", "<\\/script");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
