import type { OperationReference } from "../../generated/reference.ts";
import type { Operation } from "../../src/operation.ts";
import { requestOf } from "../../src/request.ts";
import type { Noticed } from "./change.ts";
import { inputsOfBoth, type Pair } from "./values.ts";

type Told = [what: string, kind: Noticed["class"]];

/** What is sent or done otherwise for the same call. `isOpen` tells whether no operation needed a credential before. */
export function wireChanges(pair: Pair, isOpen: boolean): Noticed[] {
  const { before, after, was, is } = pair;
  const told = [
    ...credentialChanges(was, is, isOpen),
    ...requestChanges(pair),
    ...repeatingChanges(was, is),
    ...pagingChanges(was, is),
    ...commandChanges(referenceOf(before, was), referenceOf(after, is)),
  ];
  return told.map(([what, kind]) => ({ path: [], what, class: kind }));
}

function credentialChanges({ credential: was }: Operation, { credential: is }: Operation, isOpen: boolean): Told[] {
  const text = (place: Operation["credential"]) =>
    place && [place.in, place.name, "prefix" in place ? place.prefix.trim() : ""].filter(Boolean).join(" ");
  if (text(was) === text(is)) return [];
  if (is === undefined) return [["needs no credential now", "behaviour"]];
  // Whoever made a client with a credential need not change anything.
  if (was === undefined) return [[`needs a credential now: ${text(is)}`, isOpen ? "breaking" : "behaviour"]];
  return [[`its credential is ${text(is)}, not ${text(was)}`, "behaviour"]];
}

/** The requests that are made of the same input, of all inputs that are taken at both times. */
function requestChanges(pair: Pair): Told[] {
  const { was, is } = pair;
  const changes = new Map<string, string>();
  const line = ({ method, path }: Operation) => `${method} ${path}`;
  if (line(was) !== line(is)) changes.set("line", `is sent as ${line(is)}, not ${line(was)}`);
  for (const { value } of inputsOfBoth(pair)) {
    if (was.validateInput(value) !== undefined || is.validateInput(value) !== undefined) continue;
    const [old, present] = [partsOf(was, value), partsOf(is, value)];
    for (const part of new Set([...Object.keys(old), ...Object.keys(present)])) {
      const isTold = changes.has(part) || (part === "path" && changes.has("line"));
      if (old[part] === present[part] || isTold) continue;
      changes.set(part, `its ${part} is ${present[part] ?? "nothing"}, not ${old[part] ?? "nothing"}`);
    }
  }
  return [...changes.values()].map((what) => [what, "behaviour"]);
}

/** The parts of a request, by name, without the credential. */
function partsOf(operation: Operation, input: unknown): Record<string, string> {
  const { url, headers, body } = requestOf(
    { ...operation, credential: undefined },
    "",
    { ...Object(input) },
    "",
    undefined,
  );
  const [path = "", query] = url.split("?");
  return {
    path,
    ...(query === undefined ? {} : { query }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`header ${name}`, value])),
    ...(body === undefined ? {} : { body: String(body) }),
  };
}

function repeatingChanges(was: Operation, is: Operation): Told[] {
  const told: Told[] = [];
  if (was.repeatable && !is.repeatable)
    told.push(["is no longer sent again after a failure in which the server may have acted", "behaviour"]);
  if (!was.repeatable && is.repeatable)
    told.push(["is sent again after a failure, even where the server may have acted", "behaviour"]);
  for (const name of ["doubt", "secrets"] as const) {
    const [old, present] = [was, is].map((operation) => JSON.stringify(operation[name]) ?? "nothing");
    if (old !== present) told.push([`what it calls ${name} is ${present}, not ${old}`, "behaviour"]);
  }
  return told;
}

function pagingChanges({ pagination: was }: Operation, { pagination: is }: Operation): Told[] {
  if (was === undefined) return is === undefined ? [] : [["can be walked page by page", "addition"]];
  if (is === undefined) return [["can no longer be walked page by page", "breaking"]];
  const [old, present] = [JSON.stringify(was), JSON.stringify(is)];
  return old === present ? [] : [[`is walked by ${present}, not ${old}`, "behaviour"]];
}

/** What the command asks first, and what the vendor puts in the place of what is not sent. */
function commandChanges(was: OperationReference, is: OperationReference): Told[] {
  const told: Told[] = [];
  if (!was.destructive && is.destructive)
    told.push(["is destructive now: the command asks first, and needs --yes elsewhere", "behaviour"]);
  if (was.destructive && !is.destructive)
    told.push(["is no longer destructive: the command does not ask first", "behaviour"]);
  for (const { name, default: value } of is.properties) {
    const old = was.properties.find((property) => property.name === name);
    if (old === undefined || JSON.stringify(old.default) === JSON.stringify(value)) continue;
    told.push([
      `the default of ${name} is ${JSON.stringify(value) ?? "not known"}, not ${JSON.stringify(old.default) ?? "unknown"}`,
      "behaviour",
    ]);
  }
  return told;
}

function referenceOf({ table }: Pair["before"], { operationId }: Operation): OperationReference {
  return table.reference.operations[operationId] as OperationReference;
}
