// Generated from openapi/improvely.yaml. Do not edit: run `npm run generate`.

import type { operations as types } from "./types.ts";
import * as validators from "./validators.ts";

/** The documented base URLs, the default first. */
export const servers = [ "https://api.improvely.com/v1" ] as const;

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
   * Create a user
   *
   * Creates a user who can log in; a permission can only be granted to a user who exists. The page says that this is only for accounts with a Startup or Agency billing plan. What is answered for an e-mail address that exists already is not documented.
   *
   * `POST /user.json`
   *
   * Published: https://www.improvely.com/docs/api-post-user. Which attributes are required is inferred: those in the sample that have no default. The marks were lost in the copies read.
   */
  createUser: {
    input: Flat<NonNullable<types["createUser"]["requestBody"]>["content"]["application/x-www-form-urlencoded"], "key">;
    output: types["createUser"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["createUser"]["responses"][400]["content"]["application/json"];
    };
  };
  /**
   * Delete a user
   *
   * Deletes the whole account of a user, with the access to every project. To take the access to one project away, use revokeUserPermission. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `DELETE /user.json`
   *
   * Published: https://www.improvely.com/docs/delete-user-json.
   */
  deleteUser: {
    input: Flat<NonNullable<types["deleteUser"]["requestBody"]>["content"]["application/x-www-form-urlencoded"], "key">;
    output: types["deleteUser"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["deleteUser"]["responses"][400]["content"]["application/json"];
    };
  };
  /**
   * Grant a user permission
   *
   * Lets a user view or administrate one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins. The key has administrative rights over every project of the account.
   *
   * `POST /user_permission.json`
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission. That the body is form-encoded is inferred from the page's curl sample.
   */
  grantUserPermission: {
    input: Flat<NonNullable<types["grantUserPermission"]["requestBody"]>["content"]["application/x-www-form-urlencoded"], "key">;
    output: types["grantUserPermission"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["grantUserPermission"]["responses"][400]["content"]["application/json"];
    };
  };
  /**
   * Update a user permission
   *
   * Changes what a user may do in one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `PUT /user_permission.json`
   *
   * Published: https://www.improvely.com/docs/?p=325. The attributes and answers are those of grantUserPermission; that the same attributes are required is inferred.
   */
  updateUserPermission: {
    input: Flat<NonNullable<types["updateUserPermission"]["requestBody"]>["content"]["application/x-www-form-urlencoded"], "key">;
    output: types["updateUserPermission"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["updateUserPermission"]["responses"][400]["content"]["application/json"];
    };
  };
  /**
   * Revoke a user permission
   *
   * Takes a user's access to one project away. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `DELETE /user_permission.json`
   *
   * Published: https://www.improvely.com/docs/delete-user_permission-json. The answers are those of grantUserPermission.
   */
  revokeUserPermission: {
    input: Flat<NonNullable<types["revokeUserPermission"]["requestBody"]>["content"]["application/x-www-form-urlencoded"], "key">;
    output: types["revokeUserPermission"]["responses"][200]["content"]["application/json"];
    errors: {
      400: types["revokeUserPermission"]["responses"][400]["content"]["application/json"];
    };
  };
}

/** By operationId: how to send an operation and how to check what goes in and what comes back. */
export const operations = {
  createUser: {
    api: "improvely",
    operationId: "createUser",
    method: "POST",
    path: "/user.json",
    pathParameters: [],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/x-www-form-urlencoded", "properties": [ "key", "first_name", "last_name", "email", "password", "timezone", "is_administrator", "notify_goal", "notify_fraud" ] },
    credential: { "in": "body", "name": "key" },
    secrets: [ "password" ],
    accept: "application/json",
    repeatable: false,
    doubt: "the user may exist",
    pagination: undefined,
    errorProperties: [ "type", "message" ],
    successProperties: [ "id" ],
    validateInput: validators.createUser_input,
    responses: {
      200: { validate: validators.CreatedUser, known: { "status": null, "id": null } },
      400: { validate: validators.Error },
    },
  },
  deleteUser: {
    api: "improvely",
    operationId: "deleteUser",
    method: "DELETE",
    path: "/user.json",
    pathParameters: [],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/x-www-form-urlencoded", "properties": [ "key", "id", "email" ] },
    credential: { "in": "body", "name": "key" },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "type", "message" ],
    successProperties: [],
    validateInput: validators.deleteUser_input,
    responses: {
      200: { validate: validators.Success, known: { "status": null } },
      400: { validate: validators.Error },
    },
  },
  grantUserPermission: {
    api: "improvely",
    operationId: "grantUserPermission",
    method: "POST",
    path: "/user_permission.json",
    pathParameters: [],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/x-www-form-urlencoded", "properties": [ "key", "id", "email", "project", "permission" ] },
    credential: { "in": "body", "name": "key" },
    accept: "application/json",
    repeatable: false,
    pagination: undefined,
    errorProperties: [ "type", "message" ],
    successProperties: [],
    validateInput: validators.grantUserPermission_input,
    responses: {
      200: { validate: validators.Success, known: { "status": null } },
      400: { validate: validators.Error },
    },
  },
  updateUserPermission: {
    api: "improvely",
    operationId: "updateUserPermission",
    method: "PUT",
    path: "/user_permission.json",
    pathParameters: [],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/x-www-form-urlencoded", "properties": [ "key", "id", "email", "project", "permission" ] },
    credential: { "in": "body", "name": "key" },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "type", "message" ],
    successProperties: [],
    validateInput: validators.grantUserPermission_input,
    responses: {
      200: { validate: validators.Success, known: { "status": null } },
      400: { validate: validators.Error },
    },
  },
  revokeUserPermission: {
    api: "improvely",
    operationId: "revokeUserPermission",
    method: "DELETE",
    path: "/user_permission.json",
    pathParameters: [],
    queryParameters: [],
    joinedParameters: {},
    headerParameters: [],
    requestBody: { "mediaType": "application/x-www-form-urlencoded", "properties": [ "key", "id", "email", "project" ] },
    credential: { "in": "body", "name": "key" },
    accept: "application/json",
    repeatable: true,
    pagination: undefined,
    errorProperties: [ "type", "message" ],
    successProperties: [],
    validateInput: validators.revokeUserPermission_input,
    responses: {
      200: { validate: validators.Success, known: { "status": null } },
      400: { validate: validators.Error },
    },
  },
} as const;
