// The pages that `npm run docs` writes: where their links lead, and what becomes of any spec and document.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadSpecification } from "../generator/load-specification.ts";
import { operationsOf } from "../generator/operation.ts";
import { codeIn, operationsIn, pagesOfProject, textOf } from "./pages.ts";
import type { Api } from "./reference.ts";
import { siteOf } from "./site.ts";

const pages = await pagesOfProject();
const operations = operationsIn(pages).map((each) => [each.operationId, each] as const);

describe("the pages", () => {
  test("have a link to each operation on every page, and links that lead somewhere only", () => {
    const dead: string[] = [];
    for (const [page, text] of pages) {
      for (const [, href = ""] of text.matchAll(/<a[^>]* href="([^"]*)"/g)) {
        if (/^https:/.test(href)) continue;
        const [path, anchor] = href.split("#");
        const target = pages.get(path ? posix.join(posix.dirname(page), path) : page);
        if (target === undefined || (anchor && !target.includes(` id="${anchor}"`))) dead.push(`${page}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
    for (const page of [...pages].filter(([path]) => path.endsWith(".html"))) {
      for (const [name, { api }] of operations)
        expect(page[1]).toContain(`reference/${api}.html#${name}"`.slice(page[0].startsWith("reference/") ? 10 : 0));
    }
  });

  test("load nothing but the style sheet beside them", () => {
    for (const [page, text] of pages) {
      const loaded = [...text.matchAll(/<(?:link|script|img|iframe|object)\b[^>]*?(?:href|src|data)="([^"]*)"/g)];
      const style = posix.relative(posix.dirname(page), "style.css");
      if (page.endsWith(".html")) expect(loaded.map(([, href]) => href)).toEqual([style, "data:,"]);
      else expect(text).not.toMatch(/@import|url\(/);
    }
  });
});

describe("of any project, the pages", () => {
  test("describe every operation of every spec, whatever its schemas", async () => {
    const pages = siteOf(project(), [await api("things"), await api("others")]);
    const page = pages.get("reference/things.html") ?? "";
    for (const shown of [
      "Operations",
      "GET /tree/{name}",
      "deprecated",
      "in the headers",
      "Exactly one of:",
      "minLength 2",
    ]) {
      expect(textOf(page).toLowerCase()).toContain(shown.toLowerCase());
    }
    expect(textOf(page)).toContain("A <b>tree</b>, or nothing & more");
    expect(pages.get("reference/others.html")).toContain('id="getTree"');
    // Two APIs have it, so that its name alone leads to neither.
    expect(pages.get("index.html")).toContain("the <code>getTree</code> of");
  });

  test.each(["../less.md#a", "../docs", "../../p.md"])(
    "are not written with a link %s that leads to no file",
    (link) => {
      const root = project({ "README.md": "# P\n\n[more](docs/more.md)", "docs/more.md": `[less](${link})` });
      writeFileSync(join(root, "../p.md"), "# Outside");
      expect(() => siteOf(root, [])).toThrow(`docs/more.md: its link to ${link} leads to no file of the project`);
    },
  );

  test("hold README.md, CONTRIBUTING.md, every document that another one links to, and code as it is", () => {
    const root = project({
      "README.md": "# P\n\n[m](docs/m.md#two-b)",
      "docs/m.md": "# M\n## Two `b`\n[c](../c.ts)",
      "c.ts": "a<b;\n",
      "CONTRIBUTING.md": "# C",
      "SECURITY.md": "# S",
    });
    const pages = siteOf(root, []);
    expect([...pages.keys()].sort()).toEqual([
      "CONTRIBUTING.html",
      "c.ts.html",
      "docs/m.html",
      "index.html",
      "style.css",
    ]);
    expect(pages.get("index.html")).toContain('href="docs/m.html#two-b"');
    expect(pages.get("docs/m.html")).toContain('<h2 id="two-b">');
    expect(codeIn(pages.get("c.ts.html") ?? "", "ts")).toEqual(["a<b;\n"]);
  });

  test("show each file of examples/ after its first comment, whether or not a link leads to it", () => {
    const root = project({
      "README.md": "# P\n\n[a](examples/a.ts)",
      "examples/a.ts": "const one = 1; // 1\n\n/**\n * Does it\n * `twice`. */\nfunction a() {}\n/** No more. */\n",
      "examples/b.ts": "// Does b,\n// and more.\n\n// Not this.\nb();\n",
      "examples/c.ts": "c(); /** Not this. */\n",
    });
    const pages = siteOf(root, []);
    expect(pages.get("index.html")).toContain('<a href="examples.html#a">a</a>');
    const [, ...sections] = pages.get("examples.html")?.split("<h2 id=") ?? [];
    const shown = sections.map((section) => textOf(section.split("<pre")[0] ?? "").trim());
    expect(shown).toEqual(['"a">a.ts Does it twice.', '"b">b.ts Does b, and more.', '"c">c.ts']);
    expect(codeIn(sections[1] ?? "", "ts")).toEqual(["// Does b,\n// and more.\n\n// Not this.\nb();\n"]);
  });
});

function project(files: Record<string, string> = { "README.md": "# P\n\nthe `getTree` of" }): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, "project");
  for (const [path, text] of Object.entries({ "package.json": '{"name":"p"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function api(name: string): Promise<Api> {
  const specification = await loadSpecification(name, join(project({ "spec.yaml": SPECIFICATION }), "spec.yaml"));
  return {
    specification,
    operations: operationsOf(specification),
    creator: { api: name, name: "createThings", option: "key", create: () => ({}) },
  };
}

const SPECIFICATION = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example/v1" }]
security: [{ key: [] }]
paths:
  /tree/{name}:
    get:
      operationId: getTree
      deprecated: true
      parameters:
        - { name: name, in: path, required: true, schema: { type: string, minLength: 2 } }
      responses:
        "200":
          description: A <b>tree</b>, or nothing & more
          headers: { X-Age: { schema: { type: integer } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Tree" }, example: {} } }
        "404": { description: None. }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Tree:
      oneOf:
        - $ref: "#/components/schemas/Tree"
        - type: object
          required: [kind]
          properties: { anything: true, trees: { $ref: "#/components/schemas/Trees" }, one: { enum: [1, a] } }
          additionalProperties: { type: [string, "null"] }
    Trees: { type: array, items: { $ref: "#/components/schemas/Trees" } }
`;
