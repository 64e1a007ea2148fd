// What the reference pages say of each operation and schema, beside what the specs say.

import { describe, expect, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import { codeIn, operationsIn, pagesOfProject, textOf } from "./pages.ts";

const pages = await pagesOfProject();
const operations = operationsIn(pages).map((each) => [each.operationId, each] as const);

describe("the page of an API says of", () => {
  test.each(operations)("%s how sure it and each answer is, and shows their examples", (_name, described) => {
    const { document, operation, section } = described;
    const [head = ""] = section.split('<div class="samples">');
    expect(textOf(head)).toContain(marked(operation));
    for (const [status, referred] of Object.entries<Yaml>(operation.responses)) {
      const response = document.follow(referred);
      const shown = section.split('<div class="answer">').find((part) => textOf(part).trim().startsWith(status));
      expect(textOf(shown ?? "")).toContain(marked(response));
      const examples = Object.values<Yaml>(response.content ?? {}).flatMap(({ example, examples = {} }) => [
        ...(example === undefined ? [] : [{ value: example }]),
        ...Object.values<Yaml>(examples),
      ]);
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

  test.each(operations)(
    "%s how sure the less sure of its input is",
    (_name, { document, operation, parameters, section }) => {
      const [content] = Object.values<Yaml>(operation.requestBody?.content ?? {});
      const properties = Object.values<Yaml>(document.follow(content?.schema)?.properties ?? {});
      const [input = ""] = section.split("<h4>Answers</h4>");
      for (const schema of [...parameters.map((parameter) => parameter.schema), ...properties].map(document.follow)) {
        if (schema["x-evidence"] !== undefined) expect(textOf(input)).toContain(marked(schema));
      }
    },
  );

  test.each(Object.entries(specifications))("%s each schema, and how sure it is", (api, file) => {
    const [, schemas = ""] = pages.get(`reference/${api}.html`)?.split('<h2 id="schemas">') ?? [];
    for (const [name, schema] of Object.entries<Yaml>(OpenApiDocument.read(file).root.components.schemas)) {
      const [, shown = ""] = schemas.split(`<h3 id="schemas-${name}">`);
      expect(shown).not.toBe("");
      const text = textOf(shown.split("</section>")[0] ?? "");
      if (schema["x-evidence"] !== undefined) expect(text).toContain(marked(schema));
      for (const property of Object.keys(schema.properties ?? {})) expect(text).toContain(property);
    }
  });
});

/** The evidence of a fact as a reader sees it. */
function marked({ "x-evidence": { level, source, note } }: Yaml): string {
  return plain(`${level} ${source}.${note === undefined ? "" : ` ${note}`}`);
}

/** A text of a spec as a reader sees it. */
function plain(text: string): string {
  return text.replaceAll("`", "").replace(/\s+/g, " ").trim();
}
