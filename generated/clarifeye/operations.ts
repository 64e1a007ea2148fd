// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

import type { operations as types } from "./types.ts";
import * as validators from "./validators.ts";

/** The documented base URLs, the default first. */
export const servers = [ "https://eu.app.clarifeye.ai/api/v1", "https://us.app.clarifeye.ai/api/v1" ] as const;

/** Makes one plain object type of several, without the properties named by `Omitted`. */
type Flat<T, Omitted extends PropertyKey = never> = T extends unknown
  ? { [K in keyof T as Exclude<K, Omitted>]: Given<T[K]> }
  : never;

/** What a caller may give: a list may be read-only, however deep it stands. */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Given<T[K]> }
    : T extends object
      ? { [K in keyof T]: Given<T[K]> }
      : T;

/** By operationId: what a method takes, what it returns, and the documented body of each other status. */
export interface Operations {
  /**
   * List project users
   *
   * Gives the permission records of a project, one for each of its people, page by page. A record's `id` is the `permission_id` of updateUserPermissions.
   *
   * `GET /projects/{project_id}/users/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That a record's `id` is the `permission_id` is inferred, though strongly.
   */
  listProjectUsers: {
    input: Flat<types["listProjectUsers"]["parameters"]["path"] & NonNullable<types["listProjectUsers"]["parameters"]["query"]>>;
    output: types["listProjectUsers"]["responses"][200]["content"]["application/json"];
    item: NonNullable<types["listProjectUsers"]["responses"][200]["content"]["application/json"]["results"]>[number];
    errors: {
      401: types["listProjectUsers"]["responses"][401]["content"]["application/json"];
      403: types["listProjectUsers"]["responses"][403]["content"]["application/json"];
      404: types["listProjectUsers"]["responses"][404]["content"]["application/json"];
    };
  };
  /**
   * Remove a user by e-mail address
   *
   * Takes all access to the project from a person. Nobody can remove themselves.
   *
   * `POST /projects/{project_id}/users/remove-by-email/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  removeUserByEmail: {
    input: Flat<types["removeUserByEmail"]["parameters"]["path"] & NonNullable<types["removeUserByEmail"]["requestBody"]>["content"]["application/json"]>;
    output: undefined;
    errors: {
      400: types["removeUserByEmail"]["responses"][400]["content"]["application/json"];
      401: types["removeUserByEmail"]["responses"][401]["content"]["application/json"];
      403: types["removeUserByEmail"]["responses"][403]["content"]["application/json"];
    };
  };
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
  /**
   * List invitations
   *
   * Gives the invitations to a project, page by page.
   *
   * `GET /projects/{project_id}/invites/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That the parameters mean what those of listProjectUsers mean, and have their bounds, is inferred.
   */
  listInvitations: {
    input: Flat<types["listInvitations"]["parameters"]["path"] & NonNullable<types["listInvitations"]["parameters"]["query"]>>;
    output: types["listInvitations"]["responses"][200]["content"]["application/json"];
    item: NonNullable<types["listInvitations"]["responses"][200]["content"]["application/json"]["results"]>[number];
    errors: {
      401: types["listInvitations"]["responses"][401]["content"]["application/json"];
      403: types["listInvitations"]["responses"][403]["content"]["application/json"];
    };
  };
  /**
   * Invite a user
   *
   * Lets a person into the project. Who is not yet registered with Clarifeye gets an invitation by e-mail, which is then pending; who is, is admitted at once. The answer's `type` tells which.
   *
   * `POST /projects/{project_id}/invites/invite/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  inviteUser: {
    input: Flat<types["inviteUser"]["parameters"]["path"] & NonNullable<types["inviteUser"]["requestBody"]>["content"]["application/json"]>;
    output: types["inviteUser"]["responses"][201]["content"]["application/json"];
    errors: {
      400: types["inviteUser"]["responses"][400]["content"]["application/json"];
      401: types["inviteUser"]["responses"][401]["content"]["application/json"];
      403: types["inviteUser"]["responses"][403]["content"]["application/json"];
    };
  };
  /**
   * Cancel an invitation
   *
   * Withdraws an invitation that is still pending.
   *
   * `DELETE /projects/{project_id}/invites/{invite_id}/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  cancelInvitation: {
    input: Flat<types["cancelInvitation"]["parameters"]["path"]>;
    output: undefined;
    errors: {
      400: types["cancelInvitation"]["responses"][400]["content"]["application/json"];
      401: types["cancelInvitation"]["responses"][401]["content"]["application/json"];
      403: types["cancelInvitation"]["responses"][403]["content"]["application/json"];
      404: types["cancelInvitation"]["responses"][404]["content"]["application/json"];
    };
  };
}

/** By operationId: how to send an operation and how to check what goes in and what comes back. */
export const operations = {
  listProjectUsers: {
    api: "clarifeye",
    operationId: "listProjectUsers",
    method: "GET",
    path: "/projects/{project_id}/users/",
    pathParameters: [ "project_id" ],
    queryParameters: [ "search", "limit", "offset" ],
    joinedParameters: {},
    headerParameters: [],
    requestBody: undefined,
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: true,
    pagination: { "items": "results", "next": "next" },
    errorProperties: [ "error" ],
    successProperties: [ "count", "next", "previous", "results" ],
    validateInput: validators.listProjectUsers_input,
    responses: {
      200: { validate: validators.PermissionRecordPage, known: { "count": null, "next": null, "previous": null, "results": { "id": null, "user": { "id": null, "email": null, "date_joined": null }, "permissions": null } } },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
      404: { validate: validators.Error },
    },
  },
  removeUserByEmail: {
    api: "clarifeye",
    operationId: "removeUserByEmail",
    method: "POST",
    path: "/projects/{project_id}/users/remove-by-email/",
    pathParameters: [ "project_id" ],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/json", "properties": [ "email" ] },
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "error" ],
    successProperties: [],
    validateInput: validators.removeUserByEmail_input,
    responses: {
      204: {},
      400: { validate: validators.Error },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
    },
  },
  updateUserPermissions: {
    api: "clarifeye",
    operationId: "updateUserPermissions",
    method: "PATCH",
    path: "/projects/{project_id}/users/{permission_id}/",
    pathParameters: [ "project_id", "permission_id" ],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/json", "properties": [ "permissions" ] },
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "error" ],
    successProperties: [ "id", "user", "permissions" ],
    validateInput: validators.updateUserPermissions_input,
    responses: {
      200: { validate: validators.PermissionRecord, known: { "id": null, "user": { "id": null, "email": null, "date_joined": null }, "permissions": null } },
      400: { validate: validators.updateUserPermissions_400 },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
      404: { validate: validators.Error },
    },
  },
  listInvitations: {
    api: "clarifeye",
    operationId: "listInvitations",
    method: "GET",
    path: "/projects/{project_id}/invites/",
    pathParameters: [ "project_id" ],
    queryParameters: [ "status", "search", "limit", "offset" ],
    joinedParameters: {},
    headerParameters: [],
    requestBody: undefined,
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: true,
    pagination: { "items": "results", "next": "next" },
    errorProperties: [ "error" ],
    successProperties: [ "count", "next", "previous", "results" ],
    validateInput: validators.listInvitations_input,
    responses: {
      200: { validate: validators.InvitationPage, known: { "count": null, "next": null, "previous": null, "results": { "id": null, "email": null, "permissions": null, "status": null, "created_at": null, "updated_at": null, "invited_by": { "id": null, "email": null, "date_joined": null }, "type": null } } },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
    },
  },
  inviteUser: {
    api: "clarifeye",
    operationId: "inviteUser",
    method: "POST",
    path: "/projects/{project_id}/invites/invite/",
    pathParameters: [ "project_id" ],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/json", "properties": [ "email", "permissions" ] },
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: false,
    pagination: undefined,
    errorProperties: [ "error" ],
    successProperties: [ "id", "email", "permissions", "status", "created_at", "updated_at", "invited_by", "type" ],
    validateInput: validators.inviteUser_input,
    responses: {
      201: { validate: validators.Invitation, known: { "id": null, "email": null, "permissions": null, "status": null, "created_at": null, "updated_at": null, "invited_by": { "id": null, "email": null, "date_joined": null }, "type": null } },
      400: { validate: validators.Error },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
    },
  },
  cancelInvitation: {
    api: "clarifeye",
    operationId: "cancelInvitation",
    method: "DELETE",
    path: "/projects/{project_id}/invites/{invite_id}/",
    pathParameters: [ "project_id", "invite_id" ],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: undefined,
    credential: { "in": "header", "name": "Authorization", "prefix": "Bearer " },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "error" ],
    successProperties: [],
    validateInput: validators.cancelInvitation_input,
    responses: {
      204: {},
      400: { validate: validators.Error },
      401: { validate: validators.Error },
      403: { validate: validators.Error },
      404: { validate: validators.Error },
    },
  },
} as const;
