// What a change of a spec means for a caller: edits of LIBRARY, and what each asks for.

import type { Class } from "./change.ts";

/** What is replaced by what. */
export type Edit = [from: string | RegExp, to: string];

const DRY_RUN = "{ name: dry_run, in: query, schema: { type: boolean } }";
const REMOVE = / {4}delete:\n(?: {6}.*\n)+/;
const ERROR = / {8}"404":\n(?: {10}.*\n)+/;
const ANSWER = / {10}content:\n(?: {12}.*\n)+(?= {8}"404")/;
const ADDED = '  /books:\n    get: { operationId: listBooks, responses: { "204": { description: x } } }\n';
const BOOK = '{ $ref: "#/components/schemas/Book" }\n              example';
const PERSON = '{ $ref: "#/components/schemas/Person" }';
const AUTHOR = `author: ${PERSON}`;
const HOUSE = ', { $ref: "#/components/schemas/House" }';
const COVER = 'cover: { $ref: "#/components/schemas/Cover" }';

/** What is changed; the class of the change; the line that says it; the edits that make it of LIBRARY. */
// biome-ignore format: a table, a line a row
export const cases: [name: string, expected: Class, said: string, ...edits: Edit[]][] = [
  ["an operation is removed", "breaking", "removeBook: is removed", [REMOVE, ""]],
  ["an operation is added", "addition", "listBooks: is added", ["components:\n", `${ADDED}components:\n`]],
  ["an operationId is renamed", "breaking", "removeBook: is renamed to deleteBook", ["removeBook", "deleteBook"]],
  ["an operation is deprecated", "addition", "updateBook: is deprecated", ["summary: Update", "deprecated: true\n      summary: Update"]],

  ["a method changes", "behaviour", "updateBook: is sent as PATCH /books/{book_id}, not PUT /books/{book_id}", ["    put:", "    patch:"]],
  ["a path changes", "behaviour", "removeBook: is sent as DELETE /tomes/{book_id}, not DELETE /books/{book_id}", [REMOVE, ""], ["components:\n", `  /tomes/{book_id}:
    delete:
      operationId: removeBook
      security: []
      parameters: [{ name: book_id, in: path, required: true, schema: { type: string, format: uuid } }]
      responses: { "204": { description: Removed. } }
components:
`]],
  ["the default server changes", "behaviour", "servers: the default is https://eu.library.example/v2, not https://eu.library.example/v1", ["library.example/v1", "library.example/v2"]],
  ["a variable of the default server has another default", "behaviour", "servers: the default is https://us.library.example/v1, not https://eu.library.example/v1", ["default: eu", "default: us"]],
  ["a further alternative of the credential is documented", "documentation", "document: documented otherwise: security/2", ["{ header: [] }]", "{ header: [] }, {}]"]],
  ["a second server is named", "documentation", "servers: named otherwise: https://eu.example", ["eu } } }", 'eu } } }, { url: "https://eu.example" }']],
  ["a request is of another media type", "behaviour", "addList: its header Content-Type is application/x-www-form-urlencoded, not application/json", [/application.json(?=: \{ schema: \{ type: object, required: .name)/, "application/x-www-form-urlencoded"]],
  ["a parameter moves to a header", "behaviour", "updateBook: its query is nothing, not dry_run=true", [DRY_RUN, DRY_RUN.replace("query", "header")]],
  ["a parameter gets another style", "behaviour", "listShelves: its query is rows=text&rows=text, not rows=text,text", ["explode: false", "explode: true"]],
  ["alternatives of the credential change places", "behaviour", "updateBook: its credential is header X-Key, not header Authorization Bearer", ["[{ bearer: [] }, { header: [] }]", "[{ header: [] }, { bearer: [] }]"]],
  ["an operation needs the credential that others need", "behaviour", "removeBook: needs a credential now: header Authorization Bearer", ["      security: []\n", ""]],
  ["no credential is needed any more", "behaviour", "updateBook: needs no credential now", ["security: [{ bearer: [] }, { header: [] }]", "security: []"]],
  ["the credential is written otherwise in the same header", "behaviour", "updateBook: its credential is header Authorization, not header Authorization Bearer", ["bearer: { type: http, scheme: bearer }", "bearer: { type: apiKey, in: header, name: Authorization }"]],
  ["variables of a path change places", "behaviour", "moveBooks: is sent as POST /moves/{to}/{from}, not POST /moves/{from}/{to}", ["{from}/{to}", "{to}/{from}"]],
  ["a call may be repeated no longer", "behaviour", "updateBook: is no longer sent again after a failure in which the server may have acted", ["value: true", "value: false"]],
  ["a call may be repeated", "behaviour", "removeBook: is sent again after a failure, even where the server may have acted", ["security: []", "security: []\n      x-repeatable: { value: true }"]],
  ["an operation has to be meant", "behaviour", "removeBook: is destructive now: the command asks first, and needs --yes elsewhere", ["security: []", "security: []\n      x-destructive: { value: true }"]],
  ["an operation has to be meant no longer", "behaviour", "updateBook: is no longer destructive: the command does not ask first", ["x-destructive: { value: true", "x-destructive: { value: false"]],

  ["a list can be walked no longer", "breaking", "listShelves: can no longer be walked page by page", [/ *x-pag.*\n/, ""]],
  ["a list is walked otherwise", "behaviour", 'listShelves: is walked by {"items":"shelves","next":"rest"}, not {"items":"shelves","next":"more"}', ["next: more", "next: rest"]],

  ["an optional parameter is added", "addition", "updateBook input › lang: is added", [DRY_RUN, `${DRY_RUN}\n        - { name: lang, in: query, schema: { type: string } }`]],
  ["a required parameter is added", "breaking", "updateBook input › lang: is added, required", [DRY_RUN, `${DRY_RUN}\n        - { name: lang, in: query, required: true, schema: { type: string } }`]],
  ["a parameter is removed", "breaking", "updateBook input › dry_run: is removed", [`        - ${DRY_RUN}\n`, ""]],
  ["a parameter becomes required", "breaking", "updateBook input › dry_run: is now required", [DRY_RUN, DRY_RUN.replace("query,", "query, required: true,")]],
  ["a parameter in a header changes", "breaking", "listShelves input › X-Floor: is number, not string", ["in: header, schema: { type: string", "in: header, schema: { type: integer"]],
  ["a parameter's type changes", "breaking", "updateBook input › dry_run: is string, not false, true", ["boolean", "string"]],
  ["a parameter's bound is tightened", "breaking", "updateBook input › limit: is refused now: must be <= 50", ["maximum: 100", "maximum: 50"]],
  ["a parameter's bound is loosened", "addition", "updateBook input › limit: was refused until now: must be >= 1", ["minimum: 1", "minimum: 0"]],
  ["a parameter has another default", "behaviour", "updateBook: the default of limit is 20, not 50", ["default: 50", "default: 20"]],
  ["a parameter of the path is renamed", "breaking", "updateBook input › book_id: is removed", ["{book_id}:", "{id}:"], ["name: book_id", "name: id"]],
  ["a parameter is deprecated", "addition", "updateBook input › dry_run: is deprecated", [DRY_RUN, DRY_RUN.replace("query,", "query, deprecated: true,")]],

  ["an optional property of a request is added", "addition", "updateBook input › year: is added", ["copies: { type: integer }", "copies: { type: integer }\n        year: {}"]],
  ["a required property of a request is added", "breaking", "updateBook input › year: is added, required", ["copies: { type: integer }", "copies: { type: integer }\n        year: {}"], ["required: [title]", "required: [title, year]"]],
  ["a property of a closed request is removed", "breaking", "updateBook input › tags: is removed", [/ {8}tags: .*\n/, ""]],
  ["a property of a request becomes one of answers alone", "breaking", "updateBook input › genre: is removed", ["genre: { enum", "genre: { readOnly: true, enum"]],
  ["a property of answers alone changes its type", "documentation", "updateBook: documented otherwise: requestBody/content/application/json/schema/properties/added/type", ["added: { type: string", "added: { type: integer"]],
  ["a property of a request becomes required", "breaking", "updateBook input › genre: is now required", ["required: [title]", "required: [title, genre]"]],
  ["a property of a request is no longer required", "addition", "updateBook input › title: is no longer required", ["      required: [title]\n", ""]],
  ["a value can no longer be sent", "breaking", 'updateBook input › genre: may no longer be "poem"', ["[novel, poem]", "[novel]"]],
  ["another value can be sent", "addition", 'updateBook input › genre: may also be "play"', ["[novel, poem]", "[novel, poem, play]"]],
  ["a text that is sent is enumerated", "breaking", "updateBook input › cover › colour: may no longer be string", ["colour: { type: string }", "colour: { type: string, enum: [red] }"]],
  ["a pattern is added", "breaking", 'updateBook input › cover › colour: is refused now: must match pattern "^#"', ["colour: { type: string }", 'colour: { type: string, pattern: "^#" }']],
  ["a pattern changes", "breaking", 'updateBook input › title: is refused now: must match pattern "^[^#]"', ["^[^ ]", "^[^#]"]],
  ["a pattern is removed", "addition", 'updateBook input › title: was refused until now: must match pattern "^[^ ]"', [', pattern: "^[^ ]"', ""]],
  ["a format of what is sent is added", "breaking", 'updateBook input › cover › colour: is refused now: must match format "email"', ["colour: { type: string }", "colour: { type: string, format: email }"]],
  ["a text must be longer", "breaking", "updateBook input › title: is refused now: must NOT have fewer than 2 characters", ["minLength: 1", "minLength: 2"]],
  ["a list may be longer", "addition", "updateBook input › tags: was refused until now: must NOT have more than 9 items", ["maxItems: 9", "maxItems: 10"]],
  ["the items of a list that is sent change", "breaking", "updateBook input › tags › []: is number, not string", ["items: { type: string }, maxItems", "items: { type: integer }, maxItems"]],
  ["a number that is sent need not be whole", "addition", "updateBook input › copies: was refused until now: must be integer", ["copies: { type: integer", "copies: { type: number"]],
  ["a further pattern is demanded", "breaking", 'updateBook input › code: is refused now: must match pattern "b"', ['{ minLength: 2 }', '{ minLength: 2 }, { pattern: "b" }']],
  ["one of several patterns is demanded no longer", "addition", 'updateBook input › code: was refused until now: must match pattern "a"', ['{ pattern: "a" }, ', ""]],
  ["a number that is sent must be whole", "breaking", "updateBook input › cover › size: is refused now: must be integer", ["size: { type: number }", "size: { type: integer }"]],
  ["null can no longer be sent", "breaking", "updateBook input › isbn: may no longer be null", ['isbn: { type: [string, "null"] }', "isbn: { type: string }"]],
  ["an inner object that is sent is opened", "addition", "updateBook input › cover › *: was refused until now: must have no other properties", ["Cover:\n      type: object\n      additionalProperties: false\n", "Cover:\n      type: object\n"]],
  ["one of two properties is demanded no longer", "breaking", "names of types: gone: UpdateBookInputWithCopies, UpdateBookInputWithIsbn, UpdateBookInputBase", [/ {6}allOf:\n(?: {8}.*\n)+/, ""]],
  ["a third way of a choice is added", "addition", "updateBook input: may also be UpdateBookInputWithGenre", ["- { required: [isbn] }", "- { required: [isbn] }\n            - { required: [genre] }"]],
  ["one way of a choice is removed", "breaking", "updateBook input: may no longer be UpdateBookInputWithIsbn", ["            - { required: [isbn] }\n", ""]],
  ["two kinds of value can be sent in place of one", "addition", "updateBook input › copies: may also be string", ["copies: { type: integer }", "copies: { anyOf: [{ type: integer }, { type: string }] }"]],
  ["a schema that is sent is renamed and changed", "breaking", "names of types: gone: Cover", [COVER, COVER.replace("Cover", "Jacket")], ["    Cover:", "    Jacket:"], ["size: { type: number }", "size: { type: string }"]],

  ["a property of an answer is added", "addition", "updateBook 200 › isbn: is added", ["state: {", "isbn: {}\n        state: {"]],
  ["a property of an answer is removed", "breaking", "updateBook 200 › pages: is removed", [/ {8}pages: .*\n/, ""]],
  ["a property of an answer is no longer required", "breaking", "updateBook 200 › id: may be missing now", ["      required: [id]\n", ""]],
  ["a property of an answer is promised", "addition", "updateBook 200 › state: is always there now", ["required: [id]", "required: [id, state]"]],
  ["the type of what is answered changes", "breaking", "updateBook 200 › pages: is string, not number", ["pages: { type: integer", "pages: { type: string"]],
  ["null may be answered", "breaking", "updateBook 200 › pages: may now be null", ["pages: { type: integer", 'pages: { type: [integer, "null"]']],
  ["null is no longer answered", "addition", "updateBook 200 › shelf: is no longer null", ['shelf: { type: [string, "null"] }', "shelf: { type: string }"]],
  ["a value may be answered too", "addition", 'updateBook 200 › state: may also be "lost"', ["[lent, free]", "[lent, free, lost]"]],
  ["a value is no longer answered", "breaking", 'updateBook 200 › state: is no longer "free"', ["[lent, free]", "[lent]"]],
  ["any value may be answered", "breaking", "updateBook 200 › state: may now be string", ["state: { enum: [lent, free] }", "state: { type: string }"]],
  ["a constant of an answer changes", "breaking", 'updateBook 404 › status: is "failure", not "error"', ["const: error", "const: failure"]],
  ["a bound of what is answered is loosened", "breaking", "updateBook 200 › pages: is no longer promised: must be <= 9999", ["maximum: 9999", "maximum: 99999"]],
  ["a bound of what is answered is tightened", "addition", "updateBook 200 › pages: is promised: must be <= 999", ["maximum: 9999", "maximum: 999"]],
  ["a format of what is answered goes", "breaking", 'updateBook 200 › parts › [] › id: is no longer promised: must match format "uuid"', ["{ type: string, format: uuid, desc", "{ type: string, desc"]],
  ["a list is answered in place of one thing", "breaking", "updateBook 200: is Book[], not Book", [BOOK, BOOK.replace("{", "{ type: array, items: {").replace("}", "} }")]],
  ["what says that it failed is taken for a success", "breaking", 'updateBook 200: {"status":"error"} is a success now, not a failure', ["      required: [id]\n", ""], ["state: { enum", "status: { type: string }\n        message: { type: string }\n        state: { enum"]],
  ["a shared schema of an answer changes", "breaking", "updateBook 200 › author › name: may be missing now", ["      required: [name]\n", ""]],
  ["another object may be answered", "breaking", "updateBook 200 › owner: may now be string", [HOUSE, `${HOUSE}, { type: string }`]],
  ["one of two objects is no longer answered", "breaking", "names of types: gone: House", [HOUSE, ""]],
  ["a list that is answered has other items", "breaking", "updateBook 200 › parts › [] › id: is removed", ['items: { $ref: "#/components/schemas/Book" }', 'items: { $ref: "#/components/schemas/Person" }']],
  ["the other properties of an answer change", "breaking", "updateBook 200 › notes › *: is number, not string", ["additionalProperties: { type: string }", "additionalProperties: { type: integer }"]],
  ["an answer may have no properties but those named", "addition", "updateBook 200 › notes › *: is no longer string", ["additionalProperties: { type: string }", "additionalProperties: false"]],
  ["branches are told apart by another value", "documentation", "updateBook: documented otherwise: responses/200/content/application/json/schema/properties/owner/discriminator/mapping/one, responses/200/content/application/json/schema/properties/owner/discriminator/mapping/single", ["mapping: { one:", "mapping: { single:"]],
  ["branches are told apart by another property", "breaking", "updateBook 200 › owner › kind: is removed", [/\bkind\b/g, "sort"]],
  ["a branch changes, and they change places", "breaking", "updateBook 200 › owner › city: is number, not string", [/(oneOf: .)(.*Human" .)(, )(.*House" .)/, "$1$4$3$2"], ["city: { type: string }", "city: { type: integer }"]],
  ["a schema that is answered is renamed and changed", "breaking", "names of types: gone: Person", [/schemas\/Person/g, "schemas/Somebody"], ["    Person:", "    Somebody:"], ["{ name: { type: string } }", "{ name: { type: integer } }"]],

  ["another success is answered", "breaking", "updateBook 200: is no success any more", ['"200"', '"201"']],
  ["a second success may be answered, with another body", "breaking", "updateBook 204: is a documented success", ['        "404"', '        "204": { description: x }\n        "404"']],
  ["a second success is answered, with the same body", "addition", "moveBooks 201: is a documented success", ['{ "202":', '{ "201": { description: They may move. }, "202":']],
  ["one of two successes is answered no longer", "breaking", "moveBooks 202: is no success any more", [/"202": .*?\}, /, ""]],
  ["one of two successes is documented as the default", "breaking", "moveBooks 202: is no success any more", [/"202"(?=: \{ description: They)/, "default"]],
  ["a success gets a body", "breaking", "moveBooks 202: may now be unknown", ["description: They may move.", "description: They may move., content: { application/json: {} }"]],
  ["a success that has no body in HTTP is said to have one", "documentation", "removeBook: documented otherwise: responses/204/content", ["description: Removed.", "description: Removed., content: { application/json: {} }"]],
  ["a success has a body no longer", "breaking", "names of types: gone: Book, Person, Human, House", [ANSWER, ""]],
  ["a failure is documented", "addition", "removeBook 404: is a documented failure", ["Removed. }", "Removed. }, \"404\": { description: x }"]],
  ["a failure is documented no longer", "breaking", "names of types: gone: ErrorData", [ERROR, ""]],
  ["the body of a failure changes", "breaking", "updateBook 404 › message: is removed", [/ {8}message: .*\n/, ""]],
  ["the body of a failure gets a property", "addition", "updateBook 404 › code: is added", ["message: {", "code: {}\n        message: {"]],

  ["a description changes", "documentation", "updateBook: documented otherwise: responses/200/content/application/json/schema/properties/id/description", ["The book's own id.", "Its id."]],
  ["an operation is deprecated no longer", "documentation", "listShelves: is no longer deprecated", ["deprecated: true", "deprecated: false"]],
  ["a description for several operations is added", "documentation", "updateBook: documented otherwise: parameters/path book_id/description", ["{ name: book_id,", "{ name: book_id, description: Its id.,"]],
  ["a property that is called as a keyword is described", "documentation", "updateBook: documented otherwise: requestBody/content/application/json/schema/properties/title/description", ["title: { type: string", "title: { description: Its name., type: string"]],
  ["an example changes", "documentation", "updateBook: documented otherwise: responses/200/content/application/json/example/id", ["{ id: b1", "{ id: b2"]],
  ["the evidence changes", "documentation", "updateBook: documented otherwise: x-evidence/level", ["level: documented", "level: published"]],
  ["the reason why a call may be repeated changes", "documentation", "updateBook: documented otherwise: x-repeatable/reason", ["The same book twice", "Twice the same"]],
  ["the reason why an operation has to be meant changes", "documentation", "updateBook: documented otherwise: x-destructive/reason", ["What was in the book", "What the book held"]],
  ["the document is of another version", "documentation", "document: documented otherwise: info/version", ["version: 1.0.0", "version: 1.1.0"]],
  ["a header of an answer changes", "documentation", "updateBook: documented otherwise: responses/200/headers/X-Left, responses/200/headers/X-Rest", ["X-Left", "X-Rest"]],

  ["a schema has another name", "breaking", "names of types: gone: Person", [/schemas\/Person/g, "schemas/Somebody"], ["    Person:", "    Somebody:"]],
  ["a schema that holds itself has another name", "breaking", "names of types: gone: Book", [/schemas\/Book"/g, 'schemas/Tome"'], ["    Book:", "    Tome:"]],
  ["a schema stands where it was referred to", "breaking", "names of types: gone: Cover", [COVER, "cover: { type: object, additionalProperties: false, properties: { colour: { type: string }, size: { type: number } } }"]],
  ["a reference stands in a branch of its own", "documentation", "updateBook: documented otherwise: responses/200/content/application/json/schema/properties/author/type, responses/200/content/application/json/schema/properties/author/required, responses/200/content/application/json/schema/properties/author/properties and 1 more", [AUTHOR, `author: { allOf: [${PERSON}] }`]],
  ["branches and what tells them apart have other names", "breaking", "names of types: gone: House", [/schemas\/House/g, "schemas/Home"], ["    House:", "    Home:"]],
  ["a request that a client closes by itself is opened", "documentation", "updateBook: documented otherwise: requestBody/content/application/json/schema/additionalProperties", ["BookUpdate:\n      type: object\n      additionalProperties: false\n", "BookUpdate:\n      type: object\n"]],
  ["a request is documented in a media type that is not sent", "documentation", "updateBook: documented otherwise: requestBody/content/application/xml", ["        content:\n          application/json:\n            schema", "        content:\n          application/xml: {}\n          application/json:\n            schema"]],
  ["a JSON answer has another name for being JSON", "behaviour", "updateBook: its header Accept is application/json, application/problem+json, not application/json", [/application\/json(?=:\n.*Error")/, "application/problem+json"]],
  ["values are in another order", "behaviour", "generated code: is written otherwise, though no call that was tried shows it", ["[lent, free]", "[free, lent]"]],
  ["types are in another order", "behaviour", "generated code: is written otherwise, though no call that was tried shows it", ['shelf: { type: [string, "null"] }', 'shelf: { type: ["null", string] }']],
  ["parameters are in another order", "behaviour", "generated code: is written otherwise, though no call that was tried shows it", [`        - ${DRY_RUN}\n`, ""], ["default: 50 } }\n", `default: 50 } }\n        - ${DRY_RUN}\n`]],
  ["a constant is an enumeration of one", "breaking", 'updateBook 404 › status: is no longer promised: must be "error"', ["const: error", "enum: [error]"]],
  ["a part of a schema is moved and referred to", "behaviour", "generated code: is written otherwise, though no call that was tried shows it", ["state: { enum: [lent, free] }", 'state: { $ref: "#/components/schemas/State" }'], ["    Person:", "    State: { enum: [lent, free] }\n    Person:"]],
];

/** What changes nothing for anyone, with the edits that make it of LIBRARY. */
// biome-ignore format: a table, a line a row
export const sameness: [name: string, ...edits: Edit[]][] = [
  ["a parameter is moved and referred to", [DRY_RUN, '{ $ref: "#/components/parameters/Dry" }'], ["components:\n", `components:\n  parameters: { Dry: ${DRY_RUN} }\n`]],
  ["an answer is moved and referred to", ["{ description: Removed. }", '{ $ref: "#/components/responses/Removed" }'], ["components:\n", "components:\n  responses: { Removed: { description: Removed. } }\n"]],
  ["a parameter that an operation has its own of changes", ["room, in: query, schema: { type: string", "room, in: query, schema: { type: integer"]],
  ["a header is moved and referred to", ["X-Left: { schema: { type: integer } }", 'X-Left: { $ref: "#/components/headers/Left" }'], ["components:\n", "components:\n  headers: { Left: { schema: { type: integer } } }\n"]],
  ["keys of an example are in another order", ["{ id: b1, pages: 9 }", "{ pages: 9, id: b1 }"]],
  ["keys are in another order", ["type: string, minLength: 1, maxLength: 80", "maxLength: 80, minLength: 1, type: string"]],
  ["a schema that nothing refers to is added", ["    Person:", "    Nobody: { type: string }\n    Person:"]],
];
