import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import { unicodePatternOf } from "./pattern.ts";
import type { Node } from "./specification.ts";

/** What the upgrade knows how to read, and examples, of which nothing is generated. */
export const LEFT_TO_UPGRADE = {
  "no-invalid-media-type-examples": "off",
  "nullable-type-sibling": "off",
  "spec-ref-siblings": "off",
} as const;

/** Objects of a document, of each kind that has to be told from what only looks like it, such as an example. */
export interface Collected {
  schemas: Set<Node>;
  parameters: Set<Node>;
}

/** A rule that collects them on Redocly's walk by types, and looks at the patterns on the way. */
export function collectorOf({ schemas, parameters }: Collected): Plugin {
  const rule: Oas3Rule = () => ({
    ref: (node, { type }) => {
      if (type.name === "Schema") schemas.add(node as unknown as Node);
    },
    Parameter: (node) => {
      parameters.add(node as unknown as Node);
    },
    Schema: (node, { report, location }) => {
      schemas.add(node as Node);
      if (typeof node.pattern !== "string") return;
      try {
        node.pattern = unicodePatternOf(node.pattern);
      } catch (error) {
        report({ message: `${(error as Error).message}.`, location: location.child("pattern") });
      }
    },
  });
  return { id: "generation", rules: { oas3: { collect: rule } } };
}
