// What stands in what, by the OpenAPI Specification 3.0 and 3.1. A name that is no keyword at its place, such as a
// property called `enum`, is thereby never taken for one.

export type Kind =
  | "document"
  | "info"
  | "server"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "callback"
  | "mediaType"
  | "encoding"
  | "securityScheme"
  | "schema"
  | "namedExample"
  | "exampleValue";

/** Under a keyword stands one object, a list of them, or a map from names of one's own to them. */
type Child = readonly ["one" | "list" | "map", Kind];

const withContent: Record<string, Child> = { content: ["map", "mediaType"] };

const withSchema: Record<string, Child> = {
  schema: ["one", "schema"],
  example: ["one", "exampleValue"],
  examples: ["map", "namedExample"],
};

const schemas = {
  one: ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"],
  list: ["allOf", "anyOf", "oneOf", "prefixItems"],
  map: ["properties", "patternProperties", "dependentSchemas"],
} as const;

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export const structure: Record<Kind, Record<string, Child>> = {
  document: {
    info: ["one", "info"],
    servers: ["list", "server"],
    paths: ["map", "pathItem"],
    webhooks: ["map", "pathItem"],
  },
  info: {},
  server: {},
  pathItem: {
    servers: ["list", "server"],
    parameters: ["list", "parameter"],
    ...Object.fromEntries(methods.map((method): [string, Child] => [method, ["one", "operation"]])),
  },
  operation: {
    servers: ["list", "server"],
    parameters: ["list", "parameter"],
    requestBody: ["one", "requestBody"],
    responses: ["map", "response"],
    callbacks: ["map", "callback"],
  },
  // Its names are run-time expressions, all of which stand at its top; `pathItem` is what each leads to.
  callback: {},
  parameter: { ...withSchema, ...withContent },
  requestBody: withContent,
  response: { ...withContent, headers: ["map", "header"] },
  header: { ...withSchema, ...withContent },
  mediaType: { ...withSchema, encoding: ["map", "encoding"] },
  encoding: { headers: ["map", "header"] },
  securityScheme: {},
  schema: {
    ...Object.fromEntries(
      Object.entries(schemas).flatMap(([shape, keywords]) =>
        keywords.map((keyword) => [keyword, [shape, "schema"] as Child]),
      ),
    ),
    example: ["one", "exampleValue"],
    examples: ["list", "exampleValue"],
  },
  namedExample: { value: ["one", "exampleValue"] },
  exampleValue: {},
};
