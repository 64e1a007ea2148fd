import { keysOf, type Node, type Specification } from "../generator/specification.ts";
import { evidenceOf } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { type Place, prose } from "./markdown.ts";

/** What is shown in a way of its own; every other keyword is shown as it stands in the spec. */
const SHOWN = [
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "const",
  "deprecated",
  "description",
  "enum",
  "items",
  "oneOf",
  "properties",
  "required",
  "type",
];
const BRANCHES = { allOf: "And all of:", anyOf: "At least one of:", oneOf: "Exactly one of:" };

/** Something with a name and a schema: a parameter, a property, a header. */
export interface Member {
  name: string;
  schema: Node;
  required: boolean;
  /** Where in a request or an answer it stands. */
  where?: string;
  /** What there is to say beside the schema. */
  remark?: Html;
}

/** The anchor of a component. */
export function anchorOf(reference: string): string {
  const [, kind, name] = keysOf(reference);
  return `${kind}-${name}`;
}

export class Schemas {
  constructor(
    private readonly specification: Specification,
    private readonly place: Place,
  ) {}

  /** Members as a list of descriptions, which needs no width. */
  members(members: readonly Member[]): Html | undefined {
    if (members.length === 0) return undefined;
    const each = members.map(
      ({ name, schema, required, where, remark }) => html`<dt><code>${name}</code>
<span class="type">${this.type(schema)}${where && ` · in the ${where}`}</span>
${required ? html`<span class="required">required</span>` : undefined}</dt><dd>${remark}${this.body(schema)}</dd>
`,
    );
    return html`<dl>${each}</dl>`;
  }

  /** A schema's type in a few words, with a link to each schema that it names. */
  type(schema: Node): Html {
    if (typeof schema !== "object") return html`${schema ? "anything" : "nothing"}`;
    const { $ref: reference, type, items, const: constant, enum: values } = schema;
    if (typeof reference === "string") {
      const named = this.resolved(reference);
      const kind = named.type === undefined || named.type === "object" ? "" : ` (${typesOf(named)})`;
      return html`<a href="#${anchorOf(reference)}">${keysOf(reference).at(-1)}</a>${kind}`;
    }
    if (constant !== undefined) return html`<code>${JSON.stringify(constant)}</code>`;
    if (type === "array") return html`list of ${this.type((items ?? true) as Node)}`;
    if (type !== undefined) return html`${typesOf(schema)}`;
    if (values !== undefined) return html`one of some values`;
    return html`${keywordsIn(schema, ["properties", ...Object.keys(BRANCHES)]).length > 0 ? "" : "anything"}`;
  }

  /** All that a schema says beside its type. Of a schema that it names, what holds for the value in this place too. */
  body(schema: Node): Html | undefined {
    return this.within(schema, []);
  }

  private within(schema: Node, above: readonly Node[]): Html | undefined {
    if (typeof schema !== "object") return undefined;
    const { $ref: reference, items } = schema;
    const named = typeof reference === "string" ? this.resolved(reference) : undefined;
    return html`${named && this.facts(named)}${this.facts(schema)}${this.structure(schema, above)}${
      typeof items === "object" ? this.within(items as Node, above) : undefined
    }`;
  }

  private resolved(reference: string): Node {
    return this.specification.resolve(keysOf(reference)).node;
  }

  /** Description, sureness and bounds. */
  private facts(schema: Node): Html {
    const { deprecated, description, enum: values } = schema;
    const bounds = Object.entries(schema).filter(([keyword]) => !SHOWN.includes(keyword) && !keyword.startsWith("x-"));
    return html`${deprecated === true ? html`<p><strong>Deprecated.</strong></p>` : undefined}
${prose(description, this.place)}${
  Array.isArray(values)
    ? html`<p>One of ${values.map((value, index) => html`${index > 0 ? ", " : ""}<code>${JSON.stringify(value)}</code>`)}.</p>`
    : undefined
}${bounds.length > 0 ? html`<p class="bounds">${bounds.map(bound)}</p>` : undefined}
${schema["x-credential"] === true ? html`<p>The credential: the client fills it in.</p>` : undefined}
${schema["x-secret"] === true ? html`<p>A secret: no error, hook or mock shows it.</p>` : undefined}
${evidenceOf(schema, this.place)}`;
  }

  private structure(schema: Node, above: readonly Node[]): Html {
    const { additionalProperties, properties = {}, required = [] } = schema;
    const members = Object.entries(properties as Record<string, Node>).map(([name, property]) => ({
      name,
      schema: property,
      required: (required as string[]).includes(name),
    }));
    const alone = (required as string[]).filter((name) => !Object.hasOwn(properties as Node, name));
    return html`${this.members(members)}${
      alone.length > 0 ? html`<p>Required: ${alone.map((name) => html`<code>${name}</code> `)}</p>` : undefined
    }${
      typeof additionalProperties === "object"
        ? this.members([{ name: "any other name", schema: additionalProperties as Node, required: false }])
        : undefined
    }${additionalProperties === false ? html`<p class="bounds">No other properties.</p>` : undefined}
${keywordsIn(schema, Object.keys(BRANCHES)).map((keyword) => this.branches(schema, keyword, above))}`;
  }

  /** A branch is part of the schema, so that what it names is shown here too, unless it holds itself. */
  private branches(schema: Node, keyword: string, above: readonly Node[]): Html {
    const each = (schema[keyword] as Node[]).map((branch) => {
      const named = typeof branch.$ref === "string" ? this.resolved(branch.$ref) : undefined;
      const shown = named && !above.includes(named) ? this.structure(named, [...above, named]) : undefined;
      return html`<li>${this.type(branch)}${this.within(branch, above)}${shown}</li>`;
    });
    return html`<p>${BRANCHES[keyword as keyof typeof BRANCHES]}</p><ul class="branches">${each}</ul>`;
  }
}

function typesOf({ type }: Node): string {
  return [type].flat().join(" or ").replace("array", "list");
}

function keywordsIn(schema: Node, keywords: readonly string[]): string[] {
  return keywords.filter((keyword) => keyword in schema);
}

function bound([keyword, value]: [string, unknown]): Html {
  return html`<span>${keyword} <code>${typeof value === "string" ? value : JSON.stringify(value)}</code></span> `;
}
