// What `generated/reference.ts` says of an operation: what people want to know who call it from a shell.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ApiReference, OperationReference, PropertyReference } from "../../generated/reference.ts";
import { loadSpecification } from "./load-specification.ts";
import { operationsOf } from "./operation.ts";
import { referenceOf } from "./reference.ts";

const SPECIFICATION = `openapi: 3.0.3
info: { title: Things, version: 1.0.0, description: All of them. }
servers: [{ url: "https://{region}.things.example", variables: { region: { default: eu } }, description: Europe }, { url: "https://us.things.example" }]
paths:
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, description: Which one., example: a7, schema: { type: string, format: uuid } }
      - { name: colours, in: query, x-evidence: { level: inferred, source: a guess }, schema: { type: array, items: { $ref: "#/components/schemas/Colour" } } }
    post:
      operationId: setThing
      summary: Set a thing
      description: Sets it.
      x-evidence: { level: published, source: page A, note: A note. }
      x-destructive: { value: true, reason: What it was is gone. }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Change" }, example: { key: k, id: 7 } } } }
      responses:
        "200":
          description: Done.
          x-evidence: { level: documented, source: page B }
          content: { application/json: { schema: { type: object } } }
        "404": { description: There is none. }
  /things:
    get:
      operationId: listThings
      x-pagination: { items: things, next: next }
      x-destructive: { value: false, reason: It reads. }
      responses: { "200": { description: Got., content: { application/json: { schema: { type: object, properties: { things: { type: array, items: {} }, next: { type: string, nullable: true } } } } } } }
components:
  schemas:
    Colour:
      type: string
      description: "A colour.\\n\\n- \`red\`: like blood\\n- \`green\`: like grass"
      enum: [red, green, blue]
    Change:
      type: object
      required: [key, size]
      properties:
        key: { type: string, x-credential: true }
        id: { type: integer }
        email: { type: string }
        size: { type: integer, minimum: 1, maximum: 9, default: 7, description: How large., x-evidence: { level: inferred, source: page C } }
        colour: { $ref: "#/components/schemas/Colour" }
        note: { type: string, nullable: true }
        mode: { enum: [1, 2] }
        either: { anyOf: [{ type: string, enum: [all] }, { type: integer, enum: [0] }] }
        loose: { oneOf: [{ type: string }, {}] }
        both: { allOf: [{ type: number }, { maximum: 3 }] }
        shape: { type: object }
        pin: { type: string, x-secret: true }
        any: {}
        within: { type: array, items: { type: array, items: { type: integer } } }
      allOf:
        - anyOf: [{ required: [id] }, { required: [email] }]
`;

let reference: ApiReference;
const operation = (name: string) => reference.operations[name] as OperationReference;
const property = (name: string) =>
  operation("setThing").properties.find((each) => each.name === name) as PropertyReference;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  writeFileSync(join(folder, "things.yaml"), SPECIFICATION);
  const specification = await loadSpecification("things", join(folder, "things.yaml"));
  rmSync(folder, { recursive: true });
  reference = JSON.parse(JSON.stringify(referenceOf(specification, operationsOf(specification))));
});

test("an API has its words and its servers", () => {
  expect(reference).toMatchObject({
    title: "Things",
    description: "All of them.",
    servers: [{ url: "https://eu.things.example", description: "Europe" }, { url: "https://us.things.example" }],
  });
});

test("an operation has its words, how sure they are, and what it is like", () => {
  expect(operation("setThing")).toMatchObject({
    method: "POST",
    path: "/things/{thing_id}",
    summary: "Set a thing",
    description: "Sets it.",
    evidence: "Published: page A. A note.",
    destructive: "What it was is gone.",
    paginated: false,
    alternatives: [["id"], ["email"]],
    example: { thing_id: "a7", id: 7 },
    responses: [
      { status: 200, description: "Done.", evidence: "Documented: page B." },
      { status: 404, description: "There is none." },
    ],
  });
  expect(operation("listThings")).toMatchObject({ summary: "listThings", paginated: true, properties: [] });
  expect(Object.keys(operation("listThings"))).not.toContain("destructive");
  expect(Object.keys(operation("listThings"))).not.toContain("alternatives");
});

test("parameters come first, the body's properties then, and the credential not at all", () => {
  expect(
    operation("setThing")
      .properties.map(({ name, required }) => (required ? `${name}!` : name))
      .join(" "),
  ).toBe("thing_id! colours id email size! colour note mode either loose both shape pin any within");
});

const COLOURS = [
  { value: "red", description: "like blood" },
  { value: "green", description: "like grass" },
  { value: "blue" },
];

// biome-ignore format: a table, a line a row
test.each<[string, Partial<PropertyReference>]>([
  ["thing_id", { types: ["string"], format: "uuid", description: "Which one.", example: "a7", evidence: "Published: page A." }],
  ["colours", { types: ["array"], items: { types: ["string"] }, values: COLOURS, description: "A colour.", evidence: "Inferred: a guess." }],
  ["colour", { types: ["string"], values: COLOURS, description: "A colour.", evidence: "Published: page A." }],
  ["size", { types: ["integer"], minimum: 1, maximum: 9, default: 7, description: "How large.", evidence: "Inferred: page C." }],
  ["note", { types: ["string", "null"] }],
  ["mode", { types: ["integer"], values: [{ value: 1 }, { value: 2 }] }],
  ["either", { types: ["string", "integer"], values: [{ value: "all" }, { value: 0 }] }],
  ["loose", { types: [] }],
  ["both", { types: ["number"], maximum: 3 }],
  ["shape", { types: ["object"] }],
  ["pin", { types: ["string"], secret: true }],
  ["any", { types: [] }],
  ["within", { types: ["array"], items: { types: ["array"] } }],
])("the property %s", (name, facts) => {
  expect(property(name)).toEqual({ evidence: "Published: page A.", ...facts, name, required: property(name).required });
});
