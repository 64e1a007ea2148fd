import { RootCommand, script } from "@bomb.sh/tab";
import type { PropertyReference } from "../../generated/reference.ts";
import type { Api } from "./apis.ts";
import { commonOptions } from "./common-options.ts";
import { EXIT } from "./exit.ts";
import { NotUnderstood } from "./not-understood.ts";
import { optionsOf } from "./operation-options.ts";
import { NAME } from "./surroundings.ts";

const SHELLS = ["bash", "zsh", "fish"];

const FILES = new Set(commonOptions.flatMap(([name, option]) => (option.value === "FILE" ? [`--${name}`] : [])));

/** Prints what a shell needs to ask `complete` below. */
export function completionScript([shell = ""]: readonly string[]): number {
  if (!SHELLS.includes(shell)) throw new NotUnderstood([`Which shell? There are ${SHELLS.join(", ")}`]);
  script(shell, NAME, NAME);
  return EXIT.done;
}

/** Prints what may follow the words of a command line, as the shells' scripts ask for it. */
export function complete(apis: readonly Api[], args: readonly string[]): number {
  const words = args.slice(args.indexOf("--") + 1);
  // The shell knows files itself; 0 asks it for them.
  if (FILES.has(words.at(-2) ?? "") || /^--.*-file$/.test(words.at(-2) ?? "")) console.log(":0");
  else rootOf(apis).parse([...words]);
  return EXIT.done;
}

function rootOf(apis: readonly Api[]): RootCommand {
  const root = new RootCommand();
  root.command("completion", "Prints the script that completes commands in a shell.").argument("shell", (give) => {
    for (const shell of SHELLS) give(shell, "");
  });
  for (const { name, reference } of apis) {
    root.command(name, reference.summary ?? reference.title);
    for (const [operationId, operation] of Object.entries(reference.operations)) {
      const command = root.command(`${name} ${operationId}`, operation.summary);
      for (const { flag, property } of optionsOf(operation)) {
        command.option(flag, firstLine(property.description), (give) => giveValues(property, give));
      }
      for (const [option, { description, ...rest }] of commonOptions) {
        if ("value" in rest) command.option(option, description, () => {});
        else command.option(option, description);
      }
    }
  }
  return root;
}

function giveValues({ values = [], types }: PropertyReference, give: (value: string, meaning: string) => void): void {
  for (const { value, description } of values) give(String(value), firstLine(description));
  if (values.length === 0 && types.includes("boolean")) for (const value of ["true", "false"]) give(value, "");
}

/** A completion is one line, and a tab ends its name. */
function firstLine(text = ""): string {
  return text.replace(/\n.*/s, "").replaceAll("\t", " ");
}
