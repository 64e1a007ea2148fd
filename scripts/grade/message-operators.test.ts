// By group: a document, and of each change that the group's operators make the lines that go and come.

import { expect, test } from "vitest";
import { blocksOf, changesOf } from "./mutants/changes.ts";

const head = `openapi: 3.1.0\ninfo: { title: Things, version: "1" }\n`;

const cases = `
request bodies
paths:
  /a: { post: { requestBody: { required: true, content: {} }, responses: {} } }
  /b: { post: { requestBody: { content: {} }, responses: {} } }
  => body made optional: - /a: { post: { requestBody: { required: true, content: {} }, responses: {} } } + /a: { post: { requestBody: { content: {} }, responses: {} } }
  => body made required: - /b: { post: { requestBody: { content: {} }, responses: {} } } + /b: { post: { requestBody: { content: {}, required: true }, responses: {} } }
  => body dropped: - /a: { post: { requestBody: { required: true, content: {} }, responses: {} } } + /a: { post: { responses: {} } }
  => body dropped: - /b: { post: { requestBody: { content: {} }, responses: {} } } + /b: { post: { responses: {} } }

media types
paths:
  /a:
    post:
      requestBody:
        content:
          multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } }
      responses:
        "200":
          description: Done.
          content:
            application/json; charset=utf-8: {}
            text/plain: {}
  => media type changed to application/json: - multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } } + application/json: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } }
  => media type changed to application/x-www-form-urlencoded: - multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } } + application/x-www-form-urlencoded: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } }
  => media type changed to text/plain: - multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } } + text/plain: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } }
  => media type added: + text/plain: + schema: + type: string
  => media type changed to application/json: - application/json; charset=utf-8: {} + application/json: {}
  => media type changed to application/x-www-form-urlencoded: - application/json; charset=utf-8: {} + application/x-www-form-urlencoded: {}
  => media type dropped: - application/json; charset=utf-8: {}
  => media type changed to application/json: - text/plain: {} + application/json: {}
  => media type changed to application/x-www-form-urlencoded: - text/plain: {} + application/x-www-form-urlencoded: {}
  => media type changed to text/plain; charset=utf-8: - text/plain: {} + text/plain; charset=utf-8: {}
  => media type dropped: - text/plain: {}
  => media type added: + application/json: + schema: + type: string
  => encoding dropped: - multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } } + multipart/form-data: { schema: { properties: { a: {}, b: {} } } }
  => encoding added: - multipart/form-data: { schema: { properties: { a: {}, b: {} } }, encoding: { a: { contentType: image/png } } } + multipart/form-data: + { + schema: { properties: { a: {}, b: {} } }, + encoding: { a: { contentType: image/png }, b: { contentType: application/json } } + }

responses
paths:
  /a:
    get:
      responses:
        "200": { description: Done., content: {} }
        "401": { description: Refused. }
        "402": { description: Refused. }
        default: { description: Failed. }
  => status changed: - "200": { description: Done., content: {} } + "201": { description: Done., content: {} }
  => response dropped: - "200": { description: Done., content: {} }
  => status changed: - "401": { description: Refused. } + "403": { description: Refused. }
  => response dropped: - "401": { description: Refused. }
  => status changed: - "402": { description: Refused. } + "403": { description: Refused. }
  => response dropped: - "402": { description: Refused. }
  => status changed: - default: { description: Failed. } + "500": { description: Failed. }
  => response dropped: - default: { description: Failed. }
  => response added: + "202": + description: Undocumented.
  => response added: + "409": + description: Undocumented.
  => response added: + "500": + description: Undocumented.
  => content dropped: - "200": { description: Done., content: {} } + "200": { description: Done. }

response headers
paths:
  /a:
    get:
      responses:
        "200":
          description: Done.
          headers:
            ETag: { required: true, schema: {} }
            Content-Type: { schema: {} }
  => header renamed: - ETag: { required: true, schema: {} } + ETag-Other: { required: true, schema: {} }
  => header dropped: - ETag: { required: true, schema: {} }
  => header added: + X-Undocumented: + schema: + type: string
  => header made optional: - ETag: { required: true, schema: {} } + ETag: { schema: {} }

references
paths:
  /a:
    get:
      parameters: [{ $ref: "#/components/parameters/A" }]
      responses:
        "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
components:
  parameters:
    A: { name: a, in: query }
    B: { name: b, in: header }
    C: { name: c, in: query }
  schemas:
    A: { type: string }
    Same: { type: string }
    B: { type: integer }
  => $ref changed: - parameters: [ { $ref: "#/components/parameters/A" } ] + parameters: [ { $ref: "#/components/parameters/C" } ]
  => $ref changed: - "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } + "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } }

examples
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            examples: { one: { summary: One., value: { type: string, enum: [a], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } }
      responses: {}
  => example changed: - examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } } + examples: { one: { summary: One., value: { type: strinh, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } }
  => example changed: - examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } } + examples: { one: { summary: One., value: { type: string, enum: [ b ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } }
  => example changed: - examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } } + examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2024-11-07T05:31:56Z } }, two: { externalValue: x } }
  => example dropped: - examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } } + examples: { two: { externalValue: x } }
  => example dropped: - examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } }, two: { externalValue: x } } + examples: { one: { summary: One., value: { type: string, enum: [ a ], date: 2023-11-07T05:31:56Z } } }

controls
# Things.
tags: [{ name: Things, description: All. }]
paths:
  # One path.
  /a:
    get:
      summary: Get.
      responses:
        "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
components:
  schemas:
    A: { properties: { a: { $ref: "#/components/schemas/B/properties/b" }, c: { $ref: "#/components/schemas/B" } } }
    B: { properties: { b: { type: string } } }
    Unused: { $ref: "#/components/schemas/B" }
  => summary edited: - summary: Get. + summary: Get. Reworded.
  => description edited: - "200": { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } + "200": { description: Done. Reworded., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
  => keys reordered: - info: { title: Things, version: "1" } + info: { version: "1", title: Things }
  => keys reordered: - A: { properties: { a: { $ref: "#/components/schemas/B/properties/b" }, c: { $ref: "#/components/schemas/B" } } } - B: { properties: { b: { type: string } } } + B: { properties: { b: { type: string } } } + A: { properties: { a: { $ref: "#/components/schemas/B/properties/b" }, c: { $ref: "#/components/schemas/B" } } }
  => keys reordered: - summary: Get. + summary: Get.
  => comment added: + # A comment that nobody reads.
  => comment added: + # A comment that nobody reads.
  => tag's description edited: - tags: [ { name: Things, description: All. } ] + tags: [ { name: Things, description: All. Reworded. } ]
  => unused tag added: - tags: [ { name: Things, description: All. } ] + tags: [ { name: Things, description: All. }, { name: Things Unused, description: No operation has it. } ]

`;

test.each(blocksOf(cases))("%s: all that becomes of %j", (group, document, changes) => {
  expect(changesOf(head + document, group)).toEqual(changes);
});
