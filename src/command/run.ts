import type { OperationReference } from "../../generated/reference.ts";
import packageJson from "../../package.json" with { type: "json" };
import { isClientError } from "../errors.ts";
import { type Api, apis } from "./apis.ts";
import { commandLineOf } from "./command-line.ts";
import { complete, completionScript } from "./completions.ts";
import { EXIT, exitOf, exitOfSignal, Interrupted } from "./exit.ts";
import { helpOfApi, helpOfCommand, helpOfOperation } from "./help.ts";
import { callMany } from "./many-calls.ts";
import { NotUnderstood } from "./not-understood.ts";
import { callOnce } from "./one-call.ts";
import { OutputError } from "./print.ts";
import { NAME, type Surroundings, write } from "./surroundings.ts";
import type { Task } from "./task.ts";

/** Runs the command with what stands behind its name, and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings, all = apis()): Promise<number> {
  // What cannot be written is told to who writes it.
  for (const output of [surroundings.stdout, surroundings.stderr]) output.on("error", () => {});
  let code: number;
  let text: string;
  try {
    return await answer(args, surroundings, all);
  } catch (error) {
    [code, text] = failureOf(error, surroundings);
  }
  if (text !== "") await write(surroundings.stderr, `${text}\n`).catch(() => {});
  return code;
}

async function answer(args: readonly string[], surroundings: Surroundings, all: readonly Api[]): Promise<number> {
  const { stdout, stderr } = surroundings;
  if (args[0] === "completion") return completionScript(args.slice(1));
  if (args[0] === "complete") return complete(all, args.slice(1));
  const line = commandLineOf(args, all);
  const { api, operationId, options, common } = line;
  if (common.version) await write(stdout, `${packageJson.version}\n`);
  else if (api === undefined) {
    await write(common.help ? stdout : stderr, helpOfCommand(all, common.help ? stdout : stderr));
    return common.help ? EXIT.done : EXIT.notUnderstood;
  } else if (common.help) {
    const isOfApi = operationId === undefined;
    await write(stdout, isOfApi ? helpOfApi(api, stdout) : helpOfOperation(api, operationId, options, stdout));
  } else if (operationId === undefined) {
    const operations = Object.keys(api.reference.operations).join(", ");
    throw new NotUnderstood([`Which operation? There are ${operations}`], `${api.name} --help`);
  } else {
    const operation = api.reference.operations[operationId] as OperationReference;
    return answerTask({ line, api, operationId, operation }, surroundings);
  }
  return EXIT.done;
}

async function answerTask(task: Task, surroundings: Surroundings): Promise<number> {
  const { from } = task.line.common;
  try {
    return await (from === undefined ? callOnce(task, surroundings) : callMany(task, from, surroundings));
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    throw new NotUnderstood(error.faults, `${task.api.name} ${task.operationId} --help`);
  }
}

/** The exit code and what is said, where a command does not do what it was asked for. */
function failureOf(error: unknown, { signal }: Surroundings): [number, string] {
  if (signal.aborted) {
    return [
      exitOfSignal(signal.reason),
      error instanceof Interrupted ? error.message : "Interrupted: nothing was sent.",
    ];
  }
  if (error instanceof NotUnderstood) {
    return [EXIT.notUnderstood, `${[...error.faults, "Nothing was sent."].join("\n")} See ${NAME} ${error.help}`];
  }
  if (error instanceof OutputError) return error.isClosed ? [EXIT.done, ""] : [EXIT.unknown, error.message];
  if (isClientError(error)) {
    const known = error.outcome === "unknown" ? UNKNOWN : "Not done: the server surely did not act.";
    return [exitOf(error.outcome), `${error.message}\n${known}`];
  }
  return [EXIT.unknown, `${(error as Partial<Error>)?.message ?? error}\n${UNKNOWN}`];
}

const UNKNOWN = "It is unknown whether the server acted: look before you try again.";
