import type { OperationReference } from "../../generated/reference.ts";
import type { Api } from "./apis.ts";
import { type CommonOption, commonOptions } from "./common-options.ts";
import { exampleOf } from "./example.ts";
import type { OperationOption } from "./operation-options.ts";
import { Page, together } from "./page.ts";
import { meaningsOf, termOf } from "./property-help.ts";
import { NAME, type Output } from "./surroundings.ts";

/** Help for the command as a whole. */
export function helpOfCommand(apis: readonly Api[], output: Output): string {
  const page = new Page(output);
  page.heading("NAME");
  page.text(`${NAME} - decides who may do what, for one person or for a list`);
  page.heading("SYNOPSIS");
  page.synopsis(`${NAME} API OPERATION ${OPTIONS}`);
  page.synopsis(`${NAME} API OPERATION --from FILE ${OPTIONS}`);
  page.synopsis(`${NAME} API [OPERATION] --help`);
  page.synopsis(`${NAME} completion bash|zsh|fish`);
  page.heading("APIS");
  for (const { name, reference, variable } of apis) {
    page.entry(name, reference.summary, `Its credential is read from ${variable}, or from --token-file.`);
  }
  addCommonOptions(page);
  addExitCodes(page);
  page.heading("COMPLETIONS");
  page.text("A shell completes words once the file that it starts with has this line:");
  page.entry("~/.bashrc", `source <(${NAME} completion bash)`);
  page.entry("~/.zshrc", `source <(${NAME} completion zsh)`);
  page.entry("~/.config/fish/config.fish", `${NAME} completion fish | source`);
  return String(page);
}

/** Help for an API. */
export function helpOfApi({ name, reference, variable }: Api, output: Output): string {
  const page = new Page(output);
  page.heading("NAME");
  page.text(`${NAME} ${name} - ${reference.summary ?? reference.title}`);
  page.heading("SYNOPSIS");
  page.synopsis(`${NAME} ${name} OPERATION ${OPTIONS}`);
  page.synopsis(`${NAME} ${name} OPERATION --from FILE ${OPTIONS}`);
  page.synopsis(`${NAME} ${name} OPERATION --help`);
  if (reference.description !== undefined) page.heading("DESCRIPTION");
  page.text(reference.description);
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
  page.synopsis(synopsisOf(name, operationId, operation, options));
  if (!operation.paginated) page.synopsis(`${NAME} ${name} ${operationId} --from FILE ${OPTIONS}`);
  page.heading("DESCRIPTION");
  page.text(
    operation.description,
    operation.paginated && "Gives every record, page by page to the end of the list.",
    operation.destructive && `${ASKS} ${operation.destructive}`,
    operation.evidence,
    `Request: ${operation.method} ${operation.path}`,
  );
  page.heading("OPTIONS");
  for (const option of options) page.entry(termOf(option), ...meaningsOf(option, operation.alternatives));
  addCommonOptions(page, operation);
  page.heading("ANSWERS");
  for (const { status, description, evidence } of operation.responses)
    page.entry(String(status), description, evidence);
  page.heading("EXAMPLE");
  page.code(exampleOf(name, operationId, options, operation.example));
  addExitCodes(page);
  page.heading("EVIDENCE");
  page.text(`Where a statement above comes from:
- Documented: it stands on the page that describes the operation.
- Published: it stands in other public material of the vendor.
- Inferred: it follows from other facts.`);
  return String(page);
}

const OPTIONS = together("[--name value …]");
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
    .map((option) => together(option.property.required ? termOf(option) : `[${termOf(option)}]`));
  const sets = operation.alternatives?.map((set) =>
    set
      .map((name) => together(termOf(options.find(({ property }) => property.name === name) as OperationOption)))
      .join(" "),
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
  page.entry("2", "Not understood: an option or the input is wrong. Nothing was sent.");
  page.entry("3", "Unknown: the server may have acted. Somebody has to look.");
  page.entry("130", "Interrupted, as by Ctrl-C; 143: by SIGTERM. What is known is printed.");
}
