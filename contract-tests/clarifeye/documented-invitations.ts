// The invitations to a project, written from the vendor's api-reference/openapi-full.yaml.

import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import {
  common,
  emailAddress,
  error,
  failures,
  invitation,
  mediaType,
  pageOf,
  pageParameters,
  pagination,
  permissions,
  projectId,
  published,
  sampleIds,
  sampleInvitation,
} from "./documented-shapes.ts";

const PROJECT = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";
const of = { ...common, page: published };

export const listInvitations = {
  ...of,
  operationId: "listInvitations",
  method: "GET",
  path: "/projects/{project_id}/invites/",
  parameters: {
    project_id: projectId,
    status: { in: "query", required: false, type: "string" },
    search: { in: "query", required: false, type: "string" },
    ...pageParameters, // that the bounds are those of listProjectUsers is inferred
  },
  requestBody: undefined,
  responses: { 200: { mediaType, schema: pageOf(invitation) }, 401: error, 403: error },
  evidence: { operation: "published", answers: { 200: "published", 401: "inferred", 403: "inferred" } },
  repeatable: true, // it only reads
  pagination,
  samples: {
    input: { project_id: PROJECT, status: "pending", search: "newcomer", limit: 1, offset: 0 },
    target: `/projects/${PROJECT}/invites/?status=pending&search=newcomer&limit=1&offset=0`,
    parameters: sampleIds,
    request: undefined,
    responses: {
      200: { count: 1, next: null, previous: null, results: [sampleInvitation] }, // made up
      401: failures[401],
      403: failures[403],
    },
  },
} satisfies DocumentedOperation;

export const inviteUser = {
  ...of,
  operationId: "inviteUser",
  method: "POST",
  path: "/projects/{project_id}/invites/invite/",
  parameters: { project_id: projectId },
  requestBody: {
    mediaType,
    required: true,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["email", "permissions"],
      properties: { email: emailAddress, permissions },
    },
  },
  responses: { 201: { mediaType, schema: invitation }, 400: error, 401: error, 403: error },
  evidence: {
    operation: "published",
    answers: { 201: "published", 400: "published", 401: "published", 403: "published" },
  },
  repeatable: false, // a second request is refused, or sends a second e-mail
  destructive: false,
  pagination: undefined,
  samples: {
    input: { project_id: PROJECT, email: "newcomer@example.com", permissions: ["CAN_VIEW_DATA"] },
    target: `/projects/${PROJECT}/invites/invite/`,
    parameters: sampleIds,
    request: '{"email":"newcomer@example.com","permissions":["CAN_VIEW_DATA"]}', // made up
    responses: {
      201: sampleInvitation,
      400: { error: "This person has been invited already." }, // made up
      401: failures[401],
      403: failures[403],
    },
  },
} satisfies DocumentedOperation;

export const cancelInvitation = {
  ...of,
  operationId: "cancelInvitation",
  method: "DELETE",
  path: "/projects/{project_id}/invites/{invite_id}/",
  parameters: { project_id: projectId, invite_id: { in: "path", required: true, type: "string" } },
  requestBody: undefined,
  responses: { 204: undefined, 400: error, 401: error, 403: error, 404: error },
  evidence: {
    operation: "published",
    answers: { 204: "published", 400: "published", 401: "published", 403: "published", 404: "published" },
  },
  repeatable: true, // what is cancelled stays cancelled
  destructive: true,
  pagination: undefined,
  samples: {
    input: { project_id: PROJECT, invite_id: "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f" },
    target: `/projects/${PROJECT}/invites/7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f/`,
    parameters: { ...sampleIds, invite_id: "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f" },
    request: undefined,
    responses: { 400: { error: "This invitation is no longer pending." }, ...failures }, // 400 made up
  },
} satisfies DocumentedOperation;
