// By group: a schema, and every schema that the group's operators make of it.

import { expect, test } from "vitest";
import { blocksOf, schemaChangesOf } from "./mutants/changes.ts";

const cases = `
types
{ type: string }
  => type changed to integer: { type: integer }
  => type dropped: {}
  => nullable added: { type: [ string, "null" ] }

types
{ type: integer }
  => type changed to number: { type: number }
  => type changed to string: { type: string }
  => type dropped: {}
  => nullable added: { type: [ integer, "null" ] }

types
{ type: integer, enum: [1, 2] }
  => type changed to string: { type: string, enum: [ 1, 2 ] }
  => nullable added: { type: [ integer, "null" ], enum: [ 1, 2, null ] }

types
{ type: [string, 'null'] }
  => type changed to integer: { type: [ integer, 'null' ] }
  => type dropped: { type: [ 'null' ] }
  => type dropped: { type: [ string ] }
  => type dropped: {}

types
{ type: array, items: {} }
  => type changed to string: { type: string, items: {} }
  => type dropped: { items: {} }
  => nullable added: { type: [ array, "null" ], items: {} }

types 3.0.3
{ type: boolean }
  => type changed to string: { type: string }
  => type dropped: {}
  => nullable added: { type: boolean, nullable: true }

types 3.0.3
{ type: string, nullable: true }
  => type changed to integer: { type: integer, nullable: true }
  => type dropped: { nullable: true }
  => nullable dropped: { type: string }

types 3.0.3
{ type: string, enum: [a] }
  => type changed to integer: { type: integer, enum: [ a ] }
  => nullable added: { type: string, enum: [ a, null ], nullable: true }

types
{ type: string, const: a }
  => type changed to integer: { type: integer, const: a }

enum
{ enum: [a, b] }
  => enum value dropped: { enum: [ b ] }
  => enum value changed: { enum: [ a_, b ] }
  => enum value dropped: { enum: [ a ] }
  => enum value changed: { enum: [ a, b_ ] }
  => enum value added: { enum: [ a, b, undocumented ] }
  => enum dropped: {}

enum
{ enum: [1] }
  => enum value changed: { enum: [ 2 ] }
  => enum value added: { enum: [ 1, 2 ] }
  => enum dropped: {}

enum
{ enum: [true] }
  => enum value changed: { enum: [ false ] }
  => enum value added: { enum: [ true, false ] }
  => enum dropped: {}

const
{ const: a }
  => const changed: { const: a_ }
  => const dropped: {}

default
{ type: boolean, default: false }
  => default changed: { type: boolean, default: true }
  => default dropped: { type: boolean }

default
{ default: [2020-01-09, abz] }
  => default changed: { default: [ 2021-01-09, abz ] }
  => default changed: { default: [ 2020-01-09, aba ] }
  => default dropped: {}

format
{ type: string, format: uuid }
  => format changed: { type: string, format: email }
  => format dropped: { type: string }

format
{ format: colour }
  => format changed: { format: uuid }
  => format dropped: {}

bounds
{ type: integer, minimum: 1, maximum: 5 }
  => minimum lowered: { type: integer, minimum: 0, maximum: 5 }
  => minimum raised: { type: integer, minimum: 2, maximum: 5 }
  => minimum dropped: { type: integer, maximum: 5 }
  => maximum lowered: { type: integer, minimum: 1, maximum: 4 }
  => maximum raised: { type: integer, minimum: 1, maximum: 6 }
  => maximum dropped: { type: integer, minimum: 1 }

bounds
{ type: number, exclusiveMinimum: 0, multipleOf: 1 }
  => exclusiveMinimum lowered: { type: number, exclusiveMinimum: -1, multipleOf: 1 }
  => exclusiveMinimum raised: { type: number, exclusiveMinimum: 1, multipleOf: 1 }
  => exclusiveMinimum dropped: { type: number, multipleOf: 1 }
  => multipleOf raised: { type: number, exclusiveMinimum: 0, multipleOf: 2 }
  => multipleOf dropped: { type: number, exclusiveMinimum: 0 }
  => exclusiveMinimum made inclusive: { type: number, minimum: 0, multipleOf: 1 }
  => maximum added: { type: number, exclusiveMinimum: 0, multipleOf: 1, maximum: 1000 }

bounds 3.0.0
{ type: number, minimum: 0, exclusiveMinimum: true }
  => minimum lowered: { type: number, minimum: -1, exclusiveMinimum: true }
  => minimum raised: { type: number, minimum: 1, exclusiveMinimum: true }
  => minimum dropped: { type: number }
  => exclusiveMinimum dropped: { type: number, minimum: 0 }
  => maximum added: { type: number, minimum: 0, exclusiveMinimum: true, maximum: 1000 }

bounds
{ type: string, minLength: 1, maxLength: 2 }
  => minLength raised: { type: string, minLength: 2, maxLength: 2 }
  => minLength dropped: { type: string, maxLength: 2 }
  => maxLength lowered: { type: string, minLength: 1, maxLength: 1 }
  => maxLength raised: { type: string, minLength: 1, maxLength: 3 }
  => maxLength dropped: { type: string, minLength: 1 }

bounds
{ type: string }
  => minLength added: { type: string, minLength: 1 }
  => maxLength added: { type: string, maxLength: 255 }

bounds
{ type: string, format: uuid }

bounds
{ type: string, pattern: ^a+$ }
  => pattern dropped: { type: string }
  => pattern loosened at its start: { type: string, pattern: a+$ }
  => pattern loosened at its end: { type: string, pattern: ^a+ }
  => maxLength added: { type: string, pattern: ^a+$, maxLength: 255 }

bounds
{ type: array, minItems: 0, uniqueItems: true }
  => minItems raised: { type: array, minItems: 1, uniqueItems: true }
  => uniqueItems dropped: { type: array, minItems: 0 }
  => maxItems added: { type: array, minItems: 0, uniqueItems: true, maxItems: 10 }

bounds
{ type: string, minimum: 3, enum: [a] }

bounds
{ type: object, maxProperties: 2 }
  => maxProperties lowered: { type: object, maxProperties: 1 }
  => maxProperties raised: { type: object, maxProperties: 3 }
  => maxProperties dropped: { type: object }

bounds 3.0.3
{ type: number, minimum: 0 }
  => minimum lowered: { type: number, minimum: -1 }
  => minimum raised: { type: number, minimum: 1 }
  => minimum dropped: { type: number }
  => minimum made exclusive: { type: number, minimum: 0, exclusiveMinimum: true }
  => maximum added: { type: number, minimum: 0, maximum: 1000 }

bounds
{ type: number, minimum: 0, maximum: 2 }
  => minimum lowered: { type: number, minimum: -1, maximum: 2 }
  => minimum raised: { type: number, minimum: 1, maximum: 2 }
  => minimum dropped: { type: number, maximum: 2 }
  => maximum lowered: { type: number, minimum: 0, maximum: 1 }
  => maximum raised: { type: number, minimum: 0, maximum: 3 }
  => maximum dropped: { type: number, minimum: 0 }
  => minimum made exclusive: { type: number, exclusiveMinimum: 0, maximum: 2 }
  => maximum made exclusive: { type: number, minimum: 0, exclusiveMaximum: 2 }

`;

test.each(blocksOf(cases))("%s: all that becomes of %s", (title, schema, changes) => {
  const [group, version] = title.split(/ (?=\d)/) as [string, string?];
  expect(schemaChangesOf(schema, group, version)).toEqual(changes);
});
