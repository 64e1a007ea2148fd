// Written from the page "Update user permissions" of docs.clarifeye.ai, and, where a line says so, from the vendor's
// api-reference/openapi-full.yaml ("published").

import type { DocumentedOperation } from "../harness/documented-operation.ts";

export const PERMISSIONS = [
  "CAN_PERFORM_ADMIN_ACTIONS",
  "CAN_VIEW_DATA",
  "CAN_RUN_TASKS",
  "CAN_VIEW_TECHNICAL_INTERFACE",
  "CAN_IMPERSONATE_OTHER_USERS",
] as const;

const permissions = { type: "array", items: { type: "string", enum: PERMISSIONS } };
const error = { type: "object", properties: { error: { type: "string" } } };
const fieldErrors = { type: "object", additionalProperties: { type: "array", items: { type: "string" } } };
const mediaType = "application/json";

export const updateUserPermissions = {
  page: 'docs.clarifeye.ai, "Update user permissions"',
  specification: "openapi/clarifeye.yaml",
  operationId: "updateUserPermissions", // published
  method: "PATCH",
  servers: [
    "https://eu.app.clarifeye.ai/api/v1",
    "https://us.app.clarifeye.ai/api/v1", // published
  ],
  path: "/projects/{project_id}/users/{permission_id}/",
  credential: { in: "header", scheme: "http bearer" },
  parameters: {
    project_id: { in: "path", required: true, type: "string", format: "uuid" },
    permission_id: { in: "path", required: true, type: "string", format: "uuid" },
  },
  requestBody: {
    mediaType,
    schema: { type: "object", additionalProperties: false, required: ["permissions"], properties: { permissions } },
  },
  responses: {
    200: {
      mediaType,
      schema: {
        type: "object",
        properties: {
          id: { type: "string", format: "uuid" },
          user: {
            type: "object",
            properties: {
              id: { type: "string", format: "uuid" },
              email: { type: "string" },
              date_joined: { type: "string", format: "date-time" },
            },
          },
          permissions,
        },
      },
    },
    400: { mediaType, schema: { anyOf: [error, fieldErrors] } }, // published
    401: { mediaType, schema: error }, // published
    403: { mediaType, schema: error }, // published
    404: { mediaType, schema: error }, // published
  },
  samples: {
    request: '{"permissions":["CAN_VIEW_DATA","CAN_PERFORM_ADMIN_ACTIONS"]}',
    responses: {
      200: {
        id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        user: {
          id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          email: "jsmith@example.com",
          date_joined: "2023-11-07T05:31:56Z",
        },
        permissions: ["CAN_PERFORM_ADMIN_ACTIONS"],
      },
      401: { error: "Authentication credentials were not provided." }, // published
      403: { error: "You do not have permission to perform this action." }, // published
      404: { error: "Not found." }, // published
    },
  },
} satisfies DocumentedOperation;
