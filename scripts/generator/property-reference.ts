import { documentationOf } from "./evidence.ts";
import type { Evidence } from "./inherited-evidence.ts";
import type { Node, Path, Specification } from "./specification.ts";
import { type ValueFacts, valueFactsOf } from "./value-facts.ts";
import { withoutMeanings } from "./value-meanings.ts";

/** How sure what says nothing of it itself is, by `inheritedEvidence`. */
export type Inherited = ReadonlyMap<Node, Evidence>;

/** What there is to say of a property that is documented at `places`, and whose schemas are at `paths`. */
export function propertyReferenceOf(
  specification: Specification,
  inherited: Inherited,
  places: readonly Path[],
  paths: readonly Path[],
): Node {
  const documentation = places.map((place) => {
    const node = Object(specification.at(place)) as Node;
    return documentationOf(specification, node, inherited.get(node));
  });
  const { items, values = items?.values, ...facts } = valueFactsOf(specification, ...paths);
  const own = documentation[0]?.texts ?? [];
  // What holds it may say more than the property itself: the schema of a parameter, or one that it is composed of.
  const texts = new Set([...own, facts.description, items?.description].filter((text) => text !== undefined));
  return {
    description: withoutMeanings([...texts].join("\n"), values ?? []) || undefined,
    evidence: documentation.map(({ evidence }) => evidence).find((evidence) => evidence !== undefined),
    ...typeOf(facts),
    minimum: facts.minimum,
    maximum: facts.maximum,
    default: facts.default,
    items: items && typeOf(items),
    values: values?.map((value) => ({ value, description: meaningOf(String(value), facts, items) })),
    example: facts.example,
  };
}

function typeOf({ types = [], format }: ValueFacts): Node {
  return { types, format };
}

function meaningOf(value: string, ...all: readonly (ValueFacts | undefined)[]): string | undefined {
  return all.map((facts) => facts?.meanings?.get(value)).find((meaning) => meaning !== undefined);
}
