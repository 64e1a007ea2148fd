import type { Creator } from "../creator.ts";
import type { Operation } from "../generator/operation.ts";
import type { Node, Specification } from "../generator/specification.ts";
import { evidenceOf, levelMark } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { type Place, prose } from "./markdown.ts";
import { operationSection, type Surroundings } from "./operation.ts";
import { anchorOf, Schemas } from "./schema.ts";

/** An API, its operations by tag, and how its client is created. */
export interface Api {
  specification: Specification;
  operations: Operation[];
  creator: Creator;
}

/** The reference page of an API: all that its spec says. `levels` leads to what the levels of evidence mean. */
export function referenceOf({ specification, operations, creator }: Api, place: Place, levels: string): Html {
  const { info, servers } = specification.document as { info: Node; servers: { url: string; description?: string }[] };
  const schemas = new Schemas(specification, place);
  const surroundings = { specification, schemas, place, creator, server: servers[0]?.url ?? "" };
  return html`<h1>${String(info.title)}</h1>
${info.summary === undefined ? undefined : html`<p class="lead">${String(info.summary)}</p>`}
${prose(info.description, place)}
<p class="legend">How sure each fact is: ${["documented", "published", "inferred"].map((level) => html`${levelMark(level)} `)}
(<a href="${levels}">what these mean</a>). What has no mark is as sure as what it stands in.</p>
<h2 id="servers">Servers</h2>
<dl>${servers.map(({ url, description }) => html`<dt><code>${url}</code></dt><dd>${prose(description, place)}</dd>`)}</dl>
<h2 id="credential">Credential</h2>
${credential(surroundings, operations)}
${tags(specification, operations).map((tag) => tagSection(tag, surroundings))}
<h2 id="schemas">Schemas</h2>
${components(specification, schemas)}`;
}

interface Tag {
  name: string;
  description?: string;
  operations: Operation[];
}

/** The tags in the document's order, then what has none. */
export function tags({ document }: Specification, operations: readonly Operation[]): Tag[] {
  const tagOf = ({ node }: Operation) => (node.tags as string[] | undefined)?.[0];
  const declared = (document.tags ?? []) as { name: string; description?: string }[];
  const named = new Set(declared.map(({ name }) => name));
  const others = [...new Set(operations.map(tagOf))].filter((tag) => tag === undefined || !named.has(tag));
  return [...declared, ...others.map((name) => ({ name }))]
    .map((tag) => ({
      ...tag,
      name: tag.name ?? "Operations",
      operations: operations.filter((each) => tagOf(each) === tag.name),
    }))
    .filter((tag) => tag.operations.length > 0);
}

function tagSection({ name, description, operations }: Tag, surroundings: Surroundings): Html {
  return html`<h2 id="tag-${name.replaceAll(/\W+/g, "-")}">${name}</h2>
${prose(description, surroundings.place)}
${operations.map((operation) => operationSection(operation, surroundings))}`;
}

function credential({ specification, place, creator }: Surroundings, operations: readonly Operation[]): Html {
  const used = operations.find((operation) => operation.credential !== undefined)?.credential;
  const where =
    used === undefined
      ? html`The API asks for none.`
      : html`The option <code>${creator.option}</code> of <code>${creator.name}</code>. The client sends it
${used.in === "header" ? html`in the header <code>${used.name}</code>` : html`as <code>${used.name}</code> in the body`}
of each request.`;
  const { securitySchemes = {} } = (specification.document.components ?? {}) as {
    securitySchemes?: Record<string, Node>;
  };
  const schemes = Object.values(securitySchemes).map(
    (scheme) => html`${prose(scheme.description, place)}${evidenceOf(scheme, place)}`,
  );
  return html`<p>${where}</p>${schemes}`;
}

function components(specification: Specification, schemas: Schemas): Html[] {
  const named = ((specification.document.components ?? {}) as { schemas?: Record<string, Node> }).schemas ?? {};
  return Object.entries(named).map(
    ([name, schema]) => html`<section class="schema"><h3 id="${anchorOf(`#/components/schemas/${name}`)}">${name}</h3>
<p class="type">${schemas.type(schema)}</p>${schemas.body(schema)}</section>
`,
  );
}
