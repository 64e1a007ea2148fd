import fc from "fast-check";
import { schema } from "../cases/random-schemas.ts";

type Schema = Record<string, unknown>;

const one = (...schemas: readonly Schema[]) => fc.constantFrom(...schemas);
const item: fc.Arbitrary<Schema> = one(
  { type: "string" },
  { type: "string", minLength: 1, maxLength: 3 },
  { type: "string", format: "uuid" },
  { type: "string", format: "date" },
  { type: "string", pattern: "^[a-z]+\\d$" },
  { type: "string", enum: ["a", "..", "", "b c", "é"] },
  { enum: ["a", ".", 1, true] },
  { const: "a" },
  { const: 7 },
  { type: "integer", minimum: -1, maximum: 3 },
  { type: "integer", format: "int32" },
  { type: "number", multipleOf: 0.01, exclusiveMinimum: 0 },
  { type: "number", multipleOf: 3 },
  { type: "boolean" },
  { type: ["integer", "boolean"] },
  { anyOf: [{ type: "integer" }, { const: "last" }] },
  { oneOf: [{ type: "boolean" }, { type: "string", format: "uuid" }] },
  { allOf: [{ type: "integer" }, { minimum: 2 }] },
);
const scalar = fc.oneof({ weight: 9, arbitrary: item }, one({ type: ["string", "null"], minLength: 2 }));
const list = fc
  .tuple(item, one({}, { minItems: 1 }, { maxItems: 2 }, { uniqueItems: true }))
  .map(([items, rest]) => ({ type: "array", items, ...rest }));
const marked = fc
  .tuple(schema, one({}, {}, {}, { readOnly: true }, { writeOnly: true }))
  .map(([each, mark]) => ({ ...each, ...mark }));

const parameter = (place: string, names: readonly string[], of: fc.Arbitrary<Schema>) =>
  fc.record({ name: fc.constantFrom(...names), in: fc.constant(place), required: fc.boolean(), schema: of });
const parameters = fc.uniqueArray(
  fc.oneof(
    parameter("query", ["q", "constructor", "limit.max"], fc.oneof(scalar, list)),
    parameter("query", ["joined"], list).map((each) => ({ ...each, explode: false })),
    parameter("header", ["X-One", "toString"], scalar),
  ),
  { selector: ({ name }) => name, maxLength: 3 },
);

/** Properties whose names are those of no parameter. */
const NAMES = ["name", "size", "parts", "kind", "valueIn", "__x"];
const object = (of: fc.Arbitrary<Schema>, names = NAMES) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...names), of, { minKeys: 1, maxKeys: 3 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([named, isRequired, isClosed]) => ({
      type: "object",
      properties: { ...named },
      ...(isRequired.includes(true) && { required: Object.keys(named).filter((_, index) => isRequired[index]) }),
      ...(isClosed && { additionalProperties: false }),
    }));
const OTHERS = NAMES.map((name) => `other_${name}`);
const content = (mediaType: string, of: fc.Arbitrary<Schema>) => of.map((each) => ({ [mediaType]: { schema: each } }));
const requestBody = fc.option(
  fc.oneof(
    content("application/json", object(marked)),
    content("application/json", fc.tuple(object(marked), object(marked, OTHERS)).map(inBranches)),
    content("application/x-www-form-urlencoded", object(scalar)),
  ),
  { nil: undefined },
);
const responses = fc
  .record({ 200: marked, 204: schema, 409: schema }, { requiredKeys: [] })
  .map((by) => Object.entries(by).map(([status, each]) => [status, each] as const));

/** Two objects as the branches of a body. */
function inBranches([one, other]: [Schema, Schema]): Schema {
  const { additionalProperties: _, ...first } = one;
  const { additionalProperties: __, ...second } = other;
  return { allOf: [first, second] };
}

/**
 * What a judge is known to overlook: Ajv, at its first fault, that a property called "" is missing; a mock, which alternative
 * a multiple of a fraction is; and who judges new values, that any object is one to a list with an object as an alternative.
 */
const OVERLOOKED = /"required":\[[^\]]*""|"oneOf":\[[^\]]*"multipleOf":0|"b":2\}\]\}\]/;

/** Specs of one operation, of shapes that generation takes, in the text of JSON. */
export const specification = fc
  .record({ id: scalar, parameters, requestBody, responses, method: fc.constantFrom("post", "put", "patch") })
  .map(({ id, parameters, requestBody, responses, method }) => {
    const described = responses.map(([status, each]) => [
      status,
      { description: "x", content: { "application/json": { schema: each } } },
    ]);
    const operation = {
      operationId: "changeThing",
      "x-repeatable": { value: false, reason: "x" },
      "x-destructive": { value: false, reason: "x" },
      parameters: [{ name: "thing_id", in: "path", required: true, schema: id }, ...parameters],
      ...(requestBody && { requestBody: { required: true, content: requestBody } }),
      responses: { 201: { description: "x" }, ...Object.fromEntries(described) },
    };
    return JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Things", version: "1" },
      servers: [{ url: "https://things.example/v1" }],
      security: [{ key: [] }],
      paths: { "/things/{thing_id}": { [method]: operation } },
      components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
    });
  })
  .filter((text) => !OVERLOOKED.test(text));
