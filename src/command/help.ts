import type { OperationReference } from "../../generated/reference.ts";
import type { Api } from "./apis.ts";
import { type CommonOption, commonOptions } from "./common-options.ts";
import { exampleOf } from "./example.ts";
import type { OperationOption } from "./operation-options.ts";
import { Page } from "./page.ts";
import { meaningsOf, termOf } from "./property-help.ts";
import { NAME, type Output } from "./surroundings.ts";

/** Help for the command as a whole. */
export function helpOfCommand(apis: readonly Api[], output: Output): string {
  const page = new Page(output);
  page.heading("NAME");
  page.text(`${NAME} - decides who may do what, in a project or for a list of people`);
  page.heading("SYNOPSIS");
  page.code(`${NAME} API OPERATION [--name value …]
${NAME} API OPERATION --from people.csv [--name value …]
${NAME} API [OPERATION] --help
${NAME} completion bash|zsh|fish`);
  page.heading("APIS");
  for (const { name, reference, variable } of apis) {
    page.entry(name, reference.summary, `Its credential is read from ${variable}, or from --token-file.`);
  }
  addCommonOptions(page);
  addExitCodes(page);
  page.heading("COMPLETIONS");
  page.text("bash and zsh: put this line into ~/.bashrc or ~/.zshrc. fish: save what it prints as a completion.");
  page.code(`source <(${NAME} completion bash)
source <(${NAME} completion zsh)
${NAME} completion fish > ~/.config/fish/completions/${NAME}.fish`);
  return String(page);
}

/** Help for an API. */
export function helpOfApi({ name, reference, variable }: Api, output: Output): string {
  const page = new Page(output);
  page.heading("NAME");
  page.text(`${NAME} ${name} - ${reference.title}. ${reference.summary ?? ""}`);
  page.heading("SYNOPSIS");
  page.code(`${NAME} ${name} OPERATION [--name value …]\n${NAME} ${name} OPERATION --help`);
  page.heading("DESCRIPTION");
  if (reference.description !== undefined) page.text(reference.description);
  page.heading("OPERATIONS");
  for (const [operationId, { summary, description, destructive }] of Object.entries(reference.operations)) {
    page.entry(operationId, `${summary}.`.replace("..", "."), description, destructive && ASKS);
  }
  page.heading("SERVERS");
  reference.servers.forEach(({ url, description }, index) => {
    page.entry(url, [description, index === 0 ? "The default." : undefined].filter(Boolean).join(". "));
  });
  page.heading("CREDENTIAL");
  page.text(`The environment variable ${variable}, or a file that nobody else may read: --token-file FILE.`);
  return String(page);
}

/** Help for an operation. */
export function helpOfOperation(
  { name, reference }: Api,
  operationId: string,
  options: readonly OperationOption[],
  output: Output,
): string {
  const operation = reference.operations[operationId] as OperationReference;
  const page = new Page(output);
  page.heading("NAME");
  page.text(`${NAME} ${name} ${operationId} - ${operation.summary}`);
  page.heading("SYNOPSIS");
  page.text(synopsisOf(name, operationId, operation, options));
  if (!operation.paginated) page.text(`${NAME} ${name} ${operationId} --from FILE [--name value …]`);
  page.heading("DESCRIPTION");
  for (const text of [operation.description, operation.evidence]) if (text !== undefined) page.text(text);
  page.text(`Sends ${operation.method} ${operation.path}.`);
  if (operation.destructive) page.text(`${ASKS} ${operation.destructive}`);
  if (operation.paginated) page.text("Gives every record, page by page to the end of the list.");
  page.heading("OPTIONS");
  for (const option of options) page.entry(termOf(option), ...meaningsOf(option, operation.alternatives));
  addCommonOptions(page, operation);
  page.heading("ANSWERS");
  for (const { status, description, evidence } of operation.responses)
    page.entry(String(status), description, evidence);
  page.heading("EXAMPLE");
  page.code(exampleOf(name, operationId, options, operation.example));
  addExitCodes(page);
  return String(page);
}

const ASKS = "Asks first on a terminal, and needs --yes elsewhere.";

function synopsisOf(
  api: string,
  operationId: string,
  operation: OperationReference,
  options: readonly OperationOption[],
): string {
  const alternatives = new Set(operation.alternatives?.flat());
  const parts = options
    .filter(({ property }) => !alternatives.has(property.name))
    .map((option) => (option.property.required ? termOf(option) : `[${termOf(option)}]`));
  const sets = operation.alternatives?.map((set) =>
    set.map((name) => termOf(options.find(({ property }) => property.name === name) as OperationOption)).join(" "),
  );
  if (sets !== undefined) parts.unshift(`(${sets.join(" | ")})`);
  return [NAME, api, operationId, ...parts].join(" ");
}

function addCommonOptions(page: Page, operation?: OperationReference): void {
  const isShown = ([name, { group }]: [string, CommonOption]) =>
    (group !== "Many calls" || !operation?.paginated) && (name !== "yes" || !operation || operation.destructive);
  const shown = commonOptions.filter(isShown);
  for (const group of new Set(shown.map(([, each]) => each.group))) {
    page.heading(group.toUpperCase());
    for (const [name, { value, description }] of shown.filter(([, each]) => each.group === group)) {
      page.entry(value === undefined ? `--${name}` : `--${name} ${value}`, description);
    }
  }
}

function addExitCodes(page: Page): void {
  page.heading("EXIT CODES");
  page.entry("0", "Done.");
  page.entry("1", "Not done: the server surely did not act.");
  page.entry("2", "Not understood: an option or the input is not valid, and nothing was sent.");
  page.entry("3", "Unknown: the server may have acted. Somebody has to look.");
  page.entry("130", "Interrupted; what is known of the call is said.");
}
