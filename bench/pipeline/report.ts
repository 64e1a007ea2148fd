import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { type Row, STAGES } from "./stages.ts";

const folder = resolve(import.meta.dirname, "../../reports");

/** Draws time and memory by the number of operations, as SVG files and a page with both. Returns the page's path. */
export async function writeReport(rows: readonly Row[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const plots = [
    ["pipeline-time.svg", "Time (ms)", "ms"],
    ["pipeline-memory.svg", "Most memory at once (MB)", "mb"],
  ] as const;
  for (const [file, title, field] of plots) await writeFile(resolve(folder, file), await svgOf(rows, title, field));
  const page = resolve(folder, "pipeline.html");
  await writeFile(page, pageOf(plots.map(([file, title]) => `<h2>${title}</h2><img src="${file}" alt="${title}">`)));
  return page;
}

/** Both axes are logarithmic, so that what grows as the spec does is a line of the same slope everywhere. */
async function svgOf(rows: readonly Row[], title: string, field: "ms" | "mb"): Promise<string> {
  const plot: TopLevelSpec = {
    background: "white",
    data: { values: [...rows] },
    facet: { column: { field: "stage", sort: [...STAGES], title: null, header: { labelFontSize: 13 } } },
    spec: {
      width: 260,
      height: 220,
      mark: { type: "line", point: { size: 45 } },
      encoding: {
        x: {
          field: "count",
          type: "quantitative",
          scale: { type: "log" },
          title: "operations",
          axis: { values: [1, 10, 100, 1000] },
        },
        y: { field, type: "quantitative", scale: { type: "log" }, title, axis: { tickCount: 5 } },
        color: { field: "contender", title: null, legend: { orient: "bottom", labelLimit: 300, symbolType: "circle" } },
        shape: { field: "contender", legend: null },
      },
    },
    resolve: { scale: { y: "independent" } },
  };
  return new View(parse(compile(plot).spec), { renderer: "none" }).toSVG();
}

function pageOf(parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>From a spec to running code</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif }
body { max-width: 66rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5 }
img { max-width: 100%; background: white; border-radius: 6px }
</style>
<h1>From a spec to running code</h1>
<p>Specs of 1 to 1,000 operations: what it takes to generate code from them, to type check a module that calls each operation
once, and to import that module. Both axes are logarithmic. Medians of several rounds, each step a process of its own. The
others generate no validators, and openapi-typescript generates types alone.</p>
${parts.join("\n")}
</html>
`;
}
