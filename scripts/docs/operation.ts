import type { Creator } from "../creator.ts";
import { curlOf } from "../curl.ts";
import type { Operation } from "../generator/operation.ts";
import type { ResponseBody } from "../generator/responses.ts";
import type { Node, Path, Specification } from "../generator/specification.ts";
import { evidenceOf } from "./evidence.ts";
import { code, type Html, html } from "./html.ts";
import { inlineProse, type Place, prose } from "./markdown.ts";
import { typescriptOf } from "./sample.ts";
import type { Schemas } from "./schema.ts";

/** What an operation is described by. */
export interface Surroundings {
  specification: Specification;
  schemas: Schemas;
  place: Place;
  creator: Creator;
  /** The documented base URL that a client uses by default. */
  server: string;
}

export function operationSection(operation: Operation, surroundings: Surroundings): Html {
  const { operationId, method, pathTemplate, node } = operation;
  const { place, creator, server } = surroundings;
  return html`<section class="operation" aria-labelledby="${operationId}">
<h3 id="${operationId}"><code>${operationId}</code></h3>
${node.summary === undefined ? undefined : html`<p class="lead">${String(node.summary)}</p>`}
<p class="request"><strong>${method}</strong> <code>${pathTemplate}</code></p>
${node.deprecated === true ? html`<p><strong>Deprecated.</strong></p>` : undefined}
${prose(node.description, place)}
${evidenceOf(node, place)}
${repeating(node, place)}
${paging(operation, creator)}
<div class="samples">
<figure><figcaption>TypeScript</figcaption>${code("ts", typescriptOf(operation, creator))}</figure>
<figure><figcaption>curl</figcaption>${code("sh", curlOf(operation, server))}</figure>
</div>
<h4>Input</h4>
${inputOf(operation, surroundings)}
<h4>Answers</h4>
${operation.responses.map((response) => answer(operation, response, surroundings))}
</section>
`;
}

function repeating({ "x-repeatable": field }: Node, place: Place): Html | undefined {
  if (field === undefined) return undefined;
  const { value, reason } = field as { value: boolean; reason: string };
  return html`<p class="repeatable"><strong>${value ? "May be repeated" : "May not be repeated"}</strong>
after a failure in which the server may have acted. ${inlineProse(reason, place)}</p>`;
}

function paging({ operationId, pagination }: Operation, { api }: Creator): Html | undefined {
  if (pagination === undefined) return undefined;
  return html`<p><strong>Comes page by page.</strong> A call of <code>${api}.${operationId}</code> gives one page:
<code>${pagination.items}</code> holds its records, <code>${pagination.next}</code> the address of the next page.
Its method <code>all</code> walks from page to page and gives the records one by one.</p>`;
}

function inputOf({ parameters, requestBody }: Operation, { schemas, place }: Surroundings): Html {
  const members = parameters.map(({ name, required, schema, node, in: where }) => ({
    name,
    schema,
    required,
    where,
    remark: html`${prose(node.description, place)}${evidenceOf(node, place)}`,
  }));
  if (members.length === 0 && requestBody === undefined) return html`<p>None.</p>`;
  const body = requestBody && html`<p class="where">In the body, as ${requestBody.mediaType}:</p>`;
  return html`${schemas.members(members)}${body}${requestBody && schemas.body(requestBody.schema)}`;
}

function answer({ path }: Operation, { status, schema }: ResponseBody, surroundings: Surroundings): Html {
  const { specification, schemas, place } = surroundings;
  const { node, path: here } = specification.resolve([...path, "responses", String(status)]);
  return html`<div class="answer"><h5><span class="status ${status < 300 ? "good" : "bad"}">${status}</span>
${schema ? schemas.type(schema) : "no body"}</h5>
${prose(node.description, place)}${evidenceOf(node, place)}
${schema && schemas.body(schema)}${headersOf(specification, here, schemas)}${examplesOf(specification, here)}</div>
`;
}

function headersOf(specification: Specification, answer: Path, schemas: Schemas): Html | undefined {
  const { headers = {} } = specification.resolve(answer).node;
  return schemas.members(
    Object.keys(headers as Node).map((name) => {
      const { node } = specification.resolve([...answer, "headers", name]);
      const schema = {
        ...(node.schema as Node),
        ...(node.description !== undefined && { description: node.description }),
      };
      return { name, schema, required: node.required === true, where: "headers" };
    }),
  );
}

function examplesOf(specification: Specification, answer: Path): Html[] {
  const content = Object.values((specification.resolve(answer).node.content ?? {}) as Record<string, Node>);
  return content.flatMap(({ example, examples = {} }) => {
    const named = Object.values(examples as Record<string, { summary?: string; value?: unknown }>);
    const all = example === undefined ? named : [{ value: example }, ...named];
    return all.map(
      ({ summary, value }: { summary?: string; value?: unknown }) =>
        html`<figure><figcaption>${summary ?? "Example"}</figcaption>${code("json", JSON.stringify(value, null, 2))}</figure>`,
    );
  });
}
