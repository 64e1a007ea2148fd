// Tells what generation takes of OpenAPI files, whosever they are, and whether what it takes agrees with them.

import { commandLineOf, run, UsageError } from "./command.ts";
import { Workshop } from "./generator/regenerated.ts";
import { printTable } from "./print-table.ts";
import { filesTable, findingsOf, reasonsTable } from "./survey/report.ts";
import { type Survey, surveyOf } from "./survey/survey.ts";

const USAGE = "npm run survey -- FILE… [--most NUMBER]";

await run(async () => {
  const { values, positionals } = commandLineOf(USAGE, {
    options: { most: { type: "string", default: "20" } },
    allowPositionals: true,
  });
  if (!/^\d+$/.test(values.most)) throw new UsageError(`--most: must be a number.\nUsage: ${USAGE}`);
  if (positionals.length === 0) throw new UsageError(`Which files?\nUsage: ${USAGE}`);
  const surveys: Survey[] = [];
  const workshop = await Workshop.open();
  try {
    for (const file of positionals) {
      const tell = (progress: string) => console.error(`${file}: ${progress}`);
      surveys.push(await surveyOf(file, { workshop, most: Number(values.most), tell }));
    }
  } finally {
    await workshop.close();
  }
  printTable(filesTable(surveys));
  const reasons = reasonsTable(surveys);
  if (reasons.length > 1) {
    console.log("\nWhat is not taken:\n");
    printTable(reasons);
  }
  const findings = surveys.map(findingsOf);
  const [unjudged, wrong] = [findings.flatMap((each) => each.unjudged), findings.flatMap((each) => each.wrong)];
  if (unjudged.length > 0) console.log(`\nNot judged:\n${unjudged.join("\n")}`);
  if (wrong.length > 0) throw new UsageError(`\nThis should not be:\n${wrong.join("\n")}`);
});
