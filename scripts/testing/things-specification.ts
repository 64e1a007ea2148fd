/** The text of a spec with one operation, of a POST to a thing. */
export function specification(
  version: string,
  operation: string,
  schemas: string,
  components = "",
  scheme = "{ type: apiKey, in: header, name: X-Key }",
): string {
  return `openapi: ${version}
info: { title: Things, version: "1" }
servers: [{ url: https://things.example/v1 }]
security: [{ key: [] }]
paths:
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, schema: { type: string, minLength: 1 } }
    post:
      operationId: changeThing
      x-repeatable: { value: false, reason: It is not known. }
      x-destructive: { value: false, reason: It is not known to be. }
${operation.replace(/^/gm, "      ")}
components:
  securitySchemes: { key: ${scheme} }
${components.replace(/^/gm, "  ")}
  schemas:
${schemas.replace(/^/gm, "    ")}
`;
}

export const json = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
export const thing = '{ $ref: "#/components/schemas/Thing" }';
export const body = (schema: string) => `requestBody: { required: true, ${json(schema)} }`;
export const answer = (schema: string) => `responses:
  "200": { description: Done., ${json(schema)} }`;
