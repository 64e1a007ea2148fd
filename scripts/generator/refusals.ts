// What generation refuses, as changes to SMALL_SPECIFICATION of temporary-project.ts.

const QUERY = "{ name: dry_run, in: query, schema: { type: boolean } }";
const ID = "schema: { type: string } }\n        - {";
const BODY = "              required: [name]";
const BEARER = "bearer: { type: http, scheme: bearer }";
const json = "application/json:\n            schema:\n              type";
const form = json.replace("json", "x-www-form-urlencoded");
const PAGED = `  /list:
    get:
      operationId: list
      x-pagination: { items: items, next: next }
      responses: { "200": { $ref: "#/components/responses/Page" } }
components:
  responses:
    Page:
      description: x
      content:
        application/json:
          schema: { type: object, properties: { items: { type: array, items: {} }, next: { type: [string, "null"] } } }
`;
/** The small spec with a list of pages, in which one thing is changed. */
const paged = (from: string, to: string) => `${PAGED.replace(from, to)}  securitySchemes:`;
const COMPONENTS = "components:\n  securitySchemes:";

/** What is refused; what takes which place in the spec; and the line and reason that the refusal gives. */
// biome-ignore format: a table, a line a row
export const refusals: [what: string, from: string, to: string, line: number, reason: string][] = [
  ["a document that is not OpenAPI 3.0 or 3.1", "openapi: 3.1.0", "openapi: 3.2.0", 1, "only OpenAPI 3.0 and 3.1 are supported"],
  ["an unknown property", "paths:", "patsh: {}\npaths:", 5, "`patsh` is not expected"],
  ["no server", 'servers: [{ url: "https://small.example/v1" }]', "", 1, "it names no server"],
  ["a relative server", "https://small.example/v1", "/v1", 3, "the server /v1 must be an absolute URL"],
  ["a relative server with a variable", '"https://small.example/v1"', '"/{r}", variables: { r: { default: eu } }', 3, "the server /{r} must be an absolute URL"],
  ["a server with a variable that has no value", "https://small.example/v1", "https://{r}.example", 3, "r"],
  ["a server of an operation", "operationId: putThing", "operationId: putThing\n      servers: [{ url: /v2 }]", 9, "its servers are not those of the document with one path behind each, in the same order; give what is sent there a spec of its own"],
  ["a server of a path", "    put:", "    servers: [{ url: /v2 }]\n    put:", 7, "its servers are not those of the document"],
  ["a path that is sent to another host", "    put:", '    servers: [{ url: "https://small.example.net/v1" }]\n    put:', 7, "its servers are not those of the document"],
  ["a path that is sent to a longer name", "    put:", '    servers: [{ url: "https://small.example/v10" }]\n    put:', 7, "its servers are not those of the document"],
  ["a path that is sent beside the servers", "    put:", '    servers: [{ url: "https://small.example/v2" }]\n    put:', 7, "its servers are not those of the document"],
  ["a path that is sent to one server more", "    put:", '    servers: [{ url: "https://small.example/v1/a" }, { url: "https://small.example/v1/b" }]\n    put:', 7, "its servers are not those of the document"],
  ["a path with a variable that has no value", "    put:", '    servers: [{ url: "https://small.example/v1/{a}" }]\n    put:', 7, "its servers are not those of the document"],
  ["servers to which nothing is sent", "    put:", '    servers: [{ url: "https://small.example/v1/a/b" }]\n    put:', 3, 'all operations have "/a" behind these, by servers of their own; write it here, and take those out.'],

  ["a reference that leads nowhere", 'Thing" }\n        "204', 'Ding" }\n        "204', 27, "Can't resolve $ref"],
  ["a reference to another file", '#/components/schemas/Thing" }\n        "204', 'thing.yaml" }\n        "204', 27, "thing.yaml"],
  ["a reference to what is no object", 'schemas/Thing" }\n        "204', 'schemas/Thing/type" }\n        "204', 27, "the reference #/components/schemas/Thing/type names nothing of this file that could be written in its place."],
  ["a reference to all that it is in", 'schemas/Thing" }\n        "204', 'schemas/Thing/properties" }\n        "204', 37, "Property `name` is not expected here, where the reference of line 27 leads."],
  ["a reference into what it is in", "        name: { type: string }\n", '        name: { $ref: "#/components/schemas/Thing/properties" }\n', 37, "#/components/schemas/Thing/properties leads back into itself; write what it names under `components`, and refer to that."],
  ["references into what each other is in", "  schemas:\n    Thing:\n      type: object\n      properties:\n        name: { type: string }\n", '  schemas:\n    Other: { type: array, items: { anyOf: [{ $ref: "#/components/schemas/Thing/properties/name" }] } }\n    Thing:\n      type: object\n      properties:\n        name: { $ref: "#/components/schemas/Other/items" }\n', 38, "leads back into itself"],
  ["a keyword beside a reference into a component", 'schemas/Thing" }\n        "204', 'schemas/Thing/properties/name", minLength: 2 }\n        "204', 27, "`minLength` beside a reference is not supported here; move it to what is referred to."],
  ["a reference to itself", "  schemas:\n", '  schemas:\n    Loop: { $ref: "#/components/schemas/Loop" }\n', 0, "Self-referencing circular pointer"],
  ["what stands beside a reference", "{ type: http, scheme: bearer }", '{ $ref: "#/components/securitySchemes/other", scheme: x }', 32, ""],

  ["an operationId that makes a client a promise", "operationId: putThing", "operationId: then", 8, 'its method would be called "then", which JavaScript calls by itself'],
  ["an operationId whose words do", "operationId: putThing", "operationId: /then", 8, 'its method would be called "then", which JavaScript calls by itself'],
  ["an operationId that JSON calls", "operationId: putThing", "operationId: to/JSON", 8, 'its method would be called "toJSON", which JavaScript calls by itself'],
  ["an operationId that every client has", "operationId: putThing", "operationId: withOptions", 8, "as one that every client has already; choose another operationId."],
  ["an operationId whose words every client has", "operationId: putThing", "operationId: with options", 8, "as one that every client has already; choose another operationId."],
  ...Object.getOwnPropertyNames(Object.prototype).filter((name) => !name.startsWith("_")).map((name): (typeof refusals)[number] => [
    `the operationId ${name}`, "operationId: putThing", `operationId: ${name}`, 8, `its method would be called "${name}", as what every object has already; choose another operationId.`,
  ]),
  ["two operationIds whose words are the same", COMPONENTS, `  /b:\n    get: { operationId: put/thing, responses: { "204": { description: x } } }\n${COMPONENTS}`, 31, 'its method would be called "putThing" (its operationId is "put/thing"), as that of PUT /things/{thing_id} is (its operationId is "putThing"); give one another operationId.'],
  ["two operations without operationId that one name tells", COMPONENTS, `  /b/c:\n    get: { responses: { "204": { description: x } } }\n  /b-c: { get: { responses: {} } }\n${COMPONENTS}`, 32, 'its method would be called "getBC" (it has no operationId), as that of GET /b/c is (it has no operationId)'],
  ["an operationId that is not the only one", "components:", '  /b:\n    get: { operationId: putThing, responses: { "204": { description: x } } }\ncomponents:', 31, "must have a unique `operationId`"],
  ["a path that a URL would have to escape", "/things/{thing_id}", "/my things/{thing_id}", 6, "would have to escape"],
  ["TRACE", "    put:", "    trace:", 7, "does not send TRACE"],

  ["a path parameter that is not described", "name: thing_id", "name: ding_id", 10, "`ding_id`"],
  ["a parameter in a cookie", "name: dry_run, in: query", "name: dry, in: cookie", 11, 'cookie parameter "dry" is not supported'],
  ["a header that nobody can set", "name: dry_run, in: query", "name: Sec-Fetch-Site, in: header", 11, "`fetch` sets by itself"],
  ["a header with a name that none can have", "name: dry_run, in: query", 'name: "X Dry", in: header', 11, "a name that no header can have"],
  ["a header that is a list", QUERY, QUERY.replace("query", "header").replace("boolean", "array, items: { type: string }"), 11, "must have a scalar `type`."],
  ["two headers of one name", QUERY, "{ name: X-Dry, in: header, schema: { type: string } }\n        - { name: x-dry, in: header, schema: { type: string } }", 7, 'its header "x-dry" is that of the parameter "X-Dry" too'],
  ["a header and a body name that collide", "name: dry_run, in: query", "name: size, in: header", 7, "from the header parameters and from the request body"],
  ["pipes", "in: query, schema: { type: boolean }", "in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }", 11, 'the style "pipeDelimited", which is not supported; only form'],
  ["spaces between what is no list", "in: query,", "in: query, style: spaceDelimited,", 11, 'the style "spaceDelimited", which is not supported'],
  ["exploded spaces", "in: query, schema: { type: boolean }", "in: query, style: spaceDelimited, explode: true, schema: { type: array, items: { type: string } }", 11, "`explode: true`, which is not supported"],
  ["a deep object", QUERY, QUERY.replace("boolean", "object").replace("schema", "style: deepObject, schema"), 11, "or be a list of scalars"],
  ["a path parameter with a style", "in: path,", "in: path, style: matrix,", 10, 'the style "matrix", which is not supported; only simple is.'],
  ["a parameter with reserved characters", "in: query,", "in: query, allowReserved: true,", 11, "only escaped values are supported"],
  ["a parameter that is some scalar or a list", QUERY, QUERY.replace("type: boolean", "anyOf: [{ type: string }, { type: array, items: {} }]"), 11, "must have a scalar `type`"],
  ["a parameter whose name needs escaping", "name: dry_run", "name: dry&run", 11, "would have to be escaped"],
  ["a parameter that is an object", QUERY, QUERY.replace("boolean", "object"), 11, "or be a list of scalars"],
  ["a parameter that is a list of lists", QUERY, QUERY.replace("boolean", "array, items: { type: array, items: {} }"), 11, "list of scalars"],
  ["a parameter without a type", QUERY, QUERY.replace("type: boolean", ""), 11, "must have a scalar `type`"],
  ["a parameter of two types, of which one is no scalar", QUERY, QUERY.replace("boolean", "[integer, object]"), 11, "must have a scalar `type`"],
  ["a path parameter that is a list", ID, ID.replace("string", "array, items: { type: string }"), 10, "must have a scalar `type`."],
  ["a path parameter that every object has", "name: thing_id", "name: constructor", 10, "has a name that every object has, so that mocks misread the path; rename it, in the path too."],
  ["a query parameter that no object can have", "name: dry_run", "name: __proto__", 11, "tools misread it; leave the operation out by `x-skip: <reason>`."],
  ["a path parameter of which no value can be sent", ID, ID.replace("type: string", 'enum: ["", ".."]'), 10, 'the path parameter "thing_id" has no value that can be sent; correct what it lists'],
  ["a path parameter that can only climb", ID, ID.replace("type: string", 'oneOf: [{ const: ".." }, { const: "." }]'), 10, "has no value that can be sent"],
  ["a header of which no value can be sent", QUERY, '{ name: X-Dry, in: header, schema: { enum: ["…", " a"] } }', 11, 'the header parameter "X-Dry" has no value that can be sent'],

  ["a path and a body name that collide", "size: {", "thing_id: {", 7, 'putThing would have "thing_id" twice, from the path parameters and from the request body; rename that of the path, in the path too.'],
  ["a query and a body name that collide", "name: dry_run", "name: size", 7, "from the query parameters and from the request body; leave it out by `x-skip: <reason>`."],
  ["a path and a query name that collide", "name: dry_run", "name: thing_id", 7, "from the path parameters and from the query"],

  ["a request body of GET", "    put:", "    get:", 12, "a GET cannot have a request body"],
  ["a request in XML", "application/json:\n            schema:\n", "application/xml:\n            schema:\n", 12, "no media type of the request body"],
  ["a request that is a list", `object\n${BODY}`, "array\n              items: {}", 16, "must be an object"],
  ["a request that counts its properties", BODY, "              minProperties: 1", 18, "`minProperties` is not supported"],
  ["a request that is open to some properties", BODY, "              additionalProperties: { type: string }", 18, "closed at its top level"],
  ["a request that demands what it does not describe", BODY, BODY.replace("name", "name, colour"), 18, 'the property "colour" is demanded and not described: add it to `properties`, or take it out of `required`.'],
  ["a branch that demands a parameter", BODY, "              anyOf: [{ required: [thing_id] }, { required: [name] }]", 18, '"thing_id" is demanded and not described'],
  ["a branch that adds a property", BODY, "              anyOf: [{ properties: { colour: {} } }]", 18, '"colour" must also stand'],
  ["a branch deep in another", BODY, "              allOf: [{ oneOf: [{ properties: { colour: {} } }] }]", 18, '"colour" must also stand'],
  ["a branch that is closed", BODY, "              anyOf: [{ additionalProperties: false }]", 18, "closed at its top level"],
  ["a form with a list", `${json}`, `${form}: object\n              x-was`, 22, 'the form property "size" must have a scalar'],

  ["a credential of another scheme", "scheme: bearer", "scheme: digest", 32, "not supported; only a bearer token (http bearer, oauth2, openIdConnect), HTTP basic, and an API key in a header or the query are."],
  ["a credential in a cookie", "{ type: http, scheme: bearer }", "{ type: apiKey, in: cookie, name: key }", 32, "not supported; only a bearer token"],
  ["a credential in the query whose name needs escaping", "{ type: http, scheme: bearer }", '{ type: apiKey, in: query, name: "api key" }', 32, "not supported; only a bearer token"],
  ["a credential in a header that is none", "{ type: http, scheme: bearer }", "{ type: apiKey, in: header, name: X Key }", 32, "not supported"],
  ["a parameter of the credential's name", BEARER, "bearer: { type: apiKey, in: query, name: dry_run }", 7, 'its query parameter "dry_run" is that of the credential too; remove it.'],
  ["a security scheme that is not defined", BEARER, "other: { type: http, scheme: bearer }", 7, "is not defined"],
  ["alternatives of which none is supported", "[{ bearer: [] }]", "[{ bearer: [], other: [] }, { none: [] }]", 7, 'the security scheme "none" is not defined.'],
  ["two security schemes at once", "[{ bearer: [] }]", "[{ bearer: [], other: [] }]", 7, 'asks for "bearer" and "other" at once'],
  ["a security scheme beside a marked property", "size: { type: integer, minimum:", "size: { type: string, x-credential: true, minLength:", 7, "only one is supported"],
  ["a marked property that is no text", "size: { type: integer,", "size: { type: integer, x-credential: true,", 21, "on a property of type string"],
  ["a mark where nobody looks", "        name: { type: string }\n", "        name: { type: string, x-credential: true }\n", 37, "top level of a request body"],

  ["a secret that is no text", "size: { type: integer,", "size: { type: integer, x-secret: true,", 21, "`x-secret` must be true, on a property of type string"],
  ["a secret in words", "size: { type: integer,", 'size: { type: string, x-secret: "yes",', 21, "`x-secret` must be true"],
  ["a secret where nobody looks", "        name: { type: string }\n", "        name: { type: string, x-secret: true }\n", 37, "`x-secret` marks a property at the top level"],

  ["pages without a list", COMPONENTS, paged("{ items: items, next: next }", "{ next: next }"), 33, "names `items` and `next`, properties of the answer"],
  ["pages with something else", COMPONENTS, paged("next: next }", "next: next, size: limit }"), 33, "and nothing else"],
  ["pages that are turned two ways", COMPONENTS, paged("next: next }", "next: next, cursor: at, offset: from }"), 33, "the parameter that `next` goes into"],
  ["pages of an offset without a limit", COMPONENTS, paged("next: next }", "offset: from }"), 33, "or `items` and the parameters `offset` and `limit`"],
  ["pages whose cursor goes nowhere", COMPONENTS, paged("next: next }", "next: next, cursor: at }"), 33, 'the operation has no string "at" in its query, as "next" is.'],
  ["pages whose cursor goes into a number", COMPONENTS, paged("next: next }", "next: next, cursor: at }\n      parameters: [{ name: at, in: query, schema: { type: integer } }]"), 33, 'has no string "at" in its query'],
  ["pages whose cursor goes into a header", COMPONENTS, paged("next: next }", "next: next, cursor: at }\n      parameters: [{ name: at, in: header, schema: { type: string } }]"), 33, 'has no string "at" in its query'],
  ["pages whose cursor is missing", COMPONENTS, paged("next: next }", "next: after, cursor: at }"), 33, 'the answer has no string or integer "after" at its top level.'],
  ["pages whose cursor is a list", COMPONENTS, paged("next: next }", "next: items, cursor: at }"), 33, 'no string or integer "items"'],
  ["pages whose offset is missing", COMPONENTS, paged("next: next }", "offset: from, limit: most }\n      parameters: [{ name: most, in: query, schema: { type: integer } }]"), 33, 'no integer "from" in its query'],
  ["pages whose offset begins at 1", COMPONENTS, paged("next: next }", "offset: from, limit: most }\n      parameters: [{ name: most, in: query, schema: { type: integer } }, { name: from, in: query, schema: { type: integer, default: 1 } }]"), 33, '"from" does not begin at 0; only a number of the records before a page can be counted up.'],
  ["pages whose offset is at least 1", COMPONENTS, paged("next: next }", "offset: from, limit: most }\n      parameters: [{ name: most, in: query, schema: { type: integer } }, { name: from, in: query, schema: { type: integer, minimum: 1 } }]"), 33, '"from" does not begin at 0'],
  ["pages whose limit is a number", COMPONENTS, paged("next: next }", "next: next, limit: 1 }"), 33, "and nothing else"],
  ["pages whose limit is missing", COMPONENTS, paged("next: next }", "next: next, limit: limit }"), 33, 'no integer "limit" in its query'],
  ["pages whose offset is text", COMPONENTS, paged("next: next }", "next: next, offset: from }\n      parameters: [{ name: from, in: query, schema: { type: string } }]"), 33, 'no integer "from" in its query'],
  ["pages whose limit is in a header", COMPONENTS, paged("next: next }", "next: next, limit: size }\n      parameters: [{ name: size, in: header, schema: { type: integer } }]"), 33, 'no integer "size" in its query'],
  ["pages whose total is missing", COMPONENTS, paged("next: next }", "next: next, total: count }"), 33, 'no integer "count" at its top level'],
  ["pages whose way back is missing", COMPONENTS, paged("next: next }", "next: next, previous: back }"), 33, 'no "back" of type [string, "null"]'],
  ["pages that are a mere yes", COMPONENTS, paged("{ items: items, next: next }", "true"), 33, "names `items` and `next`, properties"],
  ["pages that are null", COMPONENTS, paged("{ items: items, next: next }", "null"), 33, "names `items` and `next`, properties"],
  ["pages of a POST", COMPONENTS, paged("get:", "post:"), 33, "only a GET can be walked"],
  ["pages of two kinds", COMPONENTS, paged('{ "200"', '{ "201": { description: x }, "200"'), 33, "one success, with a body"],
  ["pages without a body", COMPONENTS, paged("content:", "x-content:"), 33, "one success, with a body"],
  ["pages that may be null", COMPONENTS, paged("type: object", 'type: [object, "null"]'), 33, "of `type: object`"],
  ["pages that are lists", COMPONENTS, paged("type: object", "type: array, items: {}"), 33, "of `type: object`"],
  ["pages whose list is missing", COMPONENTS, paged("items: items,", "items: things,"), 33, 'no list "things" at its top level'],
  ["pages whose list is inherited", COMPONENTS, paged("items: items,", "items: constructor,"), 33, 'no list "constructor"'],
  ["pages whose list is none", COMPONENTS, paged("type: array, items: {}", "type: object"), 33, 'no list "items" at its top level'],
  ["pages whose end cannot be told", COMPONENTS, paged('[string, "null"]', "string"), 33, 'no "next" of type [string, "null"]'],

  ["a document of OpenAPI 2", "openapi: 3.1.0", 'swagger: "2.0"', 1, "only OpenAPI 3.0 and 3.1 are supported; convert it to one of them."],
  ["a status that nobody sees", '"204"', '"102"', 28, 'the response "102" is not supported; `fetch` does not show it. Remove it.'],
  ["an error in XML", '"204":\n          description: Nothing to do.', '"404": { description: x, content: { application/xml: {} } }', 28, "not in application/xml; add application/json if the API gives it, or leave out the status."],
  ["a text that is an object", "application/json:\n              schema: {", "text/csv:\n              schema: {", 34, "an answer in text must have a schema of `type: string`, or none"],
  ["events that come one by one", "application/json:\n              schema: {", "text/event-stream:\n              schema: {", 25, "only answers in JSON or text are supported, not in text/event-stream"],
  ["a text in another charset", "application/json:\n              schema: {", '"text/plain; charset=latin1":\n              schema: {', 25, "only answers in JSON or text are supported, not in text/plain; charset=latin1"],
  ["a status that is none", '"204"', '"099"', 28, "099"],
  ["an answer in XML", "application/json:\n              schema: {", "application/xml:\n              schema: {", 25, "not in application/xml; add application/json if the API gives it, or leave the operation out by `x-skip: <reason>`."],
  ["a pattern that is no regular expression", '"^[a-z😀]+$"', '"^[a-z"', 20, "Invalid regular expression"],
  ["a component that is no schema", "name: { type: string }\n        parts", "name: { type: string, multipleOf: 0 }\n        parts", 34, "cannot be compiled"],
  ["a mapping to what is not there", "        parts: {", "        kind: { oneOf: [{ type: string }], discriminator: { propertyName: a, mapping: { a: Ding } } }\n        parts: {", 38, "Ding is no schema of this file; name one, such as #/components/schemas/Name."],
  ["a mapping into a component", "        parts: {", '        kind: { oneOf: [{ type: string }], discriminator: { propertyName: a, mapping: { a: "#/components/schemas/Thing/properties/name" } } }\n        parts: {', 38, "is no schema of this file"],
  ["a property that tools call", "size: {", "valueOf: {", 21, 'every object has a "valueOf", so that tools misread it; leave out by `x-skip: <reason>` what uses it.'],
  ["a property that no object can have", "        name: { type: string }\n", "        __proto__: { type: string }\n", 37, 'every object has a "__proto__"'],
  ["a component that tools call", "    Thing:\n", "    hasOwnProperty: {}\n    Thing:\n", 34, "give the component another name."],
  ["an example with what tools call", "            schema:\n", "            example: { name: { toLocaleString: 1 } }\n            schema:\n", 16, "take it out of what it is an example of."],
  ["a reference that only a run can resolve", "minLength: 2", '$dynamicRef: "#x"', 7, "the keyword `$dynamicRef` is not supported here"],
  ["a keyword that nobody knows", "minLength: 2", "minLenght: 2", 20, "minLenght"],
  ["a document that is not YAML", "info: {", "info: [", 0, "cannot be read"],
];
