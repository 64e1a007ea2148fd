// Written from https://www.improvely.com/docs/api-post-user-permission. "Inferred" marks what follows from its samples.

import type { DocumentedOperation } from "../harness/documented-operation.ts";

const id = { type: "integer" }; // an "ID number"; integer is inferred
const email = { type: "string", pattern: "^[^\\s@]+@[^\\s@]+$" }; // an "e-mail address"; the pattern is inferred
const mediaType = "application/json"; // inferred

export const grantUserPermission = {
  page: "https://www.improvely.com/docs/api-post-user-permission",
  specification: "openapi/improvely.yaml",
  operationId: "grantUserPermission", // ours
  method: "POST",
  servers: ["https://api.improvely.com/v1"],
  path: "/user_permission.json",
  credential: { in: "form", name: "key" },
  parameters: {},
  requestBody: {
    mediaType: "application/x-www-form-urlencoded", // inferred from the curl sample
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["key", "project", "permission"],
      properties: {
        key: { type: "string" },
        id,
        email,
        project: { type: "integer" }, // an "ID number"; integer is inferred
        permission: { type: "string", enum: ["view", "full"] },
      },
      // "Either id or email must be provided"
      allOf: [
        {
          anyOf: [
            { required: ["id"], properties: { id } },
            { required: ["email"], properties: { email } },
          ],
        },
      ],
    },
  },
  responses: {
    200: {
      mediaType,
      schema: { type: "object", required: ["status"], properties: { status: { const: "success" } } },
    },
    400: {
      mediaType,
      schema: {
        type: "object",
        required: ["status"],
        properties: { status: { const: "error" }, type: { type: "string" }, message: { type: "string" } },
      },
    },
  },
  samples: {
    request: "key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=full",
    responses: {
      200: { status: "success" },
      400: {
        status: "error",
        type: "parameters",
        message: "Missing parameter: either `id` or `email` must be provided.",
      },
    },
  },
} satisfies DocumentedOperation;
