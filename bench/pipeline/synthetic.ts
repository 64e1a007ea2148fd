// A spec of any number of operations, each with schemas of its own beside shared ones, as an API's usually are.

/** The text of an OpenAPI document with `count` operations. */
export function specificationOf(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: `${count} operations`, version: "1.0.0" },
    servers: [{ url: "https://things.example/v1" }],
    security: [{ token: [] }],
    paths: Object.fromEntries(numbers.map((number) => [`/things${number}/{thing_id}`, { put: operation(number) }])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...shared, ...Object.fromEntries(numbers.map((number) => [`Thing${number}`, thing])) },
    },
  });
}

/** The input that every operation takes. */
export const input = {
  path: { thing_id: "7" },
  query: { dry_run: true },
  body: { name: "a", kind: "plain", size: 3, labels: ["new"], owner: { id: 1, email: "ann@example.com" } },
};

const text = { type: "string", minLength: 1, maxLength: 200 };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, schema: object) => ({ description, content: { "application/json": { schema } } });

const shared = {
  Owner: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "integer", minimum: 1 }, email: { type: "string", format: "email" }, since: text },
  },
  Failure: { type: "object", required: ["error"], properties: { error: text, fields: { type: "object" } } },
};

const thing = {
  type: "object",
  required: ["name", "kind"],
  properties: {
    name: text,
    kind: { type: "string", enum: ["plain", "fancy", "none"] },
    size: { type: "number", minimum: 0 },
    labels: { type: "array", maxItems: 10, items: text },
    owner: reference("Owner"),
    note: { type: ["string", "null"], maxLength: 1000 },
  },
};

function operation(number: number): object {
  return {
    operationId: `changeThing${number}`,
    summary: `Change a thing of kind ${number}`,
    "x-repeatable": { value: true, reason: "The same change twice is the same change." },
    "x-destructive": { value: false, reason: "It changes what is named." },
    parameters: [
      { name: "thing_id", in: "path", required: true, schema: text },
      { name: "dry_run", in: "query", schema: { type: "boolean" } },
    ],
    requestBody: { required: true, content: { "application/json": { schema: reference(`Thing${number}`) } } },
    responses: {
      200: json("Changed.", reference(`Thing${number}`)),
      400: json("Not valid.", reference("Failure")),
      404: json("Not there.", reference("Failure")),
    },
  };
}
