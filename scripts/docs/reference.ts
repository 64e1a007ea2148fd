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

export interface Tag {
  name: string;
  "x-displayName": string;
  description?: string;
}
/** What the viewer shows: one document, since it searches in no more than one. */
export interface Shown {
  paths: Node;
  components: Record<string, Node>;
  tags: Tag[];
  "x-tagGroups": { name: string; tags: string[] }[];
}

const OTHERS = "Operations";

/** Adds an API under names of its own, so that it meets no other, as a group of its tags. */
export function addReference(shown: Shown, { specification, operations, creator, mock }: Api): void {
  const { name } = specification;
  const copy = withMarks(withOwnNames(specification.document, name)) as Node & { info: { title: string } };
  const servers = copy.servers as { url: string }[];
  const vendor = servers[0]?.url ?? "";
  const tags = new Map<string, Tag>();
  const tagOf = (title: string) => ({ name: anchor(name, title), "x-displayName": title });
  for (const tag of (copy.tags ?? []) as Tag[]) tags.set(tag.name, { ...tag, ...tagOf(tag.name) });
  for (const operation of operations) {
    const node = nodeAt(copy, operation.path);
    const [tag = OTHERS] = (node.tags ?? []) as string[];
    if (!tags.has(tag)) tags.set(tag, tagOf(tag));
    Object.assign(node, {
      tags: [anchor(name, tag)],
      description: descriptionOf(operation, node),
      security: ((node.security ?? copy.security ?? []) as Node[]).map((each) => withKeys(each, name)),
      // The first is where a request of the page goes, unless its reader chooses another.
      servers: [{ url: mock + new URL(vendor).pathname, description: "The mock: npm run mock" }, ...servers],
      "x-badges": [{ name: (node["x-evidence"] as Node | undefined)?.level ?? "no evidence" }],
      "x-codeSamples": [
        { lang: "typescript", label: "TypeScript", source: typescriptOf(operation, creator) },
        { lang: "shell", label: "curl", source: curlOf(operation, vendor) },
      ],
    });
  }
  for (const [kind, named] of Object.entries((copy.components ?? {}) as Record<string, Node>)) {
    shown.components[kind] = { ...shown.components[kind], ...withKeys(named, name) };
  }
  for (const [path, item] of Object.entries(copy.paths as Node)) {
    // Two APIs may have the same path. A fragment is never sent.
    shown.paths[path in shown.paths ? `${path}#${name}` : path] = item;
  }
  shown.tags.push(...tags.values());
  shown["x-tagGroups"].push({ name: copy.info.title, tags: [...tags.values()].map((tag) => tag.name) });
}

/** The last part of a tag's address on the page, and its name. */
export function anchor(...parts: string[]): string {
  return parts.map((part) => part.toLowerCase().replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "")).join("-");
}

function descriptionOf({ pagination }: Operation, node: Node): string {
  const { value, reason } = (node["x-repeatable"] ?? {}) as { value?: boolean; reason?: string };
  return [
    node.description,
    reason && `**May ${value ? "" : "not "}be repeated** after a failure in which the server may have acted. ${reason}`,
    pagination &&
      `**Comes page by page:** \`${pagination.items}\` holds its records, and \`all\` walks them one by one.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Each fact that has evidence says in its description how sure it is. An answer's is shown in a button: no link there. */
function withMarks(value: unknown, ...above: string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withMarks(part));
  const marked = Object.entries(value).map(([key, part]) => [key, withMarks(part, key, ...above)]);
  const node = Object.fromEntries(marked);
  const { level, source, note } = (node["x-evidence"] ?? {}) as Node;
  if (typeof level !== "string") return node;
  const mark = [`***${level}*** ${above[1] === "responses" ? `\`${source}\`` : source}.`, note]
    .filter(Boolean)
    .join(" ");
  return { ...node, description: [node.description, mark].filter(Boolean).join("\n\n") };
}

function withOwnNames(document: Node, name: string): Node {
  return JSON.parse(JSON.stringify(document).replaceAll(/"#\/components\/\w+\//g, `$&${name}.`));
}

function withKeys(node: Node, name: string): Node {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [`${name}.${key}`, value]));
}

function nodeAt(document: Node, path: readonly string[]): Node {
  return path.reduce((node, key) => node[key] as Node, document);
}
