// For each keyword, values that fit and values that do not, with what is then said of them.

type Wrong = readonly [value: unknown, ...faults: string[]];
const string = { type: "string" };
/** An object literal with `then` looks like a promise to the linter. */
const THEN = "then";
const integer = { type: "integer" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const components = {
  Tree: { type: "object", properties: { name: string, kids: { type: "array", items: ref("Tree") } } },
  Named: { properties: { name: string } },
  Knot: { anyOf: [{ type: "null" }, { type: "object", properties: { knot: ref("Knot") }, required: ["knot"] }] },
  delete: { type: "object", properties: { a: integer }, required: ["a"] },
  Kin: { properties: { a: true }, anyOf: [{ properties: { b: true }, required: ["b"] }, { not: { required: ["b"] } }] },
};

// biome-ignore format: a table, a line a row
export const keywords: readonly [what: string, schema: unknown, right: readonly unknown[], wrong: readonly Wrong[]][] = [
  ["a text", string, ["", "a"], [[7, "must be string"], [null, "must be string"]]],
  ["an integer", integer, [0, -7, 1.0, 1e21], [[1.5, "must be integer"], ["1", "must be integer"]]],
  ["a number", { type: "number" }, [0, 1.5], [["1", "must be number"], [Number.NaN, "must be number"], [Number.POSITIVE_INFINITY, "must be number"]]],
  ["a boolean", { type: "boolean" }, [true, false], [[0, "must be boolean"]]],
  ["null", { type: "null" }, [null], [[0, "must be null"], [{}, "must be null"]]],
  ["a list", { type: "array" }, [[]], [[{}, "must be array"]]],
  ["an object", { type: "object" }, [{}, { a: 1 }], [[[], "must be object"], [null, "must be object"], ["a", "must be object"]]],
  ["several types", { type: ["string", "null"], minLength: 1 }, ["a", null], [[7, "must be string,null"], ["", "must NOT have fewer than 1 characters"]]],
  ["no keyword at all", {}, [null, 7], []],
  ["annotations alone", { description: "x", title: "y", default: 1 }, [null], []],
  ["true within", { properties: { a: true }, items: true }, [{ a: 7 }, [7]], []],
  ["false within", { properties: { a: false } }, [{}, { b: 1 }], [[{ a: 7 }, "/a boolean schema is false"]]],

  ["enum", { enum: ["a", 1, null] }, ["a", 1, null], [["b", "must be one of a, 1, null"], ["1", "must be one of a, 1, null"]]],
  ["enum with structures", { enum: [{ a: [1, { b: 2 }] }, [1]] }, [{ a: [1, { b: 2 }] }, [1]], [[{ a: [1, { b: 3 }] }, 'must be one of {"a":[1,{"b":2}]}, [1]'], [[1, 1], 'must be one of {"a":[1,{"b":2}]}, [1]'], [{ 0: 1 }, 'must be one of {"a":[1,{"b":2}]}, [1]']]],
  ["enum with texts that read as something else", { enum: ["", "a b", "a ", "a,b", "null", "7", "\n", 7, true] }, ["", "7", 7], [["c", 'must be one of "", a b, "a ", "a,b", "null", "7", "\\n", 7, true']]],
  ["const", { const: "a" }, ["a"], [["b", 'must be "a"']]],
  ["const null", { const: null }, [null], [[0, "must be null"], [{}, "must be null"]]],
  ["const with a structure", { const: { a: 1, b: [] } }, [{ b: [], a: 1 }], [[{ a: 1 }, 'must be {"a":1,"b":[]}'], [{ a: 1, c: [] }, 'must be {"a":1,"b":[]}'], [{ a: 1, b: {} }, 'must be {"a":1,"b":[]}'], [null, 'must be {"a":1,"b":[]}']]],

  ["minimum", { minimum: 2 }, [2, 3, "1"], [[1.9, "must be >= 2"]]],
  ["maximum", { maximum: -2.5 }, [-2.5, "1"], [[-2, "must be <= -2.5"]]],
  ["exclusiveMinimum", { exclusiveMinimum: 2 }, [2.1], [[2, "must be > 2"]]],
  ["exclusiveMaximum", { exclusiveMaximum: 2 }, [1.9, null], [[2, "must be < 2"]]],
  ["multipleOf", { multipleOf: 0.5 }, [1.5, 0, "a"], [[1.25, "must be multiple of 0.5"]]],
  ["multipleOf a fraction, in tens", { multipleOf: 0.01 }, [19.99, 4.35, -0.07, -0, 1e300, 0.01], [[0.1 + 0.2, "must be multiple of 0.01"], [1e-7, "must be multiple of 0.01"], [5e-324, "must be multiple of 0.01"]]],
  ["multipleOf a tiny fraction", { multipleOf: 1e-7 }, [1e-7, -3e-7, 12.3456789, 1e21], [[1e-8, "must be multiple of 1e-7"], [1.00000001, "must be multiple of 1e-7"]]],
  ["multipleOf a number that no power of ten divides", { multipleOf: 3 }, [9, 3e300, 0], [[1e17, "must be multiple of 3"], [1e300, "must be multiple of 3"]]],
  ["multipleOf a huge number", { multipleOf: 1e300 }, [1e300, -3e300, 0], [[1e299, "must be multiple of 1e+300"], [1, "must be multiple of 1e+300"]]],
  ["minLength, which counts characters", { minLength: 2 }, ["ab", "😀😀", [1]], [["😀", "must NOT have fewer than 2 characters"]]],
  ["maxLength, which counts characters", { maxLength: 1 }, ["a", "😀", [1, 2]], [["ab", "must NOT have more than 1 characters"]]],
  ["pattern", { pattern: "^\\p{L}/.$" }, ["ä/😀", 7], [["1/a", 'must match pattern "^\\p{L}/.$"']]],
  ["two patterns", { allOf: [{ pattern: "a" }, { pattern: "b" }] }, ["ab"], [["c", 'must match pattern "a"', 'must match pattern "b"']]],
  ["format", { format: "uuid" }, ["3c90c3cc-0d44-4b50-8888-8DD25736052a", 7], [["3c90c3cc", 'must match format "uuid"']]],
  ["format date-time", { format: "date-time" }, ["2024-02-29T23:59:59.123Z", "2023-11-07t05:31:56+02:00"], [["2023-02-29T00:00:00Z", 'must match format "date-time"']]],
  ["format uri and email", { properties: { a: { format: "uri" }, b: { format: "email" } } }, [{ a: "https://a.example/b", b: "a@b.example" }], [[{ a: "a b", b: "a" }, '/a must match format "uri"', '/b must match format "email"']]],
  ["a format that is no pattern", { type: "string", format: "password" }, [""], [[7, "must be string"]]],

  ["items", { items: integer }, [[], [1, 2], "a"], [[[1, "a", 2, null], "/1 must be integer", "/3 must be integer"]]],
  ["prefixItems", { prefixItems: [string, integer] }, [[], ["a"], ["a", 1, null], {}], [[[1, "a"], "/0 must be string", "/1 must be integer"]]],
  ["prefixItems and items", { prefixItems: [string], items: integer }, [["a", 1]], [[["a", "b"], "/1 must be integer"]]],
  ["prefixItems and no more", { prefixItems: [string], items: false, minItems: 1 }, [["a"]], [[["a", "b"], "must NOT have more than 1 items"]]],
  ["minItems and maxItems", { minItems: 1, maxItems: 2 }, [[1], [1, 2], {}], [[[], "must NOT have fewer than 1 items"], [[1, 2, 3], "must NOT have more than 2 items"]]],
  ["uniqueItems", { uniqueItems: true }, [[1, "1", true, [1], { a: 1 }], [], {}], [[[{ a: 1, b: 2 }, 0, { b: 2, a: 1 }], "must NOT have duplicate items (items ## 0 and 2 are identical)"]]],
  ["uniqueItems, by value and type", { uniqueItems: true }, [["1", 1, "[1]", [1], '{"a":1}', { a: 1 }, null, "null", true, "true", { a: { b: 1 } }, { "a:{b": 1 }, [1, [2]], [[1], 2], [1, 2], ["1,2"], "", [], [[]], {}, [{}]]], [[[0, -0], "must NOT have duplicate items (items ## 0 and 1 are identical)"], [[[1], 3, 7, 3, [1]], "must NOT have duplicate items (items ## 1 and 3 are identical)"], [[null, { a: [{ c: 1, b: "x" }] }, null], "must NOT have duplicate items (items ## 0 and 2 are identical)"]]],
  ["uniqueItems: false", { uniqueItems: false }, [[1, 1]], []],
  ["contains", { contains: integer }, [["a", 1], {}], [[["a"], "must contain at least 1 valid item(s)"], [[], "must contain at least 1 valid item(s)"]]],
  ["minContains and maxContains", { contains: integer, minContains: 2, maxContains: 3 }, [[1, 2, "a"]], [[[1], "must contain at least 2 and no more than 3 valid item(s)"], [[1, 2, 3, 4], "must contain at least 2 and no more than 3 valid item(s)"]]],
  ["unevaluatedItems: false", { allOf: [{ prefixItems: [string] }], unevaluatedItems: false }, [["a"], [], {}], [[["a", 1], "must NOT have the unevaluated item 1"]]],
  ["unevaluatedItems with a schema", { prefixItems: [string], unevaluatedItems: integer }, [["a", 1]], [[["a", "b"], "/1 must be integer"]]],
  ["unevaluatedItems beside branches", { anyOf: [{ prefixItems: [{}, integer] }, { prefixItems: [string] }], unevaluatedItems: false }, [[1, 2], ["a"], ["a", 1]], [[["a", "b"], "must NOT have the unevaluated item 1"]]],

  ["properties", { properties: { a: integer, "b-c": string, constructor: string } }, [{}, { a: 1, d: 1 }, { a: undefined }, "a"], [[{ a: "1", "b-c": 1, constructor: 1 }, "/a must be integer", "/b-c must be string", "/constructor must be string"]]],
  ["properties whose names need escaping", { properties: { "a/b~c": integer } }, [{ "a/b~c": 1 }], [[{ "a/b~c": "1" }, "/a~1b~0c must be integer"]]],
  ["required", { required: ["a", "toString"] }, [{ a: null, toString: 1 }, []], [[{}, "must have required property 'a'", "must have required property 'toString'"], [{ a: undefined, toString: 1 }, "must have required property 'a'"]]],
  ["additionalProperties: false", { type: "object", properties: { a: integer }, additionalProperties: false }, [{}, { a: 1 }], [[{ a: 1, b: 2, valueOf: 3 }, "must not have the property 'b'", "must not have the property 'valueOf'"], [[], "must be object"]]],
  ["additionalProperties with a schema", { properties: { a: string }, additionalProperties: integer }, [{ a: "a", b: 1 }], [[{ a: "a", "b/": "b" }, "/b~1 must be integer"]]],
  ["patternProperties", { patternProperties: { "^x-": integer }, additionalProperties: false }, [{ "x-a": 1 }], [[{ "x-a": "a", b: 1 }, "must not have the property 'b'", "/x-a must be integer"]]],
  ["propertyNames", { propertyNames: { maxLength: 2 } }, [{ ab: 1 }, []], [[{ abc: 1 }, "has the property 'abc', whose name must NOT have more than 2 characters", "property name must be valid"]]],
  ["minProperties and maxProperties", { minProperties: 1, maxProperties: 2 }, [{ a: 1 }, []], [[{}, "must NOT have fewer than 1 properties"], [{ a: 1, b: 2, c: 3 }, "must NOT have more than 2 properties"]]],
  ["dependentRequired", { dependentRequired: { a: ["b", "c"], d: ["a"] } }, [{}, { b: 1 }, { a: 1, b: 1, c: 1 }, "a"], [[{ a: 1, b: 1 }, "must have properties b, c when property a is present"], [{ d: 1 }, "must have property a when property d is present"]]],
  ["dependentSchemas", { dependentSchemas: { a: { required: ["b"] } } }, [{}, { a: 1, b: 1 }, []], [[{ a: 1 }, "must have required property 'b'"]]],
  ["unevaluatedProperties: false", { properties: { a: true }, patternProperties: { "^x-": true }, unevaluatedProperties: false }, [{ a: 1, "x-b": 2 }, []], [[{ c: 1 }, "must not have the property 'c'"]]],
  ["unevaluatedProperties with a schema", { allOf: [ref("Named")], unevaluatedProperties: integer }, [{ name: "a", b: 1 }], [[{ name: "a", b: "b" }, "/b must be integer"]]],
  ["unevaluatedProperties beside branches", { ...ref("Kin"), unevaluatedProperties: false }, [{ a: 1 }, { b: 1 }], [[{ a: 1, c: 1 }, "must not have the property 'c'"]]],
  ["unevaluatedProperties beside additionalProperties", { oneOf: [{ additionalProperties: integer }, { properties: { a: string }, required: ["a"] }], unevaluatedProperties: false }, [{ b: 1 }, { a: "a" }], [[{ a: "a", b: "b" }, "must not have the property 'b'"]]],
  ["unevaluatedProperties beside if", { if: { properties: { a: { const: 1 } }, required: ["a"] }, [THEN]: { properties: { b: true } }, else: { properties: { c: true } }, unevaluatedProperties: false }, [{ a: 1, b: 1 }, { c: 1 }], [[{ a: 1, c: 1 }, "must not have the property 'c'"], [{ b: 1 }, "must not have the property 'b'"]]],
  ["unevaluatedProperties beside dependentSchemas", { properties: { a: true }, dependentSchemas: { a: { properties: { b: true } } }, unevaluatedProperties: false }, [{ a: 1, b: 1 }], [[{ b: 1 }, "must not have the property 'b'"]]],

  ["allOf", { allOf: [{ minimum: 2 }, { multipleOf: 2 }] }, [4], [[1, "must be >= 2", "must be multiple of 2"]]],
  ["anyOf", { anyOf: [string, { minimum: 2 }] }, ["a", 2], [[1, "must be string", "must be >= 2", "must match a schema in anyOf"]]],
  ["oneOf", { oneOf: [{ minimum: 2 }, { maximum: 5, type: "number" }] }, [6, 1, "a"], [[3, "must match exactly one schema in oneOf"]]],
  ["oneOf of which none fits", { oneOf: [string, { type: "boolean" }] }, ["a", true], [[3, "must be string", "must be boolean", "must match exactly one schema in oneOf"]]],
  ["oneOf of which some fit", { oneOf: [string, integer, { type: "number" }] }, [1.5, "a"], [[3, "must match exactly one schema in oneOf"]]],
  ["not", { not: string }, [7], [["a", "must NOT be valid"]]],
  ["if, then and else", { if: { type: "string" }, [THEN]: { minLength: 2 }, else: { type: "integer" } }, ["ab", 1], [["a", "must NOT have fewer than 2 characters", 'must match "then" schema'], [true, "must be integer", 'must match "else" schema']]],
  ["if and then", { if: { type: "string" }, [THEN]: { minLength: 2 } }, ["ab", 1], [["a", "must NOT have fewer than 2 characters", 'must match "then" schema']]],
  ["if and else", { if: { type: "string" }, else: { type: "integer" } }, ["a", 1], [[true, "must be integer", 'must match "else" schema']]],
  ["a reference", { type: "array", items: ref("Named") }, [[{ name: "a" }]], [[[{ name: 7 }], "/0/name must be string"]]],
  ["a reference with more beside it", { ...ref("Named"), required: ["name"] }, [{ name: "a" }], [[{}, "must have required property 'name'"]]],
  ["a schema that holds itself", ref("Tree"), [{ kids: [{ kids: [] }] }], [[{ kids: [{ kids: [7] }, { name: 7 }] }, "/kids/0/kids/0 must be object", "/kids/1/name must be string"]]],
  ["a schema that is within its own alternatives", ref("Knot"), [null, { knot: { knot: null } }], [[{ knot: 7 }, "must be null", "/knot must be null", "/knot must be object", "/knot must match a schema in anyOf", "must match a schema in anyOf"]]],
  ["a component called like a word of the language", ref("delete"), [{ a: 1 }], [[{}, "must have required property 'a'"]]],
];
