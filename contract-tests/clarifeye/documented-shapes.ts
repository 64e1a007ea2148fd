// What several operations of Clarifeye share. Written from the page "Update user permissions" of docs.clarifeye.ai and,
// where a line says so, from the vendor's api-reference/openapi-full.yaml ("published").

import type { Shape } from "../../scripts/judges/documented-operation.ts";

export const PERMISSIONS = [
  "CAN_PERFORM_ADMIN_ACTIONS",
  "CAN_VIEW_DATA",
  "CAN_RUN_TASKS",
  "CAN_VIEW_TECHNICAL_INTERFACE",
  "CAN_IMPERSONATE_OTHER_USERS",
] as const;

export const permissions = { type: "array", items: { type: "string", enum: PERMISSIONS } };
const uuid = { type: "string", format: "uuid" };
const text = { type: "string" };
export const emailAddress = {
  type: "string",
  pattern: "^[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@\\x00-\\x1f\\x7f-\\x9f]+$",
  evidence: "inferred",
};
/** Of every list: what pages are asked with, and what they say beside their records. */
export const pagination = {
  items: "results",
  next: "next",
  previous: "previous",
  total: "count",
  limit: "limit",
  offset: "offset",
};
export const projectId = { in: "path", required: true, ...uuid };

const user = {
  type: "object",
  properties: { id: uuid, email: text, date_joined: { type: "string", format: "date-time" } },
};
export const permissionRecord = { type: "object", properties: { id: uuid, user, permissions } };

// That id and times are texts of any form is inferred.
export const invitation = {
  type: "object",
  evidence: "published",
  properties: {
    id: text,
    email: text,
    permissions,
    status: text,
    created_at: text,
    updated_at: text,
    invited_by: user,
    type: { type: "string", enum: ["new_user", "existing_user"] },
  },
};

// published
export const pageParameters = {
  limit: { in: "query", required: false, type: "integer", minimum: 1, maximum: 1000, default: 100 },
  offset: { in: "query", required: false, type: "integer", minimum: 0, default: 0 },
};

// published
export function pageOf(items: Shape): Shape {
  const url = { type: ["string", "null"], format: "uri" };
  return {
    type: "object",
    properties: { count: { type: "integer" }, next: url, previous: url, results: { type: "array", items } },
  };
}

export const mediaType = "application/json";
export const error = { mediaType, schema: { type: "object", properties: { error: text } } }; // published

export const common = {
  specification: "openapi/clarifeye.yaml",
  servers: [
    "https://eu.app.clarifeye.ai/api/v1",
    "https://us.app.clarifeye.ai/api/v1", // published
  ],
  credential: { in: "header", scheme: "http bearer" },
} as const;

/** The values that the spec shows for parameters. */
export const sampleIds = { project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" };

export const published = "docs.clarifeye.ai, api-reference/openapi-full.yaml";

// published
export const failures = {
  401: { error: "Authentication credentials were not provided." },
  403: { error: "You do not have permission to perform this action." },
  404: { error: "Not found." },
};

const JSMITH = {
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  email: "jsmith@example.com",
  date_joined: "2023-11-07T05:31:56Z",
};
export const sampleRecord = {
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  user: JSMITH,
  permissions: ["CAN_PERFORM_ADMIN_ACTIONS"],
};
// made up
export const sampleInvitation = {
  id: "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f",
  email: "newcomer@example.com",
  permissions: ["CAN_VIEW_DATA"],
  status: "pending",
  created_at: "2023-11-07T05:31:56Z",
  updated_at: "2023-11-07T05:31:56Z",
  invited_by: JSMITH,
  type: "new_user",
};
