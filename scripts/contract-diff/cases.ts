// What a change of a spec means for a caller: edits of LIBRARY, and what each asks for.

import type { Class } from "./change.ts";

type Edit = [from: string | RegExp, to: string];

const DRY_RUN = "{ name: dry_run, in: query, schema: { type: boolean } }";
const REMOVE = / {4}delete:\n(?: {6}.*\n)+/;
const ERROR = / {8}"404":\n(?: {10}.*\n)+/;
const ANSWER = / {10}content:\n(?: {12}.*\n)+(?= {8}"404")/;
const ADDED = '  /books:\n    get: { operationId: listBooks, responses: { "204": { description: x } } }\n';
const PAGES = "summary: Update a book\n      x-pagination: { items: parts, next: shelf }\n";
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
  ["an operation without an operationId is removed", "breaking", "GET /shelves: is removed", [/ {4}get:\n(?: {6}.*\n)+/, ""]],

  ["a method changes", "behaviour", "updateBook: is sent as PATCH /books/{book_id}, not PUT /books/{book_id}", ["    put:", "    patch:"]],
  ["a path changes", "behaviour", "removeBook: is sent as DELETE /tomes/{book_id}, not DELETE /books/{book_id}", [REMOVE, ""], ["components:\n", `  /tomes/{book_id}:
    delete:
      operationId: removeBook
      security: []
      parameters: [{ name: book_id, in: path, required: true, schema: { type: string, format: uuid } }]
      responses: { "204": { description: Removed. } }
components:
`]],
  ["the default server changes", "behaviour", "servers: the default is https://library.example/v2, not https://library.example/v1", ["library.example/v1", "library.example/v2"]],
  ["a credential becomes optional", "behaviour", "updateBook: its credential is the property pin, not http bearer and the property pin", ["security: [{ bearer: [] }]", "security: [{ bearer: [] }, {}]"]],
  ["a second server is named", "documentation", "servers: named otherwise: https://eu.example", ['library.example/v1" }', 'library.example/v1" }, { url: "https://eu.example" }']],
  ["an operation gets a server of its own", "behaviour", "updateBook: goes to https://files.example", ["summary: Update", 'servers: [{ url: "https://files.example" }]\n      summary: Update']],
  ["a request is of another media type", "behaviour", "updateBook: its body is sent as application/x-www-form-urlencoded, not application/json", ["application/json:\n            schema", "application/x-www-form-urlencoded:\n            schema"]],
  ["a parameter moves to a header", "behaviour", "updateBook: dry_run is sent in the header", [DRY_RUN, DRY_RUN.replace("query", "header")]],
  ["a parameter gets another style", "behaviour", "updateBook: dry_run is sent in another style", [DRY_RUN, DRY_RUN.replace("query,", "query, explode: false,")]],
  ["another credential is sent", "behaviour", "updateBook: its credential is apiKey header X-Key and the property pin, not http bearer and the property pin", ["security: [{ bearer: [] }]", "security: [{ header: [] }]"]],
  ["an operation needs the credential that others need", "behaviour", "removeBook: needs a credential now: http bearer", ["security: []", "security: [{ bearer: [] }]"]],
  ["no credential is needed any more", "behaviour", "updateBook: needs no credential now", ["security: [{ bearer: [] }]", "security: []"], [", x-credential: true", ""]],
  ["a call may be repeated no longer", "behaviour", "updateBook: is no longer sent again after a failure in which the server may have acted", ["value: true", "value: false"]],
  ["a call may be repeated", "behaviour", "removeBook: is sent again after a failure, even where the server may have acted", ["security: []", "security: []\n      x-repeatable: { value: true }"]],
  ["an operation has to be meant", "behaviour", "removeBook: is destructive now: the command asks first, and needs --yes elsewhere", ["security: []", "security: []\n      x-destructive: { value: true }"]],
  ["an operation has to be meant no longer", "behaviour", "updateBook: is no longer destructive: the command does not ask first", ["x-destructive: { value: true", "x-destructive: { value: false"]],
  ["a list can be walked", "addition", "updateBook: can be walked page by page", ["summary: Update a book\n", PAGES]],

  ["a list can be walked no longer", "breaking", "GET /shelves: can no longer be walked page by page", [/ *x-pag.*\n/, ""]],
  ["a list is walked otherwise", "behaviour", 'GET /shelves: is walked by {"items":"shelves","next":"then"}, not {"items":"shelves","next":"more"}', ["next: more", "next: then"]],

  ["an optional parameter is added", "addition", "updateBook input › lang: added", [DRY_RUN, `${DRY_RUN}\n        - { name: lang, in: query, schema: {} }`]],
  ["a required parameter is added", "breaking", "updateBook input › lang: added, required", [DRY_RUN, `${DRY_RUN}\n        - { name: lang, in: query, required: true, schema: {} }`]],
  ["a parameter is removed", "breaking", "updateBook input › dry_run: removed", [`        - ${DRY_RUN}\n`, ""]],
  ["a parameter becomes required", "breaking", "updateBook input › dry_run: is now required", [DRY_RUN, DRY_RUN.replace("query,", "query, required: true,")]],
  ["a parameter with the name of another changes", "breaking", "GET /shelves input › q (header): is integer, not string", ["in: header, schema: { type: string", "in: header, schema: { type: integer"]],
  ["a parameter's type changes", "breaking", "updateBook input › dry_run: is string, not boolean", ["boolean", "string"]],
  ["a parameter's bound is tightened", "breaking", "updateBook input › limit: maximum is 50, not 100", ["maximum: 100", "maximum: 50"]],
  ["a parameter's bound is loosened", "addition", "updateBook input › limit: minimum is 0, not 1", ["minimum: 1", "minimum: 0"]],
  ["a parameter has another default", "behaviour", "updateBook input › limit: default is 20, not 50", ["default: 50", "default: 20"]],
  ["a parameter of the path is renamed", "breaking", "updateBook input › id: added, required", ["{book_id}:", "{id}:"], ["name: book_id", "name: id"]],
  ["a parameter is deprecated", "addition", "updateBook input › dry_run: deprecated true is new", [DRY_RUN, DRY_RUN.replace("boolean", "boolean, deprecated: true")]],

  ["an optional property of a request is added", "addition", "updateBook input › year: added", ["copies: { type: integer }", "copies: { type: integer }\n        year: {}"]],
  ["a required property of a request is added", "breaking", "updateBook input › year: added, required", ["copies: { type: integer }", "copies: { type: integer }\n        year: {}"], ["required: [title]", "required: [title, year]"]],
  ["a property of a closed request is removed", "breaking", "updateBook input › tags: removed", [/ {8}tags: .*\n/, ""]],
  ["a property of a request becomes required", "breaking", "updateBook input › genre: is now required", ["required: [title]", "required: [title, genre]"]],
  ["a property of a request is no longer required", "addition", "updateBook input › title: is no longer required", ["      required: [title]\n", ""]],
  ["a value can no longer be sent", "breaking", 'updateBook input › genre: is no longer "poem"', ["[novel, poem]", "[novel]"]],
  ["another value can be sent", "addition", 'updateBook input › genre: may also be "play"', ["[novel, poem]", "[novel, poem, play]"]],
  ["a text that is sent is enumerated", "breaking", 'updateBook input › cover › colour: may only be "red"', ["colour: { type: string }", "colour: { type: string, enum: [red] }"]],
  ["a pattern is added", "breaking", "updateBook input › cover › colour: pattern \"^#\" is new", ["colour: { type: string }", 'colour: { type: string, pattern: "^#" }']],
  ["a pattern changes", "breaking", "updateBook input › title: pattern is \"^[^#]\", not \"^[^ ]\"", ["^[^ ]", "^[^#]"]],
  ["a pattern is removed", "addition", "updateBook input › title: pattern \"^[^ ]\" is gone", [', pattern: "^[^ ]"', ""]],
  ["a format of what is sent is added", "breaking", "updateBook input › cover › colour: format \"color\" is new", ["colour: { type: string }", "colour: { type: string, format: color }"]],
  ["a text must be longer", "breaking", "updateBook input › title: minLength is 2, not 1", ["minLength: 1", "minLength: 2"]],
  ["a list may be longer", "addition", "updateBook input › tags: maxItems is 10, not 9", ["maxItems: 9", "maxItems: 10"]],
  ["the items of a list that is sent change", "breaking", "updateBook input › tags › []: is integer, not string", ["items: { type: string }, maxItems", "items: { type: integer }, maxItems"]],
  ["the items of a list that is the whole body change", "breaking", "addList input › body › []: is integer, not string", ["array, items: { type: string } } } }", "array, items: { type: integer } } } }"]],
  ["a number that is sent need not be whole", "addition", "updateBook input › copies: is number, not integer", ["copies: { type: integer", "copies: { type: number"]],
  ["a further pattern is demanded", "breaking", 'updateBook input › code: must also be {"pattern":"d"}', ['{ pattern: "c" }', '{ pattern: "c" }, { pattern: "d" }']],
  ["one of several patterns is demanded no longer", "addition", 'updateBook input › code: need no longer be {"pattern":"c"}', [', { pattern: "c" }', ""]],
  ["a number that is sent must be whole", "breaking", "updateBook input › cover › size: is integer, not number", ["size: { type: number }", "size: { type: integer }"]],
  ["null can no longer be sent", "breaking", "updateBook input › isbn: is string, not string or null", ['isbn: { type: [string, "null"] }', "isbn: { type: string }"]],
  ["an inner object that is sent is opened", "addition", "updateBook input › cover › *: other properties may be there", ["Cover:\n      type: object\n      additionalProperties: false\n", "Cover:\n      type: object\n"]],
  ["one of two properties is demanded no longer", "addition", "updateBook input: has no anyOf now", [/ {6}allOf:\n(?: {8}.*\n)+/, ""]],
  ["a third way of a choice is added", "addition", 'updateBook input: may also be {"required":["genre"]}', ["- { required: [isbn] }", "- { required: [isbn] }\n            - { required: [genre] }"]],
  ["one way of a choice is removed", "breaking", "updateBook input › copies: is now required", ["            - { required: [isbn] }\n", ""]],
  ["two kinds of value can be sent in place of one", "addition", "updateBook input › copies: may also be {\"type\":\"string\"}", ["copies: { type: integer }", "copies: { anyOf: [{ type: integer }, { type: string }] }"]],
  ["a schema that is sent is renamed and changed", "breaking", "updateBook input › cover › size: is string, not number", [COVER, COVER.replace("Cover", "Jacket")], ["    Cover:", "    Jacket:"], ["size: { type: number }", "size: { type: string }"]],
  ["a property becomes a credential", "breaking", "updateBook input › isbn: removed", ['isbn: { type: [string, "null"]', "isbn: { type: string, x-credential: true"]],

  ["a property of an answer is added", "addition", "updateBook 200 › isbn: added", ["state: {", "isbn: {}\n        state: {"]],
  ["a property of an answer is removed", "breaking", "updateBook 200 › pages: removed", [/ {8}pages: .*\n/, ""]],
  ["a property of an answer is no longer required", "breaking", "updateBook 200 › id: is no longer required", ["      required: [id]\n", ""]],
  ["a property of an answer is promised", "addition", "updateBook 200 › state: is now required", ["required: [id]", "required: [id, state]"]],
  ["the type of what is answered changes", "breaking", "updateBook 200 › pages: is string, not integer", ["pages: { type: integer", "pages: { type: string"]],
  ["null may be answered", "breaking", "updateBook 200 › pages: is integer or null, not integer", ["pages: { type: integer", 'pages: { type: [integer, "null"]']],
  ["null is no longer answered", "addition", "updateBook 200 › shelf: is string, not string or null", ['shelf: { type: [string, "null"] }', "shelf: { type: string }"]],
  ["a value may be answered too", "addition", 'updateBook 200 › state: may also be "lost"', ["[lent, free]", "[lent, free, lost]"]],
  ["a value is no longer answered", "breaking", 'updateBook 200 › state: is no longer "free"', ["[lent, free]", "[lent]"]],
  ["any value may be answered", "breaking", 'updateBook 200 › state: may be more than "lent", "free"', ["state: { enum: [lent, free] }", "state: { type: string }"]],
  ["a constant of an answer changes", "breaking", 'updateBook 404 › status: is no longer "error"', ["const: error", "const: failure"]],
  ["a bound of what is answered is loosened", "breaking", "updateBook 200 › pages: maximum is 99999, not 9999", ["maximum: 9999", "maximum: 99999"]],
  ["a bound of what is answered is tightened", "addition", "updateBook 200 › pages: maximum is 999, not 9999", ["maximum: 9999", "maximum: 999"]],
  ["a format of what is answered goes", "breaking", 'updateBook 200 › id: format "uuid" is gone', ["{ type: string, format: uuid, desc", "{ type: string, desc"]],
  ["a list is answered in place of one thing", "breaking", "updateBook 200: is array, not object", [BOOK, BOOK.replace("{", "{ type: array, items: {").replace("}", "} }")]],
  ["a shared schema of an answer changes", "breaking", "updateBook 200 › author › name: is no longer required", ["      required: [name]\n", ""]],
  ["another object may be answered", "breaking", 'updateBook 200 › owner: may also be {"type":"string"}', [HOUSE, `${HOUSE}, { type: string }`]],
  ["one of two objects is no longer answered", "breaking", "updateBook 200 › owner: is no longer House", [HOUSE, ""]],
  ["the other properties of an answer change", "breaking", "updateBook 200 › notes › *: is integer, not string", ["additionalProperties: { type: string }", "additionalProperties: { type: integer }"]],
  ["an answer may have no properties but those named", "breaking", "updateBook 200 › notes › *: no other properties may be there", ["additionalProperties: { type: string }", "additionalProperties: false"]],
  ["properties of a pattern change", "breaking", "updateBook 200 › notes › ^x-: is integer, not string", ['"^x-": { type: string }', '"^x-": { type: integer }']],
  ["branches are told apart by another property", "breaking", 'updateBook 200 › owner: discriminator is "sort", not "kind"', ["propertyName: kind", "propertyName: sort"]],
  ["both branches change and change places", "breaking", "updateBook 200 › owner › city: is integer, not string", [/(anyOf: .)(.*Person" .)(, )(.*House" .)/, "$1$4$3$2"], ["city: { type: string }", "city: { type: integer }"], [/author: .*\n/, "author: {}\n"], ["{ name: { type: string } }", "{ name: { type: integer } }"]],
  ["a schema that is answered is renamed and changed", "breaking", "updateBook 200 › author › name: is integer, not string", [/schemas\/Person/g, "schemas/Human"], ["    Person:", "    Human:"], ["{ name: { type: string } }", "{ name: { type: integer } }"]],

  ["another success is answered", "breaking", "updateBook 201: is a documented success", ['"200"', '"201"']],
  ["a second success may be answered, with another body", "breaking", "updateBook 204: is a documented success", ['        "404"', '        "204": { description: x }\n        "404"']],
  ["another success is answered, with another body", "breaking", "updateBook 201 › pages: removed", ['"200"', '"201"'], [/ {8}pages: .*\n/, ""]],
  ["a second success is answered, with the same body", "addition", "GET /shelves 201: is a documented success", ['{ "202":', '{ "201": { description: There may be some. }, "202":']],
  ["one of two successes is answered no longer", "addition", "GET /shelves 202: is no longer answered", [/"202": .*?\}, /, ""]],
  ["a success gets a body", "breaking", "removeBook 204: has a body now", ["description: Removed.", "description: Removed., content: { application/json: {} }"]],
  ["a success has a body no longer", "breaking", "updateBook 200: has no body now", [ANSWER, ""]],
  ["a success is of another media type", "breaking", "updateBook 200: is text/plain, not application/json", [/application\/json(?=:\n {14}schema: .*Book")/, "text/plain"]],
  ["a failure is documented", "addition", "removeBook 404: is a documented failure", ["Removed. }", "Removed. }, \"404\": { description: x }"]],
  ["a failure is documented no longer", "breaking", "updateBook 404: is no longer answered", [ERROR, ""]],
  ["the body of a failure changes", "breaking", "updateBook 404 › message: removed", [/ {8}message: .*\n/, ""]],
  ["the body of a failure gets a property", "addition", "updateBook 404 › code: added", ["message: {", "code: {}\n        message: {"]],

  ["a description changes", "documentation", "updateBook: documented otherwise: description", ["The book's own id.", "Its id."]],
  ["an operation is deprecated no longer", "documentation", "GET /shelves: is no longer deprecated", ["deprecated: true", "deprecated: false"]],
  ["a description for several operations is added", "documentation", "updateBook: documented otherwise: description", ["{ name: book_id,", "{ name: book_id, description: Its id.,"]],
  ["a property that is called as a keyword is described", "documentation", "updateBook: documented otherwise: description", ["title: { type: string", "title: { description: Its name., type: string"]],
  ["an example changes", "documentation", "updateBook: documented otherwise: example", ["{ id: b1", "{ id: b2"]],
  ["the evidence changes", "documentation", "updateBook: documented otherwise: x-evidence", ["level: documented", "level: published"]],
  ["the reason why a call may be repeated changes", "documentation", "updateBook: documented otherwise: x-repeatable", ["The same book twice", "Twice the same"]],
  ["the reason why an operation has to be meant changes", "documentation", "updateBook: documented otherwise: x-destructive", ["What was in the book", "What the book held"]],
  ["the document is of another version", "documentation", "document: documented otherwise: info", ["version: 1.0.0", "version: 1.1.0"]],
  ["a header of an answer changes", "documentation", "updateBook: documented otherwise: headers", ["X-Left", "X-Rest"]],
];

/** What changes nothing for anyone, with the edits that make it of LIBRARY. */
// biome-ignore format: a table, a line a row
export const sameness: [name: string, ...edits: Edit[]][] = [
  ["a schema has another name", [/schemas\/Person/g, "schemas/Human"], ["    Person:", "    Human:"]],
  ["a schema that holds itself has another name", [/schemas\/Book"/g, 'schemas/Tome"'], ["    Book:", "    Tome:"]],
  ["a schema stands where it was referred to", [COVER, "cover: { type: object, additionalProperties: false, properties: { colour: { type: string }, size: { type: number } } }"]],
  ["a part of a schema is moved and referred to", ["state: { enum: [lent, free] }", 'state: { $ref: "#/components/schemas/State" }'], ["    Person:", "    State: { enum: [lent, free] }\n    Person:"]],
  ["a parameter is moved and referred to", [DRY_RUN, '{ $ref: "#/components/parameters/Dry" }'], ["components:\n", `components:\n  parameters: { Dry: ${DRY_RUN} }\n`]],
  ["an answer is moved and referred to", ["{ description: Removed. }", '{ $ref: "#/components/responses/Removed" }'], ["components:\n", "components:\n  responses: { Removed: { description: Removed. } }\n"]],
  ["properties are moved into a branch", ["      required: [city]\n      properties: { city: { type: string } }", "      allOf: [{ required: [city], properties: { city: { type: string } } }]"]],
  ["a reference stands in a branch of its own", [AUTHOR, `author: { allOf: [${PERSON}] }`]],
  ["branches are in another order", ["- { required: [copies] }\n            - { required: [isbn] }", "- { required: [isbn] }\n            - { required: [copies] }"]],
  ["branches and what tells them apart have other names", [/schemas\/House/g, "schemas/Home"], ["    House:", "    Home:"]],
  ["a parameter that an operation has its own of changes", ["q, in: query, schema: { type: string", "q, in: query, schema: { type: integer"]],
  ["a request that a client closes by itself is opened", ["BookUpdate:\n      type: object\n      additionalProperties: false\n", "BookUpdate:\n      type: object\n"]],
  ["a request is documented in a media type that is not sent", ["        content:\n          application/json:\n            schema", "        content:\n          application/xml: {}\n          application/json:\n            schema"]],
  ["a JSON answer has another name for being JSON", [/application\/json(?=:\n.*Error")/, "application/problem+json"]],
  ["a header is moved and referred to", ["X-Left: { schema: { type: integer } }", 'X-Left: { $ref: "#/components/headers/Left" }'], ["components:\n", "components:\n  headers: { Left: { schema: { type: integer } } }\n"]],
  ["keys of an example are in another order", ["{ id: b1, pages: 9 }", "{ pages: 9, id: b1 }"]],
  ["values are in another order", ["[lent, free]", "[free, lent]"]],
  ["types are in another order", ['shelf: { type: [string, "null"] }', 'shelf: { type: ["null", string] }']],
  ["keys are in another order", ["type: string, minLength: 1, maxLength: 80", "maxLength: 80, minLength: 1, type: string"]],
  ["parameters are in another order", [`        - ${DRY_RUN}\n`, ""], ["default: 50 } }\n", `default: 50 } }\n        - ${DRY_RUN}\n`]],
  ["a constant is an enumeration of one", ["const: error", "enum: [error]"]],
  ["a schema that nothing refers to is added", ["    Person:", "    Nobody: { type: string }\n    Person:"]],
];
