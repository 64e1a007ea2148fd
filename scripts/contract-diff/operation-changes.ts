import { answerChanges } from "./answers.ts";
import { type Change, type Class, classOf } from "./change.ts";
import type { ApiDocument, Node } from "./document.ts";
import { documentationChanges } from "./documentation.ts";
import type { Comparison, Finding } from "./finding.ts";
import type { Input } from "./input.ts";
import type { Operation } from "./operation.ts";
import { memberChanges } from "./properties.ts";
import { SchemaComparison } from "./schema-changes.ts";

/** What has changed of one operation, for one who calls it. */
export function operationChanges(
  before: ApiDocument,
  after: ApiDocument,
  was: Operation,
  is: Operation,
  /** Whether a caller had to give a credential before, for any operation. */
  hasCredential: boolean,
): Change[] {
  const comparison = new SchemaComparison(before, after);
  const own: Change[] = [
    ...sentChanges(was, is),
    ...credentialChanges(was, is, hasCredential),
    ...extensionChanges(was.node, is.node),
  ].map(([what, kind]) => ({ place: is.id, what, class: kind }));
  const changes = [
    ...own,
    ...inputChanges(comparison, was.input, is.input).map(({ path, what, effect }) => ({
      place: [`${is.id} input`, ...path].join(" › "),
      what,
      class: classOf(effect, "input"),
    })),
    ...answerChanges(before, after, was, is),
  ];
  // What comes and goes brings its descriptions along: texts are worth a line where nothing else has changed.
  if (changes.length > 0) return distinct(changes);
  return documentationChanges(before, after, is.id, [was.node, was.shared], [is.node, is.shared]);
}

/** Each change once: what branches of a schema repeat, they change together. */
function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.place}: ${change.what}`, change])).values()];
}

type Said = [what: string, kind: Class];

/** What is sent otherwise, although code that calls it stays as it is. */
function sentChanges(was: Operation, is: Operation): Said[] {
  // How a template calls its parameters is not sent.
  const isSamePath = was.path.replace(/\{[^}]*\}/g, "{}") === is.path.replace(/\{[^}]*\}/g, "{}");
  const said: Said[] = [];
  if (was.method !== is.method || !isSamePath) {
    said.push([`is sent as ${is.method} ${is.path}, not ${was.method} ${was.path}`, "behaviour"]);
  }
  if (was.server !== is.server) said.push([`goes to ${is.server ?? "the document's server"}`, "behaviour"]);
  const [before, after] = [was.input.mediaType, is.input.mediaType];
  if (before !== undefined && after !== undefined && before !== after) {
    said.push([`its body is sent as ${after}, not ${before}`, "behaviour"]);
  }
  for (const [name, member] of is.input.members) {
    const old = was.input.members.get(name);
    if (old === undefined || (old.in === member.in && old.style === member.style)) continue;
    said.push([`${name} is sent ${old.in === member.in ? "in another style" : `in the ${member.in}`}`, "behaviour"]);
  }
  return said;
}

function credentialChanges(was: Operation, is: Operation, hasCredential: boolean): Said[] {
  if (was.credential === is.credential) return [];
  if (is.credential === "") return [["needs no credential now", "behaviour"]];
  // Whoever made a client with a credential need not change anything.
  if (was.credential === "")
    return [[`needs a credential now: ${is.credential}`, hasCredential ? "behaviour" : "breaking"]];
  return [[`its credential is ${is.credential}, not ${was.credential}`, "behaviour"]];
}

function extensionChanges(was: Node, is: Node): Said[] {
  const said: Said[] = [];
  const [before, after] = [was, is].map((node) => (node["x-repeatable"] as Node | undefined)?.value === true);
  if (before && !after)
    said.push(["is no longer sent again after a failure in which the server may have acted", "behaviour"]);
  if (!before && after) said.push(["is sent again after a failure, even where the server may have acted", "behaviour"]);
  const [asked, asks] = [was, is].map((node) => (node["x-destructive"] as Node | undefined)?.value === true);
  if (!asked && asks) said.push(["is destructive now: the command asks first, and needs --yes elsewhere", "behaviour"]);
  if (asked && !asks) said.push(["is no longer destructive: the command does not ask first", "behaviour"]);
  const [paged, pages] = [was, is].map((node) => JSON.stringify(node["x-pagination"], ["items", "next"]));
  if (paged === undefined && pages !== undefined) said.push(["can be walked page by page", "addition"]);
  else if (pages === undefined && paged !== undefined) said.push(["can no longer be walked page by page", "breaking"]);
  else if (paged !== pages) said.push([`is walked by ${pages}, not ${paged}`, "behaviour"]);
  if (!was.deprecated && is.deprecated) said.push(["is deprecated", "addition"]);
  if (was.deprecated && !is.deprecated) said.push(["is no longer deprecated", "documentation"]);
  return said;
}

function inputChanges(comparison: Comparison, was: Input, is: Input): Finding[] {
  const names = new Set([...was.members.keys(), ...is.members.keys()]);
  return [
    ...[...names].flatMap((name) => memberChanges(comparison, was.members.get(name), is.members.get(name), [name])),
    ...comparison.changes(was.rest, is.rest),
  ];
}
