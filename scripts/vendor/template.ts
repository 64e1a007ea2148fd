// What a new vendor begins with: one example operation, which its author replaces.

import { readFileSync } from "node:fs";

/** The files of a vendor of its own, by their path from the project's root. */
export function filesOf(api: string): ReadonlyMap<string, string> {
  const title = titleOf(api);
  return new Map([
    [`openapi/${api}.yaml`, specificationOf(api, title)],
    [`src/${api}.ts`, clientOf(api, title)],
    [`contract-tests/${api}/documented.ts`, factsOf(api)],
    [`contract-tests/${api}/types.test.ts`, typesTestOf(title)],
  ]);
}

/** What `src/index.ts` exports of it. */
export function exportsOf(api: string): string {
  const title = titleOf(api);
  return `export { create${title}Client, type ${title}Client, type ${title}ClientOptions } from "./${api}.ts";\n`;
}

function variableOf(api: string): string {
  return `${api.toUpperCase()}_TOKEN`;
}

function titleOf(api: string): string {
  return api.charAt(0).toUpperCase() + api.slice(1);
}

function specificationOf(api: string, title: string): string {
  const example = readFileSync(new URL("example.yaml", import.meta.url), "utf8");
  return example.replaceAll("NAME", api).replaceAll("TITLE", title);
}

const clientOf = (
  api: string,
  title: string,
) => `import { operations, servers } from "../generated/${api}/operations.ts";
import type { Methods, Operations } from "../generated/${api}/types.ts";
import { type Client, createClient } from "./client.ts";
import type { CredentialSource } from "./credential.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

export type * from "../generated/${api}/types.ts";
export * from "./public.ts";

/** What {@link create${title}Client} takes. */
export interface ${title}ClientOptions extends ClientOptions {
  /**
   * The API token. A function, sync or async, is asked anew for each attempt, and once more after a 401. Without this
   * option, the environment variable \`${variableOf(api)}\` is read.
   */
  token?: CredentialSource;
  /** The base URL: ${title}'s by default, or that of a mock. */
  baseUrl?: (typeof servers)[number] | (string & {}) | undefined;
}

/** One method for each operation of \`openapi/${api}.yaml\`. */
export interface ${title}Client extends Client<Methods<CallOptions>, Operations, ${title}ClientOptions> {}

/**
 * Creates a client for ${title}. Throws {@link InvalidInputError} for a token or an option that cannot be meant.
 *
 * @example
 * const ${api} = create${title}Client({ token: process.env.${variableOf(api)} });
 */
export function create${title}Client(options?: ${title}ClientOptions): ${title}Client {
  return createClient<${title}Client>(definition, options);
}

const definition = {
  creator: "create${title}Client",
  operations,
  servers,
  credential: { option: "token", variable: "${variableOf(api)}" },
} as const;
`;

const factsOf = (
  api: string,
) => `// What the vendor documents, written from its pages and not from the spec. This is an example to replace.

import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";

const mediaType = "application/json";
const permission = { type: "string", enum: ["view", "full"] };

export const setPermission = {
  page: "an example to replace",
  specification: "openapi/${api}.yaml",
  operationId: "setPermission",
  method: "PUT",
  servers: ["https://api.${api}.example/v1"],
  path: "/users/{user_id}/permission",
  credential: { in: "header", scheme: "http bearer" },
  parameters: { user_id: { in: "path", required: true, type: "string" } },
  requestBody: {
    mediaType,
    required: true,
    schema: { type: "object", additionalProperties: false, required: ["permission"], properties: { permission } },
  },
  responses: {
    200: {
      mediaType,
      schema: { type: "object", required: ["user_id"], properties: { user_id: { type: "string" }, permission } },
    },
    400: { mediaType, schema: { type: "object", required: ["error"], properties: { error: { type: "string" } } } },
  },
  evidence: { operation: "inferred", answers: { 200: "inferred", 400: "inferred" } },
  repeatable: true,
  destructive: false,
  pagination: undefined,
  samples: {
    input: { user_id: "u-7", permission: "view" },
    target: "/users/u-7/permission",
    parameters: { user_id: "u-1" },
    request: '{"permission":"view"}',
    responses: { 200: { user_id: "u-1", permission: "view" }, 400: { error: "No such permission." } },
  },
} satisfies DocumentedOperation;

/** Every operation that the spec is to have, and no other. */
export const documented = [setPermission];
`;

const typesTestOf = (title: string) => `// \`npm run typecheck\` judges this file; running it shows only that it loads.

import { expectTypeOf, test } from "vitest";
import type { ${title}Client } from "../../src/index.ts";

test("the client has the documented operations and no others", () => {
  expectTypeOf<Exclude<keyof ${title}Client, "withOptions">>().toEqualTypeOf<"setPermission">();
});

test("each operation has its documented input and result", () => {
  type Permission = "view" | "full";
  type Set = ${title}Client["setPermission"];
  expectTypeOf<Parameters<Set>[0]>().toEqualTypeOf<{ user_id: string; permission: Permission }>();
  expectTypeOf<Awaited<ReturnType<Set>>>().toEqualTypeOf<{ user_id: string; permission?: Permission }>();
});
`;
