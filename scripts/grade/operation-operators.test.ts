// By group: a document, and of each change that the group's operators make the lines that go and come.

import { expect, test } from "vitest";
import { blocksOf, changesOf } from "./mutants/changes.ts";

const head = `openapi: 3.1.0\ninfo: { title: Things, version: "1" }\n`;

const cases = `
servers
servers:
  - url: https://eu.things.example/api/v1
  - url: "/things/{region}"
    variables: { region: { default: eu, enum: [eu, us] } }
paths: {}
  => server dropped: - - url: https://eu.things.example/api/v1
  => server dropped: - - url: "/things/{region}" - variables: { region: { default: eu, enum: [ eu, us ] } }
  => servers reordered: - - url: https://eu.things.example/api/v1 + - url: https://eu.things.example/api/v1
  => server added: + - url: https://undocumented.example/
  => scheme changed: - - url: https://eu.things.example/api/v1 + - url: http://eu.things.example/api/v1
  => host changed: - - url: https://eu.things.example/api/v1 + - url: https://other.eu.things.example/api/v1
  => base path changed: - - url: https://eu.things.example/api/v1 + - url: https://eu.things.example/api/v2
  => base path's last segment dropped: - - url: https://eu.things.example/api/v1 + - url: https://eu.things.example/api
  => base path changed: - - url: "/things/{region}" + - url: "/things/{region}/other"
  => base path's last segment dropped: - - url: "/things/{region}" + - url: "/things"
  => variable's default changed: - variables: { region: { default: eu, enum: [ eu, us ] } } + variables: { region: { default: us, enum: [ eu, us ] } }
  => variable's value dropped: - variables: { region: { default: eu, enum: [ eu, us ] } } + variables: { region: { default: eu, enum: [ eu ] } }

paths
paths:
  /Things/{id}/:
    parameters:
      - { name: id, in: path, required: true }
    get:
      parameters:
        - { name: all, in: query }
        - { name: id, in: path, required: true, description: Overrides. }
      responses: {}
  /Things: {}
  => trailing slash removed: - /Things/{id}/: + /Things/{id}:
  => segment 1 dropped: - /Things/{id}/: + /{id}/:
  => segment 1 renamed: - /Things/{id}/: + /Things_/{id}/:
  => case of segment 1: - /Things/{id}/: + /things/{id}/:
  => segment 2 dropped: - /Things/{id}/: - parameters: - - { name: id, in: path, required: true } + /Things/: - - { name: id, in: path, required: true, description: Overrides. }
  => trailing slash added: - /Things: {} + /Things/: {}
  => segment 1 dropped: - /Things: {} + /: {}
  => segment 1 renamed: - /Things: {} + /Things_: {}
  => case of segment 1: - /Things: {} + /things: {}

path parameters
paths:
  /things/{id}:
    parameters: [{ $ref: "#/components/parameters/Id" }]
    get: { responses: {} }
  /things/{id}/parts:
    get: { parameters: [{ $ref: "#/components/parameters/Id" }], responses: {} }
  /users/{id}:
    get: { parameters: [{ name: id, in: path, required: true }], responses: {} }
components: { parameters: { Id: { name: id, in: path, required: true } } }
  => path parameter renamed: - /things/{id}: + /things/{id_}: - /things/{id}/parts: + /things/{id_}/parts: - components: { parameters: { Id: { name: id, in: path, required: true } } } + components: { parameters: { Id: { name: id_, in: path, required: true } } }
  => path parameter renamed: - /users/{id}: - get: { parameters: [ { name: id, in: path, required: true } ], responses: {} } + /users/{id_}: + get: { parameters: [ { name: id_, in: path, required: true } ], responses: {} }

methods
paths:
  /things:
    get: { responses: {} }
    put: { requestBody: { content: {} }, responses: {} }
  => method changed to post: - get: { responses: {} } + post: { responses: {} }
  => method changed to patch: - get: { responses: {} } + patch: { responses: {} }
  => method changed to post: - put: { requestBody: { content: {} }, responses: {} } + post: { requestBody: { content: {} }, responses: {} }
  => method changed to patch: - put: { requestBody: { content: {} }, responses: {} } + patch: { requestBody: { content: {} }, responses: {} }

operations
paths:
  /things/:
    parameters: [{ name: all, in: query }]
    get: { operationId: getThings, responses: {} }
  => operationId renamed: - get: { operationId: getThings, responses: {} } + get: { operationId: getThings_, responses: {} }
  => operationId dropped: - get: { operationId: getThings, responses: {} } + get: { responses: {} }
  => operation dropped: - get: { operationId: getThings, responses: {} }
  => operation duplicated: + /things/copy: + parameters: + - name: all + in: query + get: + operationId: getThingsCopy + responses: {}

parameters
paths:
  /things/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: q, in: query, schema: { type: array }, style: form }
        - { name: X-Trace, in: header, required: true }
        - { name: Accept, in: header }
      responses: {}
  => parameter dropped: - - { name: q, in: query, schema: { type: array }, style: form }
  => parameter dropped: - - { name: X-Trace, in: header, required: true }
  => optional parameter added: + - name: undocumented + in: query + schema: + type: string
  => required parameter added: + - name: undocumented + in: query + schema: + type: string + required: true
  => parameter renamed: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q_, in: query, schema: { type: array }, style: form }
  => parameter made required: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q, in: query, schema: { type: array }, style: form, required: true }
  => parameter moved to the header: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q, in: header, schema: { type: array } }
  => parameter renamed: - - { name: X-Trace, in: header, required: true } + - { name: X-Trace_, in: header, required: true }
  => parameter made optional: - - { name: X-Trace, in: header, required: true } + - { name: X-Trace, in: header }
  => parameter moved to the query: - - { name: X-Trace, in: header, required: true } + - { name: X-Trace, in: query, required: true }
  => style changed to label: - - { name: id, in: path, required: true, schema: { type: string } } + - { name: id, in: path, required: true, schema: { type: string }, style: label }
  => style changed to matrix: - - { name: id, in: path, required: true, schema: { type: string } } + - { name: id, in: path, required: true, schema: { type: string }, style: matrix }
  => style changed to spaceDelimited: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q, in: query, schema: { type: array }, style: spaceDelimited }
  => style changed to pipeDelimited: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q, in: query, schema: { type: array }, style: pipeDelimited }
  => explode changed: - - { name: q, in: query, schema: { type: array }, style: form } + - { name: q, in: query, schema: { type: array }, style: form, explode: false }

security
security: [{ key: [] }, { login: [read, write] }]
paths:
  /a: { get: { responses: {} } }
  /b: { get: { security: [{ key: [], login: [] }], responses: {} } }
  /c: { get: { security: [], responses: {} } }
  => security made optional: - security: [ { key: [] }, { login: [ read, write ] } ] + security: [ { key: [] }, { login: [ read, write ] }, {} ]
  => alternative dropped: - security: [ { key: [] }, { login: [ read, write ] } ] + security: [ { login: [ read, write ] } ]
  => alternative dropped: - security: [ { key: [] }, { login: [ read, write ] } ] + security: [ { key: [] } ]
  => scope dropped: - security: [ { key: [] }, { login: [ read, write ] } ] + security: [ { key: [] }, { login: [ write ] } ]
  => scope dropped: - security: [ { key: [] }, { login: [ read, write ] } ] + security: [ { key: [] }, { login: [ read ] } ]
  => security dropped: - security: [ { key: [] }, { login: [ read, write ] } ]
  => operation made public: - /a: { get: { responses: {} } } + /a: { get: { responses: {}, security: [] } }
  => security made optional: - /b: { get: { security: [ { key: [], login: [] } ], responses: {} } } + /b: { get: { security: [ { key: [], login: [] }, {} ], responses: {} } }
  => scheme dropped: - /b: { get: { security: [ { key: [], login: [] } ], responses: {} } } + /b: { get: { security: [ { login: [] } ], responses: {} } }
  => scheme dropped: - /b: { get: { security: [ { key: [], login: [] } ], responses: {} } } + /b: { get: { security: [ { key: [] } ], responses: {} } }
  => operation made public: - /b: { get: { security: [ { key: [], login: [] } ], responses: {} } } + /b: { get: { security: [], responses: {} } }
  => operation's security dropped: - /b: { get: { security: [ { key: [], login: [] } ], responses: {} } } + /b: { get: { responses: {} } }
  => operation's security dropped: - /c: { get: { security: [], responses: {} } } + /c: { get: { responses: {} } }

security schemes
security: [{ bearer: [] }, { key: [] }, { login: [] }]
paths:
  /a: { get: { responses: {} } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, description: A token. }
    key: { type: apiKey, in: header, name: X-Key }
    login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } }
    unused: { type: apiKey, in: header, name: X-Unused }
  => scheme changed to basic: - bearer: { type: http, scheme: bearer, description: A token. } + bearer: { type: http, scheme: basic, description: A token. }
  => scheme changed to apiKey: - bearer: { type: http, scheme: bearer, description: A token. } + bearer: { type: apiKey, description: A token., in: header, name: X-API-Key }
  => scheme changed to bearer: - key: { type: apiKey, in: header, name: X-Key } + key: { type: http, scheme: bearer }
  => scheme changed to basic: - key: { type: apiKey, in: header, name: X-Key } + key: { type: http, scheme: basic }
  => API key renamed: - key: { type: apiKey, in: header, name: X-Key } + key: { type: apiKey, in: header, name: X-Key_ }
  => API key moved to the query: - key: { type: apiKey, in: header, name: X-Key } + key: { type: apiKey, in: query, name: X-Key }
  => scheme changed to bearer: - login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } } + login: { type: http, scheme: bearer }
  => scheme changed to basic: - login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } } + login: { type: http, scheme: basic }
  => scheme changed to apiKey: - login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } } + login: { type: apiKey, in: header, name: X-API-Key }
  => tokenUrl changed: - login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } } + login: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example/other", scopes: {} } } }

`;

test.each(blocksOf(cases))("%s: all that becomes of %j", (group, document, changes) => {
  expect(changesOf(head + document, group)).toEqual(changes);
});
