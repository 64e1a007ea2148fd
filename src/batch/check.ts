import { createHash, type Hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { FaultAt } from "../client-error.ts";
import { isClientError } from "../errors.ts";
import { canonical } from "./canonical.ts";
import { type Method, methodOf } from "./method.ts";
import type { AnyClient, BatchInput, BatchOperation } from "./types.ts";

/** Why a call ends before anything is sent. */
const NOT_MEANT = Symbol("nothing is to be sent");
const REFUSING = { signal: AbortSignal.abort(NOT_MEANT) };
/** So many rows are looked at before others may have their turn. */
const AT_ONCE = 100;

/**
 * Everything that is wrong with the inputs, each fault under its row, as in `/17/permissions/0`. Two that are the same are
 * a fault: nobody means the same call twice. Nothing is sent, no credential is asked for, and no hook is called.
 */
export async function faultsOfRows<Client extends AnyClient, OperationId extends BatchOperation<Client>>(
  client: Client,
  operationId: OperationId,
  inputs: readonly BatchInput<Client, OperationId>[],
): Promise<FaultAt[]> {
  return (await checkedRows(methodOf(client, operationId, "faultsOfRows"), inputs)).faults;
}

/** Those faults, and a digest of all inputs. */
export async function checkedRows(method: Method, inputs: unknown): Promise<{ faults: FaultAt[]; digest: Buffer }> {
  const all = createHash("sha256");
  if (!Array.isArray(inputs))
    return { faults: [{ path: "", message: "the inputs must be a list" }], digest: all.digest() };
  const faults: FaultAt[] = [];
  const firsts = new Map<string, number>();
  for (let row = 0; row < inputs.length; row += 1) {
    if (row % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const found = await faultsOfInput(method, inputs[row]);
    if (found.length === 0) found.push(...sameAs(inputs[row], row, firsts, all));
    faults.push(...found.map(({ path, message }) => ({ path: `/${row}${path}`, message })));
  }
  return { faults, digest: all.digest() };
}

/** The client looks at an input before it looks at the signal, and at the signal before it does anything. */
async function faultsOfInput(method: Method, input: unknown): Promise<FaultAt[]> {
  const error: unknown = await method(input, REFUSING).catch((reason) => reason);
  if (error === NOT_MEANT) return [];
  if (isClientError(error) && error.name === "InvalidInputError") return [...error.faults];
  throw error;
}

function sameAs(input: unknown, row: number, firsts: Map<string, number>, all: Hash): FaultAt[] {
  const digest = createHash("sha256").update(canonical(input)).digest();
  all.update(digest);
  const key = digest.toString("base64");
  const first = firsts.get(key);
  if (first !== undefined) return [{ path: "", message: `is the same as row ${first}` }];
  firsts.set(key, row);
  return [];
}
