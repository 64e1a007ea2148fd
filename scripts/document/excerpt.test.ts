import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";
import { OpenApiDocument } from "./openapi-document.ts";

const TEXT = `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things/{id}:
    put: { operationId: changeThing, responses: { "200": { $ref: "#/components/responses/Done" } } }
    get: { operationId: getThing, responses: { "204": { description: None. } } }
  /things/mine:
    $ref: "#/components/pathItems/Mine"
webhooks:
  changed: { post: { requestBody: { $ref: "#/components/requestBodies/Change" }, responses: { "200": { description: Seen. } } } }
components:
  requestBodies: { Change: { content: { application/json: { schema: { $ref: "#/components/schemas/Mine" } } } } }
  securitySchemes: { key: { type: http, scheme: bearer } }
  pathItems:
    Mine:
      get:
        operationId: getMine
        summary: Get mine
        responses: { "200": { description: Mine., content: { application/json: { schema: { $ref: "#/components/schemas/Mine" } } } } }
  responses:
    Done: { description: Done., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
  schemas:
    Thing:
      oneOf: [{ $ref: "#/components/schemas/Cat" }]
      discriminator: { propertyName: kind, mapping: { dog: Dog, bird: "#/components/schemas/Bird" } }
    Cat: { type: object, properties: { mother: { $ref: "#/components/schemas/Cat" } } }
    Dog: { type: object }
    Bird: { type: object }
    Mine: { type: object }
`;

test("an excerpt has all that an operation leads to, and of the others where they stand", () => {
  const whole = OpenApiDocument.written(TEXT);
  const { paths, components, ...others } = excerptOf(whole, ["changeThing"]);
  expect(others).toEqual({ openapi: "3.1.0", info: { title: "Things", version: "1" } });
  expect(paths).toEqual({
    "/things/{id}": whole.root.paths["/things/{id}"],
    "/things/mine": { get: { operationId: "getMine", "x-skip": expect.any(String), responses: expect.anything() } },
  });
  const { securitySchemes, responses, schemas, pathItems } = components;
  expect({ securitySchemes, responses }).toEqual({
    securitySchemes: whole.root.components.securitySchemes,
    responses: whole.root.components.responses,
  });
  expect(Object.keys(schemas)).toEqual(["Thing", "Cat", "Dog", "Bird"]);
  expect(components.requestBodies).toEqual({});
  expect(pathItems).toEqual({});
});

test("an excerpt has a path item that stands elsewhere in its place", () => {
  const { components } = excerptOf(OpenApiDocument.written(TEXT), ["getMine"]);
  expect(components.pathItems).toEqual({});
  expect(Object.keys(components.schemas)).toEqual(["Mine"]);
});
