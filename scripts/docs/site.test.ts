// What `npm run docs` gives to the viewer: of this project, and of any.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import type { Yaml } from "../document/yaml.ts";
import { loadSpecification } from "../generator/load-specification.ts";
import { operationsOf } from "../generator/operations.ts";
import { mockPorts } from "../mock-ports.ts";
import type { Api } from "./reference.ts";
import { documentIn, filesOfSite, operationsOfSite } from "./shown.ts";
import { inScript, siteOf } from "./site.ts";

const files = await filesOfSite();
const page = files.get("index.html") ?? "";
const document = documentIn(page);
const operations = (await operationsOfSite()).map((each) => [each.operationId, each] as const);

describe("the page", () => {
  test.each(operations)("says of %s how sure it is, whether it may be repeated, and why", (_name, each) => {
    const { level, source } = each.operation["x-evidence"];
    const { value, reason } = each.operation["x-repeatable"];
    expect(each.shown.description).toContain(`***${level}*** ${source}.`);
    expect(each.shown["x-badges"]).toEqual([{ name: level }]);
    expect(each.shown.description).toContain(`**May ${value ? "" : "not "}be repeated**`);
    expect(each.shown.description).toContain(reason);
  });

  test.each(operations)(
    "sends a request of %s to the mock, unless its reader chooses another server",
    (_name, each) => {
      const [first, second] = each.shown.servers;
      const { pathname } = new URL(each.vendor.url);
      expect(first.url).toBe(`http://127.0.0.1:${mockPorts([])[each.api]}${pathname}`);
      expect(second).toEqual(each.vendor);
    },
  );

  test("marks every fact that has evidence, and names the source of an answer without a link", () => {
    const unmarked: unknown[] = [];
    const answers: string[] = [];
    walk(document, (node, path) => {
      const { level, source } = node["x-evidence"] ?? {};
      if (level === undefined) return;
      if (!node.description.includes(`***${level}***`)) unmarked.push(path);
      if (path.at(-2) === "responses") answers.push(node.description.includes(`\`${source}\``));
    });
    expect(unmarked).toEqual([]);
    expect(new Set(answers)).toEqual(new Set([true]));
  });

  test("has a group for the guide, each API and each further document, whose tags are there", () => {
    const groups = document["x-tagGroups"] as { name: string; tags: string[] }[];
    expect(groups.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Guide", "Contributing", "How a spec is written", "Examples"]),
    );
    expect(groups.length).toBeGreaterThanOrEqual(4 + Object.keys(specifications).length);
    expect(groups.flatMap(({ tags }) => tags).sort()).toEqual(document.tags.map(({ name }: Yaml) => name).sort());
  });

  test("links to sections, operations and files that are there", () => {
    const ids = new Set<string>(document.tags.map(({ name }: Yaml) => `#tag/${name}`));
    for (const [, { shown, operationId }] of operations) ids.add(`#tag/${shown.tags[0]}/${operationId}`);
    const texts = [document.info, ...document.tags].map(({ description = "" }: Yaml) => description as string);
    const links = texts.flatMap((text) =>
      [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/\]\(([^)]+)\)/g)].map(([, href = ""]) => href),
    );
    expect(links.filter((href) => !ids.has(href) && !files.has(href) && !href.startsWith("https://"))).toEqual([]);
    const named = operations.filter(([name]) => readFileSync("README.md", "utf8").includes(`\`${name}\``));
    expect(named.length).toBeGreaterThan(0);
    for (const [name] of named) expect(links.some((href) => href.endsWith(`/${name}`))).toBe(true);
  });

  test("loads the viewer beside it and nothing else", () => {
    const [head = ""] = page.split("content: ");
    expect([...head.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, href]) => href)).toEqual(["data:,", "viewer.js"]);
    expect(page).toContain('proxyUrl: ""');
    expect(page).toMatch(/withDefaultFonts: false,\s+telemetry: false/);
    expect(page).toContain("persistAuth: false");
  });

  test("holds texts that look like the end of its script", () => {
    const text = { a: "</script><!--<script>" };
    expect(inScript(text)).not.toContain("<");
    expect(JSON.parse(inScript(text))).toEqual(text);
  });
});

test("the viewer is installed alone, with its digest", () => {
  const { packages } = JSON.parse(readFileSync("docs/package-lock.json", "utf8"));
  const { "": own, ...others } = packages;
  const [[name, viewer], ...more] = Object.entries<Yaml>(others) as [[string, Yaml]];
  expect(more).toEqual([]);
  expect(own.dependencies).toEqual({ [name.replace("node_modules/", "")]: viewer.version });
  expect(viewer).toEqual({ version: viewer.version, integrity: expect.stringMatching(/^sha512-/), license: "MIT" });
});

describe("of any project, the page", () => {
  test("shows two APIs that have the same paths, names and operations", async () => {
    const root = project({ "README.md": "# P\n\nAbout `getTree`.\n" });
    const shown = documentIn(siteOf(root, [await api("things"), await api("others")]).get("index.html") ?? "");
    expect(Object.keys(shown.paths)).toEqual(["/tree", "/tree#others"]);
    expect(Object.keys(shown.components.schemas)).toEqual(["things.Tree", "others.Tree"]);
    expect(JSON.stringify(shown.paths["/tree#others"])).toContain('"#/components/schemas/others.Tree"');
    expect(shown.paths["/tree#others"].get.security).toEqual([{ "others.key": [] }]);
    // Two APIs have it, so that its name alone leads to neither.
    expect(shown.info.description).toContain("About `getTree`.");
    expect(shown.tags.map(({ name }: Yaml) => name)).toEqual(["things-operations", "others-operations"]);
  });

  test.each(["less.md", "../project/README.md", "examples", "#nowhere"])(
    "is not written with a link to %s, which is not there",
    (link) => {
      const root = project({ "README.md": `# P\n\n[more](${link})\n`, "examples/e.ts": "" });
      expect(() => siteOf(root, [])).toThrow(`README.md: its link to ${link} leads to nothing in the project`);
    },
  );

  test("has linked files beside it, and examples and further sections in it", () => {
    const readme = "# P\n\n[c](c.yaml) [e](examples/e.ts) [s](#two-b)\n\n## Two `b`\n\n```sh\n[x](no.md)\n```\n";
    const root = project({ "README.md": readme, "c.yaml": "a: 1\n", "examples/e.ts": "e();\n" });
    const site = siteOf(root, []);
    expect(site.get("c.yaml")).toBe("a: 1\n");
    const shown = documentIn(site.get("index.html") ?? "");
    expect(shown.info.description.trim()).toBe("[c](c.yaml) [e](#tag/examples-e-ts-e-ts) [s](#tag/readme-two-b)");
    expect(shown.tags[1].description).toBe("```ts\ne();\n```\n");
    expect(existsSync(join(root, "site"))).toBe(false);
  });
});

function walk(value: Yaml, visit: (node: Yaml, path: string[]) => void, path: string[] = []): void {
  if (typeof value !== "object" || value === null) return;
  visit(value, path);
  for (const [key, part] of Object.entries(value)) walk(part as Yaml, visit, [...path, key]);
}

function project(contents: Record<string, string>): string {
  const root = join(mkdtempSync(join(tmpdir(), "site-")), "project");
  onTestFinished(() => rmSync(dirname(root), { recursive: true }));
  for (const [path, text] of Object.entries({ "package.json": '{"name":"p"}', ...contents })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function api(name: string): Promise<Api> {
  const specification = await loadSpecification(name, join(project({ "spec.yaml": SPECIFICATION }), "spec.yaml"));
  const vendor = { creator: "createThings", option: "key" };
  return { name, specification, operations: operationsOf(specification), vendor, mock: "http://127.0.0.1:1" };
}

const SPECIFICATION = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example/v1" }]
security: [{ key: [] }]
paths:
  /tree:
    get:
      operationId: getTree
      responses:
        "200": { description: A tree, content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas: { Tree: { type: object } }
`;
