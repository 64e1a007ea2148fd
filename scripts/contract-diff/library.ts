/** A spec with a request and an answer of each kind that the table below changes. */
export const LIBRARY = `openapi: 3.1.0
info: { title: Library, version: 1.0.0 }
servers: [{ url: "https://{region}.library.example/v1", variables: { region: { default: eu } } }]
security: [{ bearer: [] }, { header: [] }]
paths:
  /books/{book_id}:
    parameters:
      - { name: book_id, in: path, required: true, schema: { type: string, format: uuid } }
    put:
      operationId: updateBook
      summary: Update a book
      x-evidence: { level: documented, source: its page }
      x-repeatable: { value: true, reason: The same book twice is one book. }
      x-destructive: { value: true, reason: What was in the book is gone. }
      parameters:
        - { name: dry_run, in: query, schema: { type: boolean } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 50 } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/BookUpdate" }
      responses:
        "200":
          description: Updated.
          headers: { X-Left: { schema: { type: integer } } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Book" }
              example: { id: b1, pages: 9 }
        "404":
          description: There is none.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Error" }
    delete:
      operationId: removeBook
      security: []
      responses: { "204": { description: Removed. } }
  /shelves:
    parameters:
      - { name: room, in: query, schema: { type: string } }
    get:
      operationId: listShelves
      deprecated: true
      x-pagination: { items: shelves, next: more }
      parameters:
        - { name: room, in: query, schema: { type: boolean } }
        - { name: X-Floor, in: header, schema: { type: string } }
        - { name: rows, in: query, explode: false, schema: { type: array, items: { type: string } } }
      responses:
        "200":
          description: Some.
          content:
            application/json:
              schema:
                type: object
                required: [shelves]
                properties:
                  shelves: { type: array, items: { type: string } }
                  more: { type: [string, "null"] }
                  rest: { type: [string, "null"] }
  /moves/{from}/{to}:
    post:
      operationId: moveBooks
      parameters:
        - { name: from, in: path, required: true, schema: { type: string } }
        - { name: to, in: path, required: true, schema: { type: string } }
      responses: { "202": { description: They may move. }, "204": { description: They have moved. } }
  /lists:
    post:
      operationId: addList
      requestBody: { content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string }, private: { type: boolean } } } } } }
      responses: { "204": { description: Added. } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    header: { type: apiKey, in: header, name: X-Key }
  schemas:
    BookUpdate:
      type: object
      additionalProperties: false
      required: [title]
      properties:
        title: { type: string, minLength: 1, maxLength: 80, pattern: "^[^ ]" }
        genre: { enum: [novel, poem] }
        copies: { type: integer }
        isbn: { type: [string, "null"] }
        code: { type: string, pattern: "^[a-z]+$", allOf: [{ pattern: "a" }, { minLength: 2 }] }
        cover: { $ref: "#/components/schemas/Cover" }
        tags: { type: array, items: { type: string }, maxItems: 9 }
        added: { type: string, readOnly: true }
      allOf:
        - anyOf:
            - { required: [copies] }
            - { required: [isbn] }
    Cover:
      type: object
      additionalProperties: false
      properties:
        colour: { type: string }
        size: { type: number }
    Book:
      type: object
      required: [id]
      properties:
        id: { type: string, format: uuid, description: The book's own id. }
        state: { enum: [lent, free] }
        shelf: { type: [string, "null"] }
        pages: { type: integer, maximum: 9999 }
        author: { $ref: "#/components/schemas/Person" }
        owner:
          oneOf: [{ $ref: "#/components/schemas/Human" }, { $ref: "#/components/schemas/House" }]
          discriminator: { propertyName: kind, mapping: { one: "#/components/schemas/Human", many: "#/components/schemas/House" } }
        parts: { type: array, items: { $ref: "#/components/schemas/Book" } }
        notes: { type: object, additionalProperties: { type: string } }
    Person:
      type: object
      required: [name]
      properties: { name: { type: string } }
    Human:
      type: object
      required: [kind, age]
      properties: { kind: { type: string }, age: { type: integer } }
    House:
      type: object
      required: [kind, city]
      properties: { kind: { type: string }, city: { type: string } }
    Error:
      type: object
      required: [status]
      properties:
        status: { const: error }
        message: { type: string }
`;
