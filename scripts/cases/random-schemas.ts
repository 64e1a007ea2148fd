import fc from "fast-check";

type Schema = Record<string, unknown>;

const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) => fc.record(model, { requiredKeys: [] });
const small = fc.nat({ max: 3 });

const text = fc.oneof(
  optional({ minLength: small, maxLength: small.map((more) => 3 + more) }),
  fc.constantFrom("^[a-z]+$", "^[^\\s@]+@[^\\s@]+$", "\\d", "^[A-Z]{2}-\\d{3}$").map((pattern) => ({ pattern })),
  fc.constantFrom("uuid", "email", "date-time", "date", "uri", "ipv4").map((format) => ({ format })),
  fc.uniqueArray(fc.constantFrom("view", "full", "", "a b"), { minLength: 1 }).map((values) => ({ enum: values })),
);
const number = fc.oneof(
  optional({ minimum: fc.integer({ min: -5, max: 5 }), maximum: fc.integer({ min: 6, max: 20 }) }),
  optional({ exclusiveMinimum: small, exclusiveMaximum: small.map((more) => 6 + more) }),
  fc.record({ multipleOf: fc.constantFrom(2, 5, 0.01, 0.7), minimum: small }),
);
const scalar: fc.Arbitrary<Schema> = fc.oneof(
  text.map((rest) => ({ type: "string", ...rest })),
  number.map((rest) => ({ type: "integer", ...rest })),
  number.map((rest) => ({ type: ["number", "null"], ...rest })),
  fc.constantFrom<Schema>({ type: "boolean" }, { const: "a" }, { const: { a: 1 } }, { enum: [1, "a", null, { b: 2 }] }),
);

/** Schemas of all keywords, put together in all ways that have a meaning. */
export const { schema } = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    tie("object"),
    fc
      .tuple(tie("schema"), optional({ minItems: small, maxItems: small.map((more) => 3 + more) }))
      .map(([items, rest]) => ({ type: "array", items, ...rest })),
    scalar.map((items) => ({ type: "array", items, uniqueItems: true })),
    scalar.map((contains) => ({ type: "array", contains })),
    fc.tuple(scalar, scalar).map((oneOf) => ({ oneOf })),
    fc.tuple(scalar, scalar).map((prefixItems) => ({ type: "array", prefixItems, items: false })),
    fc.tuple(tie("object"), scalar).map((anyOf) => ({ anyOf })),
    fc.tuple(tie("object"), tie("object")).map((allOf) => ({ allOf })),
  ),
  object: fc
    .record({
      named: fc.dictionary(fc.constantFrom("id", "email", "type", "properties", "constructor", ""), tie("schema"), {
        maxKeys: 3,
      }),
      isRequired: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      rest: fc.constantFrom<Schema>(
        { patternProperties: { "^x-": { type: "boolean" } }, additionalProperties: false },
        { propertyNames: { maxLength: 12 } },
        { dependentRequired: { id: ["email"] } },
        { not: { required: ["id", "email"] } },
        { anyOf: [{ required: ["id"] }, { required: ["email"] }] },
        { oneOf: [{ required: ["id"] }, { required: ["email"] }] },

        {},
        { additionalProperties: false },
        { additionalProperties: { type: "integer" } },
        { minProperties: 1 },
        { maxProperties: 3 },
      ),
    })
    .map(({ named, isRequired, rest }) => ({
      type: "object",
      properties: { ...named },
      required: Object.keys(named).filter((_, i) => isRequired[i]),
      ...rest,
    })),
}));
