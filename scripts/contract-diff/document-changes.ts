import type { Change } from "./change.ts";
import type { ApiDocument, Node } from "./document.ts";
import { documentationChanges } from "./documentation.ts";
import { type Operation, operationsOf } from "./operation.ts";
import { operationChanges } from "./operation-changes.ts";

/** What has changed of an API, for a caller of its generated client; a document is undefined where there is none. */
export function documentChanges(before: ApiDocument | undefined, after: ApiDocument | undefined): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ place: "all operations", what: "the API is new", class: "addition" }];
  if (after === undefined) return [{ place: "all operations", what: "the API is gone", class: "breaking" }];
  const [was, is] = [operationsOf(before), operationsOf(after)];
  const hasCredential = [...was.values()].some(({ credential }) => credential !== "");
  const renamed = renamedFrom(was, is);
  return [
    ...serverChanges(before, after),
    ...documentationChanges(before, after, "document", aboutAll(before), aboutAll(after)),
    ...[...was.values()].flatMap((operation): Change[] => {
      const now = is.get(operation.id);
      if (now !== undefined) return operationChanges(before, after, operation, now, hasCredential);
      const other = [...renamed].find(([, old]) => old === operation)?.[0];
      if (other === undefined) return [{ place: operation.id, what: "is removed", class: "breaking" }];
      return [
        { place: operation.id, what: `is renamed to ${other.id}`, class: "breaking" },
        ...operationChanges(before, after, operation, other, hasCredential),
      ];
    }),
    ...[...is.values()]
      .filter((operation) => !was.has(operation.id) && !renamed.has(operation))
      .map(({ id }): Change => ({ place: id, what: "is added", class: "addition" })),
  ];
}

/** Operations of a new name for which the same request is sent as for one of an old name, and that one. */
function renamedFrom(was: Map<string, Operation>, is: Map<string, Operation>): Map<Operation, Operation> {
  const requestOf = ({ method, path }: Operation): string => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
  const renamed = new Map<Operation, Operation>();
  for (const operation of is.values()) {
    const old = [...was.values()].find((each) => requestOf(each) === requestOf(operation));
    if (old !== undefined && !was.has(operation.id) && !is.has(old.id)) renamed.set(operation, old);
  }
  return renamed;
}

function serverChanges(before: ApiDocument, after: ApiDocument): Change[] {
  const [was, is] = [urlsOf(before), urlsOf(after)];
  const said = (what: string, kind: Change["class"]): Change => ({ place: "servers", what, class: kind });
  const others = [...was, ...is].filter((url) => was.includes(url) !== is.includes(url));
  if (was[0] !== is[0]) return [said(`the default is ${is[0]}, not ${was[0]}`, "behaviour")];
  return others.length > 0 ? [said(`named otherwise: ${others.join(", ")}`, "documentation")] : [];
}

function urlsOf({ root }: ApiDocument): string[] {
  return ((root.servers ?? []) as { url?: unknown }[]).map(({ url }) => String(url));
}

/** What a document says apart from its operations. */
function aboutAll({ root }: ApiDocument): Node {
  const { info, tags, externalDocs, servers, components } = root;
  return { info, tags, externalDocs, servers, securitySchemes: (components as Node | undefined)?.securitySchemes };
}
