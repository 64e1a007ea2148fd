import type { Operation } from "../../src/operation.ts";
import { documentDifference, operationDifference } from "../document/difference.ts";
import { type Change, together } from "./change.ts";
import { codeChanges } from "./code.ts";
import { type Edition, isWitnessed } from "./edition.ts";
import { type Program, programOf } from "./program.ts";
import { answerChanges, inputChanges, type Pair } from "./values.ts";
import { wireChanges } from "./wire.ts";

/**
 * What has changed of an API for a caller of its client, by what code and the wire can notice. The documents are asked
 * where nothing was noticed: of what differs in them, and of what could not be tried.
 */
export function apiChanges(before: Edition, after: Edition): Change[] {
  const program = programOf(before.types, after.types);
  const [was, is] = [operationsOf(before), operationsOf(after)];
  const renamed = renamedFrom(was, is);
  const noticed = serverChanges(before, after);
  const outside = documentDifference(before.document, after.document);
  const documented = documentedOtherwise("document", outside);
  for (const operation of was) {
    const place = operation.operationId;
    const now = is.find(({ operationId }) => operationId === place) ?? renamed.get(operation);
    if (now === undefined) noticed.push({ place, what: "is removed", class: "breaking" });
    if (now === undefined) continue;
    if (now.operationId !== place) noticed.push({ place, what: `is renamed to ${now.operationId}`, class: "breaking" });
    const pair = { before, after, was: operation, is: now };
    const where = operationDifference([before.document, place], [after.document, now.operationId]);
    const changes = where === undefined && outside === undefined ? [] : operationChanges(program, pair);
    const told = changes.length > 0 ? changes : documentChanges(pair, where);
    for (const change of told)
      (change.class === "documentation" && changes.length === 0 ? documented : noticed).push(change);
  }
  const known = new Set([...was, ...renamed.values()].map(({ operationId }) => operationId));
  const come = is.filter(({ operationId }) => !known.has(operationId));
  noticed.push(...come.map(({ operationId }): Change => ({ place: operationId, what: "is added", class: "addition" })));
  noticed.push(...nameChanges(program));
  // Nobody noticed what it does, and it is told all the same.
  if (noticed.length === 0 && before.code !== after.code) noticed.push(UNNAMED);
  return [...noticed, ...documented];
}

const UNNAMED: Change = {
  place: "generated code",
  what: "is written otherwise, though no call that was tried shows it",
  class: "behaviour",
};

/** Of an operation of which nothing was noticed. */
function documentChanges({ before, after, was, is }: Pair, where: string | undefined): Change[] {
  const isTried = () => isWitnessed(before, was.operationId) && isWitnessed(after, is.operationId);
  if (where === undefined || before.code === after.code || isTried()) return documentedOtherwise(is.operationId, where);
  return [
    { place: is.operationId, what: `may break, as no call could be made that tells: ${where}`, class: "breaking" },
  ];
}

function documentedOtherwise(place: string, where: string | undefined): Change[] {
  return where === undefined ? [] : [{ place, what: `documented otherwise: ${where}`, class: "documentation" }];
}

function operationChanges(program: Program, pair: Pair): Change[] {
  const { before, after, was, is } = pair;
  const isOpen = operationsOf(before).every(({ credential }) => credential === undefined);
  const byValues = before.code === after.code ? [] : [...inputChanges(pair), ...answerChanges(pair)];
  const byCompiler = codeChanges(program, was.operationId, is.operationId);
  const noticed = [...wireChanges(pair, isOpen), ...together(byCompiler, byValues)];
  return noticed.map(({ path: [root, ...names], what, class: kind }) => ({
    place: [root === undefined ? is.operationId : `${is.operationId} ${root}`, ...names].join(" › "),
    what,
    class: kind,
  }));
}

function operationsOf({ table }: Edition): Operation[] {
  return Object.values(table.operations);
}

/** Operations of a new name for which the same request is sent as for one of an old name, by that one. */
function renamedFrom(was: readonly Operation[], is: readonly Operation[]): Map<Operation, Operation> {
  const requestOf = ({ method, path }: Operation): string => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
  const isNamed = (operations: readonly Operation[], { operationId }: Operation) =>
    operations.some((each) => each.operationId === operationId);
  return new Map(
    was.flatMap((old): [Operation, Operation][] => {
      const now = is.find((each) => requestOf(each) === requestOf(old));
      return now === undefined || isNamed(was, now) || isNamed(is, old) ? [] : [[old, now]];
    }),
  );
}

function serverChanges({ table: { servers: was } }: Edition, { table: { servers: is } }: Edition): Change[] {
  if (was[0] !== is[0])
    return [{ place: "servers", what: `the default is ${is[0]}, not ${was[0]}`, class: "behaviour" }];
  const others = [...was, ...is].filter((url) => was.includes(url) !== is.includes(url));
  if (others.length === 0) return [];
  return [{ place: "servers", what: `named otherwise: ${others.join(", ")}`, class: "documentation" }];
}

/** A type that code may import by its name. */
function nameChanges({ before, after }: Program): Change[] {
  const gone = [...before.names].filter((name) => !after.names.has(name));
  return gone.length === 0 ? [] : [{ place: "names of types", what: `gone: ${gone.join(", ")}`, class: "breaking" }];
}
