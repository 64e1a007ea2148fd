/** A spec of which much is refused, in operations and in what they share. */
export const MANY = `openapi: 3.1.0
info: { title: Many, version: 1.0.0 }
servers: [{ url: /v1 }]
security: [{ basic: [] }]
paths:
  /a/{id}:
    parameters:
      - { $ref: "#/components/parameters/Session" }
    post:
      operationId: then
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: all, in: query, schema: { type: object } }
        - { name: accept, in: header, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              minProperties: 1
              maxProperties: 2
              properties:
                word: { type: integer, x-secret: true }
      responses:
        "200": { description: x, content: { application/pdf: {} } }
        "299": { description: x, content: { application/xml: {} } }
        "404": { description: x }
    delete:
      operationId: deleteA
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      x-pagination: { items: a, next: b }
      responses: { "206": { description: x, content: { application/pdf: {} } } }
  /b:
    get:
      operationId: getB
      security: []
      responses: { "200": { $ref: "#/components/responses/B" } }
components:
  parameters:
    Session: { name: session, in: cookie, schema: { type: string } }
  responses:
    B: { description: x, content: { application/json: { schema: { type: object, properties: { key: { x-secret: true } } } } } }
  securitySchemes:
    basic: { type: http, scheme: digest }
`;
