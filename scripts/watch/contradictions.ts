import { parseYaml } from "@redocly/openapi-core";
import { ApiDocument, type Node } from "../contract-diff/document.ts";
import { type Operation, operationsOf } from "../contract-diff/operation.ts";
import { operationChanges } from "../contract-diff/operation-changes.ts";

/** What is ours alone to say. */
const MARKS = ["x-repeatable", "x-destructive", "x-pagination"];

/** The OpenAPI document in a text; undefined where there is none. */
export function openApiIn(text: string): ApiDocument | undefined {
  if (!/["']?openapi["']?\s*:/.test(text)) return undefined;
  try {
    const root = parseYaml(text) as Node | undefined;
    return /^3\./.test(String(root?.openapi)) ? new ApiDocument(root as Node) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a vendor's own OpenAPI document says otherwise of our operations: what would break or behave otherwise for callers,
 * were ours to say the same. Operations are the same whose requests are.
 */
export function contradictionsOf(ours: ApiDocument, theirs: ApiDocument, operationIds: readonly string[]): string[] {
  const others = [...operationsOf(theirs).values()];
  return operationIds.flatMap((id) => {
    const own = operationsOf(ours).get(id) as Operation;
    const other = others.find((each) => requestOf(theirs, each) === requestOf(ours, own));
    if (other === undefined) return [`${id}: it has no ${own.method} ${own.path}`];
    const ownMarks = Object.fromEntries(MARKS.map((mark) => [mark, own.node[mark]]));
    const node = { ...other.node, ...ownMarks };
    const same = { ...other, id, path: own.path, server: own.server, node, input: inWordsOf(own, other) };
    return operationChanges(ours, theirs, own, same, true)
      .filter((change) => change.class === "breaking" || change.class === "behaviour")
      .map(({ place, what }) => `${place}: ${what}`);
  });
}

/** Their input, in which the variables of the path are called as in ours. */
function inWordsOf(own: Operation, other: Operation): Operation["input"] {
  const variables = ({ path }: Operation): string[] => path.match(/[^{}]+(?=\})/g) ?? [];
  const [ours, theirs] = [variables(own), variables(other)];
  const members = [...other.input.members].map(([name, member]) => {
    const place = member.in === "path" ? theirs.indexOf(name) : -1;
    return [ours[place] ?? name, member] as const;
  });
  return { ...other.input, members: new Map(members) };
}

/** Method and path from the host on, whatever its variables are called. */
function requestOf({ root }: ApiDocument, { method, path }: Operation): string {
  const [{ url = "" } = {}] = (root.servers ?? []) as { url?: string }[];
  const base = url.replace(/^https?:\/\/[^/]*/, "").replace(/\/$/, "");
  return `${method} ${base}${path.replace(/\{[^}]*\}/g, "{}")}`;
}
