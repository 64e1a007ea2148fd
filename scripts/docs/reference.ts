import { join } from "node:path";
import { apiNamed } from "../../src/command/apis.ts";
import { curlOf } from "../curl.ts";
import type { Yaml } from "../document/yaml.ts";
import { withEvidenceInDescriptions } from "../generator/evidence.ts";
import { exampleCallOf } from "../generator/example-call.ts";
import { loadSpecification } from "../generator/load-specification.ts";
import type { Operation } from "../generator/operation.ts";
import { operationsOf } from "../generator/operations.ts";
import { mockPorts } from "../mock-ports.ts";

export type Api = Awaited<ReturnType<typeof apiOf>>;

/** What the page has to know of the API `name` of the project at `root`, whose spec is in `file`. */
export async function apiOf(root: string, name: string, file: string) {
  const specification = await loadSpecification(name, join(root, file));
  const mock = `http://127.0.0.1:${mockPorts([])[name]}`;
  const vendor: Pick<ReturnType<typeof apiNamed>, "creator" | "option"> = apiNamed(name);
  return { name, specification, operations: operationsOf(specification), vendor, mock };
}

/** All APIs in one document, since the viewer searches in no more than one: each has names of its own there. */
export function referenceOf(apis: readonly Api[]) {
  const [paths, components]: Yaml[] = [{}, {}];
  const tags: Yaml[] = [];
  const groups: { name: string; tags: string[] }[] = [];
  for (const api of apis) {
    const document = marked(api);
    for (const operation of api.operations) Object.assign(at(document, operation), shown(api, operation, document));
    for (const [kind, named] of Object.entries(document.components ?? {})) {
      components[kind] = { ...components[kind], ...withKeys(named, api.name) };
    }
    for (const [path, item] of Object.entries(document.paths)) {
      // Two APIs may have the same path. A fragment is never sent.
      paths[path in paths ? `${path}#${api.name}` : path] = item;
    }
    const described = new Map<string, Yaml>(document.tags?.map((tag: Yaml) => [tag.name, tag]));
    const titles = [...new Set([...described.keys(), ...api.operations.map(titleOf)])];
    const own = titles.map((title) => ({
      ...described.get(title),
      name: anchor(api.name, title),
      "x-displayName": title,
    }));
    tags.push(...own);
    groups.push({ name: document.info.title, tags: own.map((tag) => tag.name) });
  }
  return { paths, components, tags, groups };
}

/** What the viewer shows of an operation in place of what its spec says, or beside it. */
function shown({ name, vendor, mock }: Api, operation: Operation, document: Yaml): Yaml {
  const node = at(document, operation);
  const { serverPath } = operation;
  const { url = mock } = document.servers?.[0] ?? {};
  const { value, reason } = node["x-repeatable"] ?? {};
  const repeating = `**May ${value ? "" : "not "}be repeated** after a failure in which the server may have acted. ${reason}`;
  const client = name.replaceAll(/\W/g, "_");
  const variable = `process.env.${`${client}_${vendor.option}`.toUpperCase()}`;
  const creation = `const ${client} = ${vendor.creator}({ ${vendor.option}: ${variable} });`;
  const typescript = `import { ${vendor.creator} } from "user-permission-clients";\n\n${creation}\n\n${exampleCallOf(operation, client)}\n`;
  return {
    tags: [anchor(name, titleOf(operation))],
    description: [node.description, reason && repeating].filter(Boolean).join("\n\n"),
    security: (node.security ?? document.security ?? []).map((each: Yaml) => withKeys(each, name)),
    // The first is where a request of the page goes, unless its reader chooses another.
    servers: [{ url: mock + new URL(url).pathname, description: "npm run mock" }, ...(document.servers ?? [])].map(
      (server) => (serverPath === "" ? server : { ...server, url: server.url.replace(/\/$/, "") + serverPath }),
    ),
    "x-badges": [{ name: node["x-evidence"]?.level ?? "no evidence" }],
    "x-codeSamples": [
      { lang: "typescript", label: "TypeScript", source: typescript },
      { lang: "shell", label: "curl", source: curlOf(operation, url) },
    ],
  };
}

/** A name that can stand in the page's address. */
export function anchor(...parts: string[]): string {
  return parts.map((part) => part.toLowerCase().replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "")).join("-");
}

const titleOf = ({ node }: { node: Yaml }): string => node.tags?.[0] ?? "Operations";
const at = (document: Yaml, { path }: Operation): Yaml => path.reduce((part, key) => part[key], document);
const LEVEL = /(?<=^|\n\n)(?:Documented|Published|Inferred): /;

/** A copy in which each description has a mark of how sure it is, and components have names of their own. */
function marked({ name, specification, operations }: Api): Yaml {
  const copy = JSON.stringify(withEvidenceInDescriptions(specification), (key, value) => {
    if (key !== "description" || typeof value !== "string") return value;
    return value.replace(LEVEL, (level) => `***${level.slice(0, -2).toLowerCase()}*** `);
  });
  const document = JSON.parse(copy.replaceAll(/"#\/components\/\w+\//g, `$&${name}.`));
  const answers = [document.components, ...operations.map((operation) => at(document, operation))];
  for (const answer of answers.flatMap((each) => Object.values<Yaml>(each?.responses ?? {}))) {
    // An answer's description is shown in a button, where no link may be.
    const { source } = answer["x-evidence"] ?? {};
    if (source !== undefined) answer.description = answer.description.replace(source, `\`${source}\``);
  }
  return document;
}

function withKeys(node: Yaml, name: string): Yaml {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [`${name}.${key}`, value]));
}
