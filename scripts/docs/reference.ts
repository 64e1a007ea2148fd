import type { Creator } from "../creator.ts";
import { curlOf } from "../curl.ts";
import type { Operation } from "../generator/operation.ts";
import type { Node, Specification } from "../generator/specification.ts";
import { typescriptOf } from "./sample.ts";

/** An API, its operations, how its client is created, and where its mock listens. */
export interface Api {
  specification: Specification;
  operations: Operation[];
  creator: Creator;
  mock: string;
}

/** All APIs in one document, since the viewer searches in no more than one: each has names of its own there. */
export function referenceOf(apis: readonly Api[]) {
  const paths: Node = {};
  const components: Record<string, Node> = {};
  const tags: Node[] = [];
  const groups: { name: string; tags: string[] }[] = [];
  for (const { specification, operations, creator, mock } of apis) {
    const { name } = specification;
    const copy = withMarks(withOwnNames(specification.document, name)) as Node & { servers: { url: string }[] };
    const [vendor = { url: mock }] = copy.servers;
    const described = new Map(((copy.tags ?? []) as Node[]).map((tag) => [tag.name, tag]));
    for (const operation of operations) {
      const node = operation.path.reduce((part, key) => part[key] as Node, copy as Node);
      Object.assign(node, {
        tags: [tagOf(name, operation)],
        description: descriptionOf(operation, node),
        security: ((node.security ?? copy.security ?? []) as Node[]).map((each) => withKeys(each, name)),
        // The first is where a request of the page goes, unless its reader chooses another.
        servers: [{ url: mock + new URL(vendor.url).pathname, description: "npm run mock" }, ...copy.servers],
        "x-badges": [{ name: (node["x-evidence"] as Node | undefined)?.level ?? "no evidence" }],
        "x-codeSamples": [
          { lang: "typescript", label: "TypeScript", source: typescriptOf(operation, creator) },
          { lang: "shell", label: "curl", source: curlOf(operation, vendor.url) },
        ],
      });
    }
    for (const [kind, named] of Object.entries((copy.components ?? {}) as Record<string, Node>)) {
      components[kind] = { ...components[kind], ...withKeys(named, name) };
    }
    for (const [path, item] of Object.entries(copy.paths as Node)) {
      // Two APIs may have the same path. A fragment is never sent.
      paths[path in paths ? `${path}#${name}` : path] = item;
    }
    const titles = [...new Set([...described.keys(), ...operations.map(titleOf)])].map(String);
    for (const title of titles)
      tags.push({ ...described.get(title), name: anchor(name, title), "x-displayName": title });
    groups.push({ name: (copy.info as { title: string }).title, tags: titles.map((title) => anchor(name, title)) });
  }
  return { paths, components, tags, groups };
}

/** The tag of an operation: the part of its address on the page that comes before its name. */
export function tagOf(api: string, operation: Operation): string {
  return anchor(api, titleOf(operation));
}

/** A name that can stand in the page's address. */
export function anchor(...parts: string[]): string {
  return parts.map((part) => part.toLowerCase().replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "")).join("-");
}

function titleOf({ node }: Operation): string {
  return (node.tags as string[] | undefined)?.[0] ?? "Operations";
}

function descriptionOf({ pagination }: Operation, node: Node): string {
  const { value, reason } = (node["x-repeatable"] ?? {}) as { value?: boolean; reason?: string };
  const repeating = `**May ${value ? "" : "not "}be repeated** after a failure in which the server may have acted. ${reason}`;
  const paging = `**Comes page by page:** \`${pagination?.items}\` holds its records, and \`all\` walks them one by one.`;
  return [node.description, reason && repeating, pagination && paging].filter(Boolean).join("\n\n");
}

/** Each fact that has evidence says in its description how sure it is. An answer's is shown in a button: no link there. */
function withMarks(value: unknown, ...above: string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withMarks(part));
  const marked = Object.entries(value).map(([key, part]) => [key, withMarks(part, key, ...above)]);
  const node = Object.fromEntries(marked);
  const { level, source, note = "" } = (node["x-evidence"] ?? {}) as Node;
  if (typeof level !== "string") return node;
  const mark = `***${level}*** ${above[1] === "responses" ? `\`${source}\`` : source}. ${note}`.trim();
  return { ...node, description: [node.description, mark].filter(Boolean).join("\n\n") };
}

function withOwnNames(document: Node, name: string): Node {
  return JSON.parse(JSON.stringify(document).replaceAll(/"#\/components\/\w+\//g, `$&${name}.`));
}

function withKeys(node: Node, name: string): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [`${name}.${key}`, value]));
}
