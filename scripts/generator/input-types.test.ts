// What the types of a method's input take: as much as its validator does, and a list that its owner may not change.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";
import { MADE_UP } from "../testing/made-up-clients.ts";
import { problemsOf } from "../testing/type-check.ts";

const specification = `openapi: 3.1.0
info: { title: Teams, version: 1.0.0 }
servers: [{ url: "https://teams.example" }]
paths:
  /teams:
    post:
      operationId: changeTeam
      parameters:
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Change" } } } }
      responses: { "200": { description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Change" } } } } }
components:
  schemas:
    Role: { type: string, enum: [view, full] }
    Change:
      type: object
      required: [people]
      properties:
        people: { type: array, items: { $ref: "#/components/schemas/Person" } }
        matrix: { type: array, items: { type: array, items: { type: integer } } }
        pair: { type: array, prefixItems: [{ type: string }, { type: array, items: { type: integer } }], minItems: 2, items: false }
        byRole: { type: object, additionalProperties: { type: array, items: { type: string } } }
        either: { anyOf: [{ type: array, items: { type: string } }, { type: string }, { type: "null" }] }
        both: { allOf: [{ type: array, items: { type: string } }, { type: array, items: { $ref: "#/components/schemas/Role" } }] }
        anything: {}
        who: { anyOf: [{ type: object, required: [ids], properties: { ids: { type: array, items: { type: integer } } } }, { type: object, required: [email], properties: { email: { type: string } } }] }
    Person:
      type: object
      required: [roles]
      properties:
        roles: { type: array, items: { $ref: "#/components/schemas/Role" } }
        staff: { type: array, items: { $ref: "#/components/schemas/Person" } }
`;

const is =
  "declare const is: <A, B>(equal: (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false) => void;";

test("an input takes read-only lists, however deep, and refuses what it refused", async () => {
  const { folder } = await generatedProject(specification);
  const code = `type Input = Operations["changeTeam"]["input"]; type Output = Operations["changeTeam"]["output"]; ${is}
    const given = {
      tags: ["a"], people: [{ roles: ["view"], staff: [{ roles: ["full", "view"] }] }], matrix: [[1], []], pair: ["a", [1]],
      byRole: { view: ["a"] }, either: ["a"], both: ["view"], anything: [1], who: { ids: [7] },
    } as const;
    const taken: Input[] = [given, { people: [] }, { people: [], who: { email: "" }, either: null }];
    is<Input["matrix"], readonly (readonly number[])[] | undefined>(true);
    is<Input["byRole"], { [key: string]: readonly string[] } | undefined>(true);
    is<Input["pair"], readonly [string, readonly number[]] | undefined>(true);
    is<Input["either"], readonly string[] | string | null | undefined>(true);
    is<Input["anything"], unknown>(true);
    declare const output: Output;
    output.people.push({ roles: ["view"] });
    output.people[0]?.roles.push("full");
    // @ts-expect-error a role that there is not, deep within
    const role: Input = { people: [{ roles: ["view"], staff: [{ roles: ["fly"] }] }] };
    // @ts-expect-error neither of two alternatives
    const neither: Input = { people: [], who: {} };
    // @ts-expect-error a list that two schemas restrict
    const both: Input = { people: [], both: ["a"] };
    // @ts-expect-error a property that there is not
    const further: Input = { people: [{ roles: [], age: 7 }] };
    // @ts-expect-error what may be left out is not undefined
    const missing: Input = { people: [], matrix: undefined };
    export const all = [taken, role, neither, both, further, missing];`;
  expect(problemsOf(folder, code)).toEqual([]);
});

test("an input reads as one interface of plain types", async () => {
  const { files } = await generatedProject(specification);
  expect(files.get("things/types.ts")).toContain(`export interface ChangeTeamInput {
  tags?: readonly string[];
  people: readonly PersonInput[];
  matrix?: readonly (readonly number[])[];
  pair?: readonly [
    string,
    readonly number[]
  ];
  byRole?: {
    [key: string]: readonly string[];
  };
  either?: readonly string[] | string | null;
  both?: readonly string[] & readonly Role[];
  anything?: unknown;
`);
});

test.each([
  ["atlas", "updateUserPermissions", '{ project_id: "", permission_id: "", permissions: ["CAN_VIEW_DATA"] }'],
  ["borealis", "grantUserPermission", '{ email: "", project: 1, permission: "view" }'],
] as const)("what %s takes may be a constant", async (api, operation, input) => {
  const { folder } = await generatedProject(readFileSync(MADE_UP[api], "utf8"));
  const code = `const given = ${input} as const; export const taken: Operations["${operation}"]["input"] = given;
    // @ts-expect-error a constant with something else in it
    export const further: Operations["${operation}"]["input"] = { ...given, further: [] };`;
  expect(problemsOf(folder, code)).toEqual([]);
});
