import { keysOf, type Node } from "../generator/specification.ts";

export type { Node };

/** One OpenAPI document whose references all lead to places in itself. */
export class ApiDocument {
  constructor(readonly root: Node) {}

  /** What a reference, or one that it leads to, names; anything else as it is. */
  follow(value: unknown): Node {
    const passed = new Set<unknown>();
    let node = (value ?? {}) as Node;
    while (typeof node.$ref === "string" && !passed.has(node)) {
      passed.add(node);
      node = this.target(node.$ref) as Node;
    }
    return node;
  }

  /** What stands where a reference such as `#/components/schemas/User` leads; `{}` where nothing does. */
  target(reference: string): unknown {
    let node: unknown = this.root;
    for (const key of keysOf(reference)) node = (node as Node | undefined)?.[key];
    return node ?? {};
  }

  /** A text that is the same for schemas, or other objects, that mean the same, however their keys are ordered. */
  textOf(value: unknown, keys: "keywords" | "names" | "data" = "keywords", above: readonly string[] = []): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.textOf(item, keys, above)).join()}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
    const { $ref: reference, ...node } = value as Node;
    if (typeof reference === "string" && keys !== "names" && !above.includes(reference)) {
      return this.textOf({ ...(this.target(reference) as Node), ...node }, keys, [...above, reference]);
    }
    const entries = Object.entries(value).filter(([key]) => keys !== "keywords" || !isDocumentation(key));
    const texts = entries.map(([key, part]) => {
      const within = keys === "keywords" ? keysWithin(key) : keys === "names" ? "keywords" : "data";
      return `${JSON.stringify(key)}:${this.textOf(part, within, above)}`;
    });
    return `{${texts.sort().join()}}`;
  }
}

/** Keywords that only a reader minds. */
export function isDocumentation(keyword: string): boolean {
  return /^(?:\$comment|callbacks|description|examples?|externalDocs|headers|info|links|readOnly|summary|tags|title|writeOnly|x-.*|xml)$/.test(
    keyword,
  );
}

/** What the keys are of the object that a keyword has as its value: names that the spec's author chose, or keywords. */
export function keysWithin(keyword: string): "keywords" | "names" | "data" {
  if (/^(?:const|default|enum)$/.test(keyword)) return "data";
  const isMap =
    /^(?:\$defs|content|definitions|dependentSchemas|patternProperties|properties|responses|securitySchemes)$/;
  return isMap.test(keyword) ? "names" : "keywords";
}
