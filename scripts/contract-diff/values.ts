import { resultOf } from "../../src/answer.ts";
import { described, faultsOf } from "../../src/faults.ts";
import { HttpError } from "../../src/index.ts";
import type { Operation } from "../../src/operation.ts";
import { redactor } from "../../src/redact.ts";
import type { Case } from "../cases/case.ts";
import { pathOf } from "../generator/pointer.ts";
import type { Noticed } from "./change.ts";
import { bodiesOf, type Edition, inputsOf } from "./edition.ts";

/** An operation at two times; it may have got another name. */
export interface Pair {
  before: Edition;
  after: Edition;
  was: Operation;
  is: Operation;
}

type Fault = ReturnType<typeof described>[number];

export function inputsOfBoth({ before, after, was, is }: Pair): Case[] {
  return [...inputsOf(before, was.operationId), ...inputsOf(after, is.operationId)];
}

/** What is taken at one time only, of the inputs that are derived from the specs of both. */
export function inputChanges(pair: Pair): Noticed[] {
  return inputsOfBoth(pair).flatMap(({ value }) => {
    const old = described(faultsOf(pair.was.validateInput, value));
    const present = described(faultsOf(pair.is.validateInput, value));
    if (old.length === 0 && present.length > 0) return told("input", present, "is refused now:", "breaking");
    return old.length > 0 && present.length === 0 ? told("input", old, "was refused until now:", "addition") : [];
  });
}

/** What becomes of an answer at one time only, of those that are derived from the specs of both. */
export function answerChanges(pair: Pair): Noticed[] {
  const { before, after, was, is } = pair;
  const statuses = Object.keys(was.responses).filter((status) => Number(status) in is.responses);
  const noticed: Noticed[] = [];
  for (const status of statuses.map(Number)) {
    // A vendor may say in a success that it failed.
    const of = status < 300 ? Object.keys({ ...was.responses, ...is.responses }).map(Number) : [status];
    const cases = of.flatMap((each) => [
      ...bodiesOf(before, was.operationId, each),
      ...bodiesOf(after, is.operationId, each),
    ]);
    for (const { value } of cases) {
      const [old, present] = [outcomeOf(was, status, value), outcomeOf(is, status, value)];
      if (old.name !== present.name) noticed.push(...outcomeChange(`${status}`, value, old, present));
    }
  }
  return distinct(noticed);
}

/** What answers of several statuses have in common is told of the first. */
function distinct(noticed: readonly Noticed[]): Noticed[] {
  return [
    ...new Map(noticed.toReversed().map((each) => [`${each.path.slice(1).join("/")} ${each.what}`, each])).values(),
  ].toReversed();
}

interface Outcome {
  name: "a success" | "a failure" | "not as documented";
  faults: readonly Fault[];
}

/** What a client makes of an answer. */
function outcomeOf(operation: Operation, status: number, body: unknown): Outcome {
  const answer = { status, headers: new Headers(), body: JSON.stringify(body), fault: undefined };
  const request = { method: operation.method, url: operation.path, headers: {}, body: undefined };
  const sent = () => ({ operation, attempts: 1, mayHaveActed: false, request, redact: NOTHING_HIDDEN });
  try {
    resultOf(operation, answer, sent);
    return { name: "a success", faults: [] };
  } catch (error) {
    if (error instanceof HttpError && error.documented) return { name: "a failure", faults: [] };
    return { name: "not as documented", faults: (error as HttpError).faults };
  }
}

const NOTHING_HIDDEN = redactor([]);

function outcomeChange(status: string, body: unknown, old: Outcome, present: Outcome): Noticed[] {
  // A caller gets what could not be got before, or the vendor promises more.
  if (old.name === "not as documented") return told(status, old.faults, "is no longer promised:", "breaking");
  if (present.name === "not as documented") return told(status, present.faults, "is promised:", "addition");
  return [{ path: [status], what: `${shown(body)} is ${present.name} now, not ${old.name}`, class: "breaking" }];
}

/** A line for each fault. */
function told(root: string, faults: readonly Fault[], what: string, kind: Noticed["class"]): Noticed[] {
  return faults.map(({ path, message }) => {
    // Which property is missing, or is one too many, stands in the words of a validator alone.
    const [, missing] = /^must have required property '([^']*)'$/.exec(message) ?? [];
    const [other] = /^must not have the property/.exec(message) ?? [];
    const place = [...pathOf(`#${path}`).map((name) => (/^\d+$/.test(name) ? "[]" : name)), missing ?? (other && "*")];
    return {
      path: [root, ...place.filter((name) => name !== undefined)],
      what: `${what} ${other === undefined ? message : "must have no other properties"}`,
      class: kind,
    };
  });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
