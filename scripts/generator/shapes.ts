// A spec of neither vendor's, with the shapes that vendors' specs do not have.

export const SHAPES = `openapi: 3.1.0
info: { title: Shapes, version: 1.0.0 }
servers:
  - url: https://{region}.shapes.example/{version}
    variables: { region: { default: eu, enum: [eu, us] }, version: { default: v1 } }
security: [{}, { oauth: [read] }]
paths:
  /shapes/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { anyOf: [{ type: integer }, { type: string, enum: [last] }] } }
      - { name: X-Trace-Id, in: header, required: true, schema: { type: string, minLength: 2 }, example: t1 }
    get:
      operationId: shapes.get-one
      parameters:
        - { name: X-Page, in: header, schema: { type: integer } }
        - { name: X-Quick, in: header, schema: { type: [boolean, "null"], enum: [true, false, null] } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: words, in: query, style: spaceDelimited, schema: { type: array, items: { type: string } } }
        - { name: tags, in: query, schema: { anyOf: [{ type: array, items: { type: string } }, { type: "null" }] } }
        - { name: kind, in: query, explode: false, schema: { $ref: "#/components/schemas/Kind", default: round } }
      responses:
        "200":
          description: Found.
          content:
            text/html: { schema: { type: string } }
            application/hal+json: { schema: { type: object, properties: { hal: { type: boolean } } } }
            application/json; charset=utf-8: { schema: { $ref: "#/components/schemas/Shape" } }
        "404": { $ref: "#/components/responses/Problem" }
        "4XX": { description: x, content: { text/plain: { schema: { type: string } } } }
        default: { $ref: "#/components/responses/Problem" }
    patch:
      operationId: changeShape
      security: [{ oidc: [] }]
      requestBody:
        content:
          application/merge-patch+json; charset=utf-8:
            schema: { $ref: "#/components/schemas/ShapeChange" }
            example: { name: a, size: 1, colour: red, secret: s }
      responses:
        "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/Shape" } } } }
  /sign-in:
    post:
      operationId: signIn
      requestBody:
        content:
          application/x-www-form-urlencoded; charset=utf-8:
            schema:
              type: object
              required: [user]
              properties:
                user: { anyOf: [{ type: string }, { type: integer }] }
                grant: { anyOf: [{ enum: [password] }, { type: "null" }] }
                times: { type: [integer, "null"] }
      responses: { "204": { description: Done. } }
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: "https://shapes.example/token", scopes: { read: Read } } }
    oidc: { type: openIdConnect, openIdConnectUrl: "https://shapes.example/.well-known/openid-configuration" }
  responses:
    Problem:
      description: Not so.
      content:
        application/problem+json: { schema: { type: object, required: [title], properties: { title: { type: string } } } }
  schemas:
    Kind: { enum: [round, square] }
    Named: { type: object, required: [name], properties: { name: { type: string, minLength: 1 } } }
    Sized: { properties: { size: { type: integer, minimum: 1 }, secret: { type: string, writeOnly: true } } }
    Shape:
      allOf:
        - $ref: "#/components/schemas/Named"
        - $ref: "#/components/schemas/Sized"
        - type: object
          required: [id, secret]
          properties: { id: { type: integer, readOnly: true }, secret: { type: string, writeOnly: true } }
    ShapeChange:
      description: All of a shape, and its colour.
      allOf:
        - $ref: "#/components/schemas/Shape"
        - { anyOf: [{ required: [size] }, { required: [colour] }] }
      required: [colour]
      properties:
        colour: { type: string, pattern: '^[\\w\\-]+\\_?$' }
        owner: { $ref: "#/components/schemas/Owner" }
    Owner:
      type: object
      required: [id, since]
      properties: { id: { type: integer }, since: { type: string, readOnly: true } }
`;
