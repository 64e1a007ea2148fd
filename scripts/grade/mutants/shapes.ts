// Documents of shapes that the project's own do not have.

/** 3.0, with everything that is written otherwise there, and bodies and answers of other kinds. */
export const version30 = `openapi: 3.0.3
info: { title: Parts, version: "1" }
servers: [{ url: "https://{region}.parts.example/v2/", variables: { region: { default: eu, enum: [eu, us] } } }]
security: [{ key: [] }]
paths:
  /parts/{part_id}/image:
    parameters:
      - $ref: "#/components/parameters/PartId"
      - { name: X-Request-Id, in: header, schema: { type: string, format: uuid } }
    put:
      operationId: putImage
      deprecated: true
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                image: { type: string, format: binary }
                title: { type: string, nullable: true, maxLength: 20 }
            encoding: { image: { contentType: image/png } }
      responses:
        200:
          description: Stored.
          headers: { X-Left: { schema: { type: integer } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Part" } } }
        default:
          description: Failed.
          content: { application/problem+json: { schema: { type: object, additionalProperties: { type: string } } } }
components:
  parameters:
    PartId: { name: part_id, in: path, required: true, schema: { type: integer, minimum: 0, exclusiveMinimum: true } }
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Part:
      allOf:
        - $ref: "#/components/schemas/Named"
        - type: object
          required: [parts, kind]
          properties:
            kind: { type: string }
            parts: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Part" } }
            weight: { oneOf: [{ type: number, minimum: 0 }, { type: string, enum: [light, heavy] }] }
        - allOf: [{ properties: { colour: { type: string, default: red } } }, { not: { required: [shade] } }]
      discriminator: { propertyName: kind }
    Named: { type: object, required: [name], properties: { name: { type: string, readOnly: true } } }
`;

/** Names that are keywords elsewhere, and values in examples that look like schemas. */
export const misleading = `openapi: 3.1.0
info: { title: Traps, version: "1" }
paths:
  x-paths: { get: { operationId: none, responses: { "200": { description: None. } } } }
  /traps:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                properties: { type: object }
                required: { type: boolean }
                enum: { type: array, items: { type: string } }
                type: { const: post }
                $ref: { type: string }
                x-flag: { type: boolean }
                example: { type: object }
            example:
              type: string
              enum: [one, two]
              properties: { a: { type: string, minLength: 3 } }
              required: [a]
              $ref: "#/components/schemas/Unused"
      responses: { "204": { description: Done. } }
components:
  schemas:
    Unused: { type: string, enum: [a, b], x-unused: true }
`;
