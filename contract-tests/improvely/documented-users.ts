// createUser is written from https://www.improvely.com/docs/api-post-user, deleteUser from the page beside it.

import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import { common, email, form, id, mediaType, samples, success, userReference } from "./documented-shapes.ts";

const flag = { type: "boolean", default: false }; // "true" or "false"

export const createUser = {
  ...common,
  path: "/user.json",
  page: "https://www.improvely.com/docs/api-post-user",
  operationId: "createUser", // ours
  method: "POST",
  requestBody: {
    ...form,
    schema: {
      type: "object",
      additionalProperties: false,
      // Inferred: those in the sample that have no default.
      required: ["key", "first_name", "last_name", "email", "password"],
      properties: {
        key: { type: "string" },
        first_name: { type: "string" },
        last_name: { type: "string" },
        email,
        password: { type: "string" },
        timezone: { type: "string", default: "America/New_York" },
        is_administrator: flag,
        notify_goal: flag,
        notify_fraud: flag,
      },
    },
  },
  responses: {
    ...common.responses,
    // Printed as {"status": "success", id: 3}, which is not JSON: the integer is inferred from it.
    200: { mediaType, schema: { ...success, properties: { ...success.properties, id } } },
  },
  evidence: { operation: "published", answers: { 200: "published", 400: "published" } },
  repeatable: false, // what is answered for a user who exists is unknown
  destructive: false,
  doubt: "the user may exist", // ours
  secrets: ["password"],
  samples: {
    input: { first_name: "Dan", last_name: "Grossman", email: "dan@awio.com", password: "itsasecret" },
    target: "/user.json",
    parameters: {},
    // The key is that of another page's sample.
    request:
      "key=90c0d64fds653338as6869e54267e05&first_name=Dan&last_name=Grossman&email=dan@awio.com&password=itsasecret",
    responses: {
      200: { status: "success", id: 3 }, // with the quotes that the page lacks
      400: { ...samples[400], message: "Missing required parameter: `email`." },
    },
  },
} satisfies DocumentedOperation;

export const deleteUser = {
  ...common,
  path: "/user.json",
  page: "https://www.improvely.com/docs/delete-user-json",
  operationId: "deleteUser", // ours
  method: "DELETE",
  requestBody: {
    ...form,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["key"],
      properties: { key: { type: "string" }, id, email },
      allOf: [userReference],
    },
  },
  evidence: { operation: "published", answers: { 200: "published", 400: "published" } },
  repeatable: true, // who is deleted stays deleted
  destructive: true,
  samples: {
    input: { email: "dan@awio.com" },
    target: "/user.json",
    parameters: {},
    request: "key=90c0d64fds653338as6869e54267e05&email=dan@awio.com", // made up
    responses: samples,
  },
} satisfies DocumentedOperation;
