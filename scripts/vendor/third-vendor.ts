// A vendor of another make than the project's own, as a maintainer would write it down: OpenAPI 3.0, an API key in a header,
// required properties in answers, errors in an object of their own, a 202, and no documented 400.

import { readFileSync } from "node:fs";

/** By path, what replaces the example that the new vendor `api` begins with. */
export function thirdVendor(api: string): [path: string, text: string][] {
  const title = api.charAt(0).toUpperCase() + api.slice(1);
  const named = (text: string) => text.replaceAll("NAME", api).replaceAll("TITLE", title);
  return Object.entries(FILES).map(([path, text]) => [named(path), named(text)]);
}

const FILES = {
  "openapi/NAME.yaml": readFileSync(new URL("third-vendor.yaml", import.meta.url), "utf8"),
  "contract-tests/NAME/documented.ts": `import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";

const mediaType = "application/json";
const text = { type: "string" };
const state = { type: "string", enum: ["pending", "active"] };
const days = { type: ["integer", "null"] };
const grant = {
  type: "object",
  required: ["grant_id", "state", "member"],
  properties: { grant_id: { type: "integer" }, state, member: text, days },
};
const failure = {
  type: "object",
  required: ["code", "message"],
  properties: { code: { type: "integer" }, message: text },
};
const refused = { mediaType, schema: { type: "object", required: ["error"], properties: { error: failure } } };
const refusal = { error: { code: 1205, message: "Not for you." } };
const team_id = { in: "path", required: true, type: "string", pattern: "^[a-z]+$" };

const common = {
  page: "made up",
  specification: "openapi/NAME.yaml",
  servers: ["https://NAME.example/rest/v2"],
  credential: { in: "header", scheme: "apiKey X-TITLE-Key" },
} as const;

const listGrants = {
  ...common,
  operationId: "listGrants",
  method: "GET",
  path: "/teams/{team_id}/grants",
  parameters: { team_id, state: { in: "query", required: false, ...state } },
  requestBody: undefined,
  responses: {
    200: {
      mediaType,
      schema: {
        type: "object",
        required: ["grants", "next_page"],
        properties: { grants: { type: "array", items: grant }, next_page: { type: ["string", "null"] } },
      },
    },
    404: refused,
  },
  evidence: { operation: "documented", answers: { 200: "documented", 404: "documented" } },
  repeatable: true,
  pagination: { items: "grants", next: "next_page" },
  samples: {
    input: { team_id: "wind", state: "active" },
    target: "/teams/wind/grants?state=active",
    parameters: { team_id: "wind" },
    request: undefined,
    responses: { 200: { grants: [{ grant_id: 7, state: "active", member: "ann" }], next_page: null }, 404: refusal },
  },
} satisfies DocumentedOperation;

const grantAccess = {
  ...common,
  operationId: "grantAccess",
  method: "POST",
  path: "/teams/{team_id}/grants",
  parameters: { team_id },
  requestBody: {
    mediaType,
    required: true,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["member", "role"],
      properties: {
        member: { type: "string", minLength: 1 },
        role: { type: "string", enum: ["reader", "owner"] },
        days: { type: "integer", exclusiveMinimum: 0 },
      },
    },
  },
  responses: { 202: { mediaType, schema: grant }, 403: refused, 409: refused },
  evidence: { operation: "documented", answers: { 202: "documented", 403: "documented", 409: "documented" } },
  repeatable: false,
  destructive: false,
  pagination: undefined,
  samples: {
    input: { team_id: "wind", member: "ann", role: "reader" },
    target: "/teams/wind/grants",
    parameters: { team_id: "wind" },
    request: '{"member":"ann","role":"reader"}',
    responses: { 202: { grant_id: 7, state: "pending", member: "ann" }, 403: refusal, 409: refusal },
  },
} satisfies DocumentedOperation;

const revokeAccess = {
  ...common,
  operationId: "revokeAccess",
  method: "DELETE",
  path: "/teams/{team_id}/grants/{grant_id}",
  parameters: { team_id, grant_id: { in: "path", required: true, type: "integer", minimum: 1 } },
  requestBody: undefined,
  responses: { 204: undefined, 404: refused },
  evidence: { operation: "documented", answers: { 204: "documented", 404: "documented" } },
  repeatable: true,
  destructive: true,
  pagination: undefined,
  samples: {
    input: { team_id: "wind", grant_id: 7 },
    target: "/teams/wind/grants/7",
    parameters: { team_id: "wind", grant_id: 7 },
    request: undefined,
    responses: { 404: refusal },
  },
} satisfies DocumentedOperation;

export const documented = [listGrants, grantAccess, revokeAccess];
`,
  "contract-tests/NAME/types.test.ts": `import { expectTypeOf, test } from "vitest";
import type { TITLEClient } from "../../src/index.ts";

type Grant = { grant_id: number; state: "pending" | "active"; member: string; days?: number | null };

test("each operation has its documented input and result", () => {
  type Id = Exclude<keyof TITLEClient, "withOptions">;
  type Of<OperationId extends Id> = [
    Parameters<TITLEClient[OperationId]>[0],
    Awaited<ReturnType<TITLEClient[OperationId]>>,
  ];
  expectTypeOf<Id>().toEqualTypeOf<"listGrants" | "grantAccess" | "revokeAccess">();
  expectTypeOf<Of<"listGrants">>().branded.toEqualTypeOf<
    [{ team_id: string; state?: "pending" | "active" }, { grants: Grant[]; next_page: string | null }]
  >();
  expectTypeOf<Of<"grantAccess">>().branded.toEqualTypeOf<
    [{ team_id: string; member: string; role: "reader" | "owner"; days?: number }, Grant]
  >();
  expectTypeOf<Of<"revokeAccess">>().branded.toEqualTypeOf<[{ team_id: string; grant_id: number }, undefined]>();
});
`,
};
