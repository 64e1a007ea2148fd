// A spec whose operations and properties have all that there is to say of one.

export const THINGS = `openapi: 3.1.0
info: { title: Things, version: 1.0.0, summary: Everything., description: All there is. }
servers: [{ url: "https://{region}.things.example", variables: { region: { default: eu } }, description: Europe }, { url: "https://us.things.example" }]
security: []
paths:
  /things/{id}:
    parameters:
      - { name: X-Trace, in: header, schema: { type: string } }
      - { name: dry, in: query, description: Whether to look only., schema: { type: boolean, default: false }, x-evidence: { level: inferred, source: a guess } }
      - { name: move, in: query, description: In which way., schema: { $ref: "#/components/schemas/Kind", default: round } }
      - { name: id, in: path, required: true, description: Which one., schema: { type: string, format: uuid }, example: t-1 }
    put:
      operationId: setThing
      summary: Set a thing
      description: Sets what is given.
      x-evidence: { level: published, source: page A, note: A note. }
      x-repeatable: { value: true, reason: Set twice is set once. }
      x-destructive: { value: false, reason: It takes nothing away. }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Change" }
            example: { key: k, name: a, size: 3 }
      responses:
        "200": { description: Set., x-evidence: { level: documented, source: page B } }
        "404": { description: There is none. }
    delete:
      operationId: removeThing
      x-repeatable: { value: false, reason: Nobody knows. }
      x-destructive: { value: true, reason: It is gone. }
      requestBody: { content: { application/json: { schema: { type: object, properties: { key: { type: string, x-credential: true } } } } } }
      responses: { "204": { description: Gone. } }
  /things:
    get:
      operationId: listThings
      x-pagination: { items: things, next: next }
      responses:
        "200":
          description: Some.
          content: { application/json: { schema: { type: object, properties: { things: { type: array }, next: { type: [string, "null"] } } } } }
    delete:
      operationId: removeThings
      x-destructive: { value: true }
      responses: { "204": { description: Gone. } }
components:
  schemas:
    Kind: { type: string, description: "How it moves.\\n\\n- \`loud\`: no value of it\\n- \`round\`: rolls", enum: [round, flat] }
    Length: { type: number, minimum: 0, default: 1, description: In metres., x-evidence: { level: inferred, source: another guess } }
    Change:
      type: object
      required: [key, name]
      properties:
        key: { type: string, x-credential: true }
        serial: { type: integer, readOnly: true }
        name: { type: string, description: What it is called., example: a wheel }
        pin: { type: string, x-secret: true }
        kind: { $ref: "#/components/schemas/Kind" }
        kinds: { type: array, description: All of them., items: { $ref: "#/components/schemas/Kind" } }
        some: { type: array, items: { allOf: [{ $ref: "#/components/schemas/Kind" }] } }
        nullable: { anyOf: [{ $ref: "#/components/schemas/Kind" }, { type: "null" }] }
        fixed: { const: 7 }
        several: { enum: [1, 2.5, on, null] }
        numbers: { type: number, enum: [1, 2], examples: [2] }
        pairs: { enum: [[1], [2]] }
        twice: { oneOf: [{ enum: [a, b] }, { enum: [b, 0] }] }
        maybe: { type: [integer, "null"], minimum: 1, maximum: 9, default: null }
        limited: { allOf: [{ type: number, minimum: 1 }, { type: integer, minimum: 2, maximum: 8 }, { $ref: "#/components/schemas/Length" }] }
        narrowed: { type: string, allOf: [{ enum: [a, b, null] }, { enum: [b, c, null] }] }
        either: { oneOf: [{ type: string, format: date }, { type: integer }, { type: number }] }
        loose: { oneOf: [{ type: string }, {}] }
        dated: { oneOf: [{ type: string, format: date }, { type: "null" }] }
        bounded: { oneOf: [{ type: integer, minimum: 1, maximum: 9 }, { type: "null" }] }
        owner: { type: object, properties: { id: { type: integer } } }
        owners: { type: array, items: { type: object } }
        days: { oneOf: [{ type: array, items: { type: string, format: date } }, { type: string, format: date }] }
        any: {}
        size: {}
        length: { $ref: "#/components/schemas/Length", description: How long it is., default: 2 }
        itself: { $ref: "#/components/schemas/Itself" }
      allOf:
        - { required: [size], properties: { size: { type: integer, minimum: 2, description: How large. } } }
        - { anyOf: [{ required: [name] }, { required: [pin] }] }
        - { oneOf: [{ required: [kind] }, { required: [name, kinds, any], properties: { kinds: {} } }] }
    Itself: { type: array, items: { $ref: "#/components/schemas/Itself" } }
`;

/** The same, in the words of OpenAPI 3.0. */
export const OLD_THINGS = THINGS.replace("openapi: 3.1.0", "openapi: 3.0.3")
  .replace("summary: Everything., ", "")
  .replaceAll('{ type: [string, "null"] }', "{ type: string, nullable: true }")
  .replace('type: [integer, "null"]', "type: integer, nullable: true")
  .replace("{ const: 7 }", "{ enum: [7] }")
  .replace("examples: [2]", "example: 2")
  .replaceAll(/oneOf: \[\{ (.*) \}, \{ type: "null" \}\]/g, "$1, nullable: true")
  .replace(
    'anyOf: [{ $ref: "#/components/schemas/Kind" }, { type: "null" }]',
    'allOf: [{ $ref: "#/components/schemas/Kind" }], nullable: true',
  )
  .replace("any: {}", "any: { nullable: true }");
