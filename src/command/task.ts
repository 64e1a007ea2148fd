import type { OperationReference } from "../../generated/reference.ts";
import { faultsOfRows } from "../batch.ts";
import type { FaultAt } from "../public.ts";
import type { Api } from "./apis.ts";
import { STAND_IN } from "./client.ts";
import type { CommandLine } from "./command-line.ts";

/** One operation, as a command line asks for it. */
export interface Task {
  readonly line: CommandLine;
  readonly api: Api;
  readonly operationId: string;
  readonly operation: OperationReference;
}

export type NameOf = (property: string) => string;

/** What is wrong with each input, and with which. Nothing is sent. */
export async function inputFaults({ api, operationId }: Task, inputs: readonly object[], nameOf: NameOf) {
  const client = api.create({ [api.option]: STAND_IN });
  const faults = await faultsOfRows(client, operationId as never, inputs as never);
  return faults.map(({ path, message }) => {
    const [, row = ""] = path.split("/", 2);
    return { row: Number(row), message: inputFault({ path: path.slice(1 + row.length), message }, nameOf) };
  });
}

/** A fault in the words of who gave the input: a property is an option, or a column. */
export function inputFault({ path, message }: FaultAt, nameOf: NameOf): string {
  const [, property, rest = ""] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  if (property === undefined) {
    return message.replace(/must have required property '(.*?)'/g, (_, name) => `needs ${nameOf(name)}`);
  }
  const name = nameOf(property.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [, index] = /^\/(\d+)$/.exec(rest) ?? [];
  const place = index === undefined ? rest : `, value ${Number(index) + 1}`;
  return `${name}${place}: ${message}`;
}
