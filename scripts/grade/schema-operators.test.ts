// By group: a schema, and every schema that the group's operators make of it.

import { expect, test } from "vitest";
import { blocksOf, schemaChangesOf } from "./mutants/changes.ts";

const cases = `
properties
{ properties: { a: {}, b: { readOnly: true } }, required: [a] }
  => property added: { properties: { a: {}, b: { readOnly: true }, undocumented: { type: string } }, required: [ a ] }
  => required property added: { properties: { a: {}, b: { readOnly: true }, undocumented: { type: string } }, required: [ a, undocumented ] }
  => property renamed: { properties: { a_: {}, b: { readOnly: true } }, required: [ a_ ] }
  => property dropped: { properties: { b: { readOnly: true } } }
  => readOnly added: { properties: { a: { readOnly: true }, b: { readOnly: true } }, required: [ a ] }
  => property renamed: { properties: { a: {}, b_: { readOnly: true } }, required: [ a ] }
  => property dropped: { properties: { a: {} }, required: [ a ] }
  => readOnly dropped: { properties: { a: {}, b: {} }, required: [ a ] }

required
{ properties: { a: {}, b: {} }, required: [a] }
  => required dropped: { properties: { a: {}, b: {} } }
  => required added: { properties: { a: {}, b: {} }, required: [ a, b ] }

additionalProperties
{ type: object }
  => object closed: { type: object, additionalProperties: false }

additionalProperties
{ properties: {}, additionalProperties: false }
  => closed object opened: { properties: {}, additionalProperties: true }

additionalProperties
{ additionalProperties: { type: string } }
  => object closed: { additionalProperties: false }
  => additionalProperties dropped: {}

additionalProperties
{ additionalProperties: {} }
  => object closed: { additionalProperties: false }

additionalProperties
{ type: string }

combinations
{ anyOf: [{ minimum: 1 }, { maximum: 2 }] }
  => anyOf dropped: {}
  => branch dropped: { anyOf: [ { maximum: 2 } ] }
  => branch alone kept: { anyOf: [ { minimum: 1 } ] }
  => anyOf made oneOf: { oneOf: [ { minimum: 1 }, { maximum: 2 } ] }
  => anyOf made allOf: { allOf: [ { minimum: 1 }, { maximum: 2 } ] }

combinations
{ oneOf: [{ type: string }, { type: integer }] }
  => oneOf dropped: {}
  => branch dropped: { oneOf: [ { type: integer } ] }
  => branch alone kept: { oneOf: [ { type: string } ] }
  => oneOf made allOf: { allOf: [ { type: string }, { type: integer } ] }

combinations
{ allOf: [{ type: string }] }
  => allOf dropped: {}

combinations
{ allOf: [{ minimum: 1 }, { maximum: 2 }, {}] }
  => allOf dropped: {}
  => branch dropped: { allOf: [ { maximum: 2 }, {} ] }
  => branch alone kept: { allOf: [ { minimum: 1 } ] }
  => branch dropped: { allOf: [ { minimum: 1 }, {} ] }
  => branch alone kept: { allOf: [ { maximum: 2 } ] }
  => branch dropped: { allOf: [ { minimum: 1 }, { maximum: 2 } ] }
  => branch alone kept: { allOf: [ {} ] }
  => allOf made anyOf: { anyOf: [ { minimum: 1 }, { maximum: 2 }, {} ] }

combinations
{ items: { type: string }, not: {} }
  => items dropped: { not: {} }

combinations
{ discriminator: { propertyName: kind } }
  => discriminator changed: { discriminator: { propertyName: kind_ } }
  => discriminator dropped: {}

combinations
{ anyOf: [{ type: string }, { type: integer }] }
  => anyOf dropped: {}
  => branch dropped: { anyOf: [ { type: integer } ] }
  => branch alone kept: { anyOf: [ { type: string } ] }
  => anyOf made allOf: { allOf: [ { type: string }, { type: integer } ] }

examples
{ example: { a: x1y, b: [3, true, null] } }
  => example changed: { example: { a: x2y, b: [ 3, true, null ] } }
  => example changed: { example: { a: x1y, b: [ 4, true, null ] } }
  => example changed: { example: { a: x1y, b: [ 3, false, null ] } }
  => example dropped: {}

examples
{ examples: [a, b] }
  => example changed: { examples: [ b, b ] }
  => example changed: { examples: [ a, c ] }
  => example dropped: { examples: [ b ] }
  => example dropped: { examples: [ a ] }

extensions
{ x-secret: true, x-limit: { value: 3, unit: { name: s } } }
  => extension dropped: { x-limit: { value: 3, unit: { name: s } } }
  => extension changed: { x-secret: false, x-limit: { value: 3, unit: { name: s } } }
  => extension dropped: { x-secret: true }
  => extension changed: { x-secret: true, x-limit: { value: 4, unit: { name: s } } }
  => extension changed: { x-secret: true, x-limit: { value: 3, unit: { name: s_ } } }

deprecated
{ properties: { a: {}, b: { deprecated: true } } }
  => deprecated added: { properties: { a: { deprecated: true }, b: { deprecated: true } } }
  => deprecated dropped: { properties: { a: {}, b: {} } }

`;

test.each(blocksOf(cases))("%s: all that becomes of %s", (title, schema, changes) => {
  const [group, version] = title.split(/ (?=\d)/) as [string, string?];
  expect(schemaChangesOf(schema, group, version)).toEqual(changes);
});
