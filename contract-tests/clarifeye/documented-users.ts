// The people of a project. updateUserPermissions is written from the page "Update user permissions" of
// docs.clarifeye.ai, and, where a line says so, from the vendor's api-reference/openapi-full.yaml ("published"); the
// others from the latter.

import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import {
  common,
  emailAddress,
  error,
  failures,
  mediaType,
  pageOf,
  pageParameters,
  pagination,
  permissionRecord,
  permissions,
  projectId,
  published,
  sampleIds,
  sampleRecord,
} from "./documented-shapes.ts";

const PROJECT = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";
const PERMISSION = "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22";
const fieldErrors = { type: "object", additionalProperties: { type: "array", items: { type: "string" } } };

export const updateUserPermissions = {
  ...common,
  page: 'docs.clarifeye.ai, "Update user permissions"',
  operationId: "updateUserPermissions", // published
  method: "PATCH",
  path: "/projects/{project_id}/users/{permission_id}/",
  parameters: { project_id: projectId, permission_id: { in: "path", required: true, type: "string", format: "uuid" } },
  requestBody: {
    mediaType,
    required: true,
    schema: { type: "object", additionalProperties: false, required: ["permissions"], properties: { permissions } },
  },
  responses: {
    200: { mediaType, schema: permissionRecord },
    400: { mediaType, schema: { anyOf: [error.schema, fieldErrors] } }, // published
    401: error, // published
    403: error, // published
    404: error, // published
  },
  evidence: {
    operation: "documented",
    answers: { 200: "documented", 400: "published", 401: "published", 403: "published", 404: "published" },
  },
  repeatable: true, // replaced or merged, the same set twice is the same set
  destructive: false,
  pagination: undefined,
  samples: {
    input: {
      project_id: PROJECT,
      permission_id: PERMISSION,
      permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"],
    },
    target: `/projects/${PROJECT}/users/${PERMISSION}/`,
    parameters: { ...sampleIds, permission_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" },
    request: '{"permissions":["CAN_VIEW_DATA","CAN_PERFORM_ADMIN_ACTIONS"]}',
    responses: {
      200: sampleRecord,
      400: { permissions: ["Not a valid choice."] }, // made up
      ...failures, // published
    },
  },
} satisfies DocumentedOperation;

export const listProjectUsers = {
  ...common,
  page: published,
  operationId: "listProjectUsers",
  method: "GET",
  path: "/projects/{project_id}/users/",
  parameters: { project_id: projectId, search: { in: "query", required: false, type: "string" }, ...pageParameters },
  requestBody: undefined,
  responses: { 200: { mediaType, schema: pageOf(permissionRecord) }, 401: error, 403: error, 404: error },
  evidence: {
    operation: "published",
    answers: { 200: "published", 401: "published", 403: "published", 404: "published" },
  },
  repeatable: true, // it only reads
  pagination,
  samples: {
    input: { project_id: PROJECT, search: "jsmith+x@example.com", limit: 50, offset: 100 },
    target: `/projects/${PROJECT}/users/?search=jsmith%2Bx%40example.com&limit=50&offset=100`,
    parameters: sampleIds,
    request: undefined,
    responses: { 200: { count: 1, next: null, previous: null, results: [sampleRecord] }, ...failures }, // 200 made up
  },
} satisfies DocumentedOperation;

export const removeUserByEmail = {
  ...common,
  page: published,
  operationId: "removeUserByEmail",
  method: "POST",
  path: "/projects/{project_id}/users/remove-by-email/",
  parameters: { project_id: projectId },
  requestBody: {
    mediaType,
    required: true,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["email"],
      properties: { email: emailAddress },
    },
  },
  responses: { 204: undefined, 400: error, 401: error, 403: error },
  evidence: {
    operation: "published",
    answers: { 204: "published", 400: "published", 401: "published", 403: "published" },
  },
  repeatable: true, // who is removed stays removed
  destructive: true,
  pagination: undefined,
  samples: {
    input: { project_id: PROJECT, email: "jsmith@example.com" },
    target: `/projects/${PROJECT}/users/remove-by-email/`,
    parameters: sampleIds,
    request: '{"email":"jsmith@example.com"}', // made up
    responses: {
      400: { error: "No user of this project has this address." }, // made up
      401: failures[401],
      403: failures[403],
    },
  },
} satisfies DocumentedOperation;
