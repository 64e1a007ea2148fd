import { type Change, classOf, type Effect } from "./change.ts";
import type { Content } from "./content.ts";
import type { ApiDocument } from "./document.ts";
import type { Operation } from "./operation.ts";
import { SchemaComparison } from "./schema-changes.ts";

/** What has changed of the documented answers: what a method returns, and what it throws. */
export function answerChanges(before: ApiDocument, after: ApiDocument, was: Operation, is: Operation): Change[] {
  const bodies = (from: string, to: string): Change[] =>
    bodyChanges(before, after, was.answers.get(from) as Content, is.answers.get(to) as Content).map(
      ({ path, what, effect }) => ({
        place: [`${is.id} ${to}`, ...path].join(" › "),
        what,
        class: classOf(effect, "answer"),
      }),
    );
  const said = (status: string, what: string, effect: Effect): Change => ({
    place: `${is.id} ${status}`,
    what,
    class: classOf(effect, "answer"),
  });
  const kept = [...was.answers.keys()].filter((status) => is.answers.has(status));
  const gone = [...was.answers.keys()].filter((status) => !is.answers.has(status));
  const come = [...is.answers.keys()].filter((status) => !was.answers.has(status));
  const [goneSuccess] = gone.filter(isSuccess);
  const [comeSuccess] = come.filter(isSuccess);
  const known = (status: string): boolean =>
    [...was.answers.keys()].some((other) => isSuccess(other) && bodies(other, status).length === 0);
  return [
    ...kept.flatMap((status) => bodies(status, status)),
    ...(goneSuccess && comeSuccess ? bodies(goneSuccess, comeSuccess) : []),
    ...gone.map((status) =>
      said(status, "is no longer answered", isSuccess(status) && !comeSuccess ? "narrower" : "less"),
    ),
    ...come.map((status) => {
      if (!isSuccess(status)) return said(status, "is a documented failure", "more");
      return said(status, "is a documented success", !goneSuccess && known(status) ? "more" : "other");
    }),
  ];
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

function bodyChanges(before: ApiDocument, after: ApiDocument, was: Content, is: Content) {
  const path: string[] = [];
  if (was.mediaType === undefined && is.mediaType === undefined) return [];
  if (is.mediaType === undefined) return [{ path, what: "has no body now", effect: "other" as const }];
  if (was.mediaType === undefined) return [{ path, what: "has a body now", effect: "other" as const }];
  // What media type a JSON answer claims to have changes nothing of its value.
  if (isJson(was.mediaType) !== isJson(is.mediaType)) {
    return [{ path, what: `is ${is.mediaType}, not ${was.mediaType}`, effect: "other" as const }];
  }
  return new SchemaComparison(before, after).changes(was.schema, is.schema);
}

function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}
