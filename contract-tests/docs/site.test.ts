// The pages that `npm run docs` writes: what they say of each operation, and where their links lead.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Api } from "../../scripts/docs/reference.ts";
import { siteOf } from "../../scripts/docs/site.ts";
import { operationsOf } from "../../scripts/generator/operation.ts";
import { Specification } from "../../scripts/generator/specification.ts";
import type { Yaml } from "../harness/openapi-document.ts";
import { codeIn, operationsIn, pagesOfProject, textOf } from "./pages.ts";

const pages = await pagesOfProject();
const operations = operationsIn(pages).map((each) => [each.operationId, each] as const);

describe("the page of an API says of", () => {
  test.each(operations)("%s how sure it and each answer is, and shows their examples", (_name, described) => {
    const { document, operation, section } = described;
    const text = textOf(section);
    expect(text).toContain(`${operation["x-evidence"].level} ${plain(operation["x-evidence"].source)}.`);
    for (const [status, referred] of Object.entries<Yaml>(operation.responses)) {
      const response = document.follow(referred);
      const shown = section.split('<div class="answer">').find((part) => textOf(part).trim().startsWith(status));
      const { level, source, note } = response["x-evidence"];
      expect(textOf(shown ?? "")).toContain(plain(`${level} ${source}.${note === undefined ? "" : ` ${note}`}`));
      const examples = Object.values<Yaml>(response.content ?? {}).flatMap((content) =>
        Object.values<Yaml>(content.examples ?? {}),
      );
      expect(codeIn(shown ?? "", "json").map((json) => JSON.parse(json))).toEqual(examples.map(({ value }) => value));
    }
  });

  test.each(operations)("%s whether it may be repeated, and why", (_name, { operation, section }) => {
    const { value, reason } = operation["x-repeatable"];
    expect(textOf(section)).toContain(value ? "May be repeated after" : "May not be repeated after");
    expect(textOf(section)).toContain(plain(reason));
  });

  test.each(operations)("%s whether it comes page by page", (_name, { operation, section }) => {
    const { items, next } = operation["x-pagination"] ?? {};
    const paging = /page by page.*?(\w+) holds its records, (\w+) the address/.exec(textOf(section));
    expect(paging?.slice(1)).toEqual(items && [items, next]);
  });

  test.each(operations)(
    "%s each parameter and each property of its body",
    (_name, { document, operation, parameters, section }) => {
      const [content] = Object.values<Yaml>(operation.requestBody?.content ?? {});
      const properties = Object.keys(document.follow(content?.schema)?.properties ?? {});
      const names = [...parameters.map(({ name }) => name), ...properties];
      for (const name of names) expect(section).toContain(`<dt><code>${name}</code>`);
      for (const { description } of parameters) expect(textOf(section)).toContain(plain(description));
    },
  );

  test("each schema that is less sure how sure it is, wherever the schema stands", () => {
    for (const [, { document, api }] of operations) {
      const text = textOf(pages.get(`reference/${api}.html`) ?? "");
      for (const schema of Object.values<Yaml>(document.root.components.schemas)) {
        const { level, source } = schema["x-evidence"] ?? {};
        if (level !== undefined) expect(text).toContain(plain(`${level} ${source}.`));
      }
    }
    const grant = operations.find(([name]) => name === "grantUserPermission")?.[1];
    expect(textOf(grant?.section ?? "")).toContain("inferred the page calls it an ID number.");
  });
});

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

  test("are not written with a link in a document that leads nowhere", () => {
    const root = project({ "README.md": "# P\n\n[more](docs/more.md)", "docs/more.md": "[less](../less.md#a)" });
    expect(() => siteOf(root, [])).toThrow("docs/more.md: its link to ../less.md#a leads to no file");
  });

  test("hold every document that another one links to, and code as it is", () => {
    const root = project({
      "README.md": "# P\n\n[m](docs/m.md#two-b)",
      "docs/m.md": "# M\n## Two `b`\n[c](../c.ts)",
      "c.ts": "a<b;\n",
    });
    const pages = siteOf(root, []);
    expect([...pages.keys()].sort()).toEqual(["c.ts.html", "docs/m.html", "index.html", "style.css"]);
    expect(pages.get("index.html")).toContain('href="docs/m.html#two-b"');
    expect(pages.get("docs/m.html")).toContain('<h2 id="two-b">');
    expect(codeIn(pages.get("c.ts.html") ?? "", "ts")).toEqual(["a<b;\n"]);
  });
});

/** A text of a spec as a reader sees it. */
function plain(text: string): string {
  return text.replaceAll("`", "").replace(/\s+/g, " ").trim();
}

function project(files: Record<string, string> = { "README.md": "# P\n\nthe `getTree` of" }): string {
  const root = mkdtempSync(join(tmpdir(), "pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries({ "package.json": '{"name":"p"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function api(name: string): Promise<Api> {
  const specification = await Specification.load(name, join(project({ "spec.yaml": SPECIFICATION }), "spec.yaml"));
  return {
    specification,
    operations: operationsOf(specification),
    creator: { api: name, name: "createThings", option: "key" },
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
