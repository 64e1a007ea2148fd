import type { DocumentedOperation } from "../judges/documented-operation.ts";
import { MADE_UP, madeUpTable } from "../testing/made-up-clients.ts";
import { liveCheck } from "./check.ts";
import { type LiveApis, liveSettings } from "./settings.ts";

/** The made-up vendors. */
export const APIS: LiveApis = {
  atlas: { file: MADE_UP.atlas, table: () => madeUpTable("atlas") },
  borealis: { file: MADE_UP.borealis, table: () => madeUpTable("borealis") },
};

/** The command line that names the sample call of an operation, its credential in the variable SECRET. */
export function argumentsFor(api: string, url: string, ...called: DocumentedOperation[]): string[] {
  const calls = called.flatMap(({ operationId, samples }) => [
    "--call",
    `${operationId}=${JSON.stringify(samples.input)}`,
  ]);
  return ["--api", api, "--credential", "SECRET", "--url", url, ...calls];
}

/** What the live check of an operation's sample call prints, and whether it agrees. */
export async function checked(
  [api, operation]: readonly [string, DocumentedOperation],
  url: string,
  { secret = "a-credential:of-tests", file = "", timeoutMs = 5_000, apis = APIS } = {},
): Promise<{ rows: string[][]; counts: string; agrees: boolean; printed: string }> {
  const settings = await liveSettings(argumentsFor(api, url, operation), { SECRET: secret }, apis);
  const { lines, agrees } = await liveCheck({ ...settings, file: file || settings.file }, timeoutMs);
  // Columns stand two spaces apart; an empty one leaves more.
  const [head = "", ...rest] = lines;
  const starts = ["call", "status", "finding", "place", "what"].map((title) => head.indexOf(title));
  const cells = (line: string) => starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
  return { rows: rest.slice(0, -2).map(cells), counts: lines.at(-1) ?? "", agrees, printed: lines.join("\n") };
}
