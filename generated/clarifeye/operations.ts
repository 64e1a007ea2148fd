// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

import type { operations as types } from "./types.ts";
import { validators } from "./validators.ts";

/** The documented base URLs, the default first. */
export const servers = [ "https://eu.app.clarifeye.ai/api/v1", "https://us.app.clarifeye.ai/api/v1" ] as const;

/** Makes one plain object type of several, without the properties named by `Omitted`. */
type Flat<T, Omitted extends PropertyKey = never> = T extends unknown
  ? { [K in keyof T as Exclude<K, Omitted>]: T[K] }
  : never;

/** By operationId: what a method takes, what it returns, and the documented body of each other status. */
export interface Operations {
  /**
   * Update user permissions
   *
   * Sets the permissions that one permission record gives its user. Nobody documents whether the list replaces the present permissions or is merged into them, nor what an empty list or a repeated value does.
   *
   * `PATCH /projects/{project_id}/users/{permission_id}/`
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions". The operationId is published in api-reference/openapi-full.yaml.
   */
  updateUserPermissions: {
    input: Flat<types["updateUserPermissions"]["parameters"]["path"] & NonNullable<types["updateUserPermissions"]["requestBody"]>["content"]["application/json"]>;
    output: types["updateUserPermissions"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["updateUserPermissions"]["responses"][400]["content"]["application/json"];
      401: types["updateUserPermissions"]["responses"][401]["content"]["application/json"];
      403: types["updateUserPermissions"]["responses"][403]["content"]["application/json"];
      404: types["updateUserPermissions"]["responses"][404]["content"]["application/json"];
    };
  };
}

/** By operationId: how to send an operation and how to check what goes in and what comes back. */
export const operations = {
  updateUserPermissions: {
    api: "clarifeye",
    operationId: "updateUserPermissions",
    method: "PATCH",
    path: "/projects/{project_id}/users/{permission_id}/",
    pathParameters: [ "project_id", "permission_id" ],
    queryParameters: [],
    requestBody: { "mediaType": "application/json", "properties": [ "permissions" ] },
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    repeatable: true,
    errorProperties: [ "error" ],
    validateInput: validators.updateUserPermissions_input,
    responses: {
      200: { validate: validators.updateUserPermissions_200, known: { "id": null, "user": { "id": null, "email": null, "date_joined": null }, "permissions": null } },
      400: { validate: validators.updateUserPermissions_400 },
      401: { validate: validators.updateUserPermissions_401 },
      403: { validate: validators.updateUserPermissions_401 },
      404: { validate: validators.updateUserPermissions_401 },
    },
  },
} as const;
