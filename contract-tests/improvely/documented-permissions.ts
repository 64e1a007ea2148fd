// grantUserPermission is written from https://www.improvely.com/docs/api-post-user-permission, its siblings from the
// pages beside it. "Inferred" marks what follows from their samples.

import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import { common, email, form, id, project, samples, userReference } from "./documented-shapes.ts";

export const grantUserPermission = {
  ...common,
  path: "/user_permission.json",
  page: "https://www.improvely.com/docs/api-post-user-permission",
  operationId: "grantUserPermission", // ours
  method: "POST",
  requestBody: {
    ...form,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["key", "project", "permission"],
      properties: {
        key: { type: "string" },
        id,
        email,
        project,
        permission: { type: "string", enum: ["view", "full"] },
      },
      allOf: [userReference],
    },
  },
  evidence: { operation: "documented", answers: { 200: "documented", 400: "documented" } },
  repeatable: false, // what is answered to a grant that exists is unknown
  destructive: false,
  samples: {
    input: { email: "dan@awio.com", project: 1, permission: "full" },
    target: "/user_permission.json",
    parameters: {},
    request: "key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=full",
    responses: samples,
  },
} satisfies DocumentedOperation;

export const updateUserPermission = {
  ...common,
  path: "/user_permission.json",
  page: "https://www.improvely.com/docs/?p=325",
  operationId: "updateUserPermission", // ours
  method: "PUT",
  requestBody: grantUserPermission.requestBody, // the same attributes; that the same are required is inferred
  evidence: { operation: "published", answers: { 200: "published", 400: "published" } },
  repeatable: true, // the same permission twice is the same permission
  destructive: false,
  samples: {
    input: { email: "dan@awio.com", project: 1, permission: "view" },
    target: "/user_permission.json",
    parameters: {},
    request: "key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=view", // made up
    responses: samples,
  },
} satisfies DocumentedOperation;

export const revokeUserPermission = {
  ...common,
  path: "/user_permission.json",
  page: "https://www.improvely.com/docs/delete-user_permission-json",
  operationId: "revokeUserPermission", // ours
  method: "DELETE",
  requestBody: {
    ...form,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["key", "project"],
      properties: { key: { type: "string" }, id, email, project },
      allOf: [userReference],
    },
  },
  evidence: { operation: "published", answers: { 200: "published", 400: "published" } },
  repeatable: true, // what is revoked stays revoked
  destructive: true,
  samples: {
    input: { email: "dan@awio.com", project: 1 },
    target: "/user_permission.json",
    parameters: {},
    request: "key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1", // made up
    responses: samples,
  },
} satisfies DocumentedOperation;
