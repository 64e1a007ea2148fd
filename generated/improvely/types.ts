// Generated from openapi/improvely.yaml. Do not edit: run `npm run generate`.

/** The methods of a client, and what documents them. */
export interface Methods<CallOptions> {
  /**
   * Create a user
   *
   * Creates a user who can log in; a permission can only be granted to a user who exists. The page says that this is only for accounts with a Startup or Agency billing plan. What is answered for an e-mail address that exists already is not documented.
   *
   * `POST /user.json`
   *
   * Published: https://www.improvely.com/docs/api-post-user. Which attributes are required is inferred: those in the sample that have no default. The marks were lost in the copies read.
   *
   * ```ts
   * const answer = await improvely.createUser({
   *   first_name: "Dan",
   *   last_name: "Grossman",
   *   email: "dan@awio.com",
   *   password: "itsasecret",
   * });
   * console.log(answer);
   * ```
   */
  createUser(input: CreateUserInput, options?: CallOptions): Promise<CreateUserResult>;
  /**
   * Delete a user
   *
   * Deletes the whole account of a user, with the access to every project. To take the access to one project away, use revokeUserPermission. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `DELETE /user.json`
   *
   * Published: https://www.improvely.com/docs/delete-user-json.
   *
   * ```ts
   * const answer = await improvely.deleteUser({
   *   email: "dan@awio.com",
   * });
   * console.log(answer);
   * ```
   */
  deleteUser(input: DeleteUserInput, options?: CallOptions): Promise<DeleteUserResult>;
  /**
   * Grant a user permission
   *
   * Lets a user view or administrate one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins. The key has administrative rights over every project of the account.
   *
   * `POST /user_permission.json`
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission. That the body is form-encoded is inferred from the page's curl sample.
   *
   * ```ts
   * const answer = await improvely.grantUserPermission({
   *   email: "dan@awio.com",
   *   project: 1,
   *   permission: "full",
   * });
   * console.log(answer);
   * ```
   */
  grantUserPermission(input: GrantUserPermissionInput, options?: CallOptions): Promise<GrantUserPermissionResult>;
  /**
   * Update a user permission
   *
   * Changes what a user may do in one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `PUT /user_permission.json`
   *
   * Published: https://www.improvely.com/docs/?p=325. The attributes and answers are those of grantUserPermission; that the same attributes are required is inferred.
   *
   * ```ts
   * const answer = await improvely.updateUserPermission({
   *   email: "dan@awio.com",
   *   project: 1,
   *   permission: "view",
   * });
   * console.log(answer);
   * ```
   */
  updateUserPermission(input: UpdateUserPermissionInput, options?: CallOptions): Promise<UpdateUserPermissionResult>;
  /**
   * Revoke a user permission
   *
   * Takes a user's access to one project away. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
   *
   * `DELETE /user_permission.json`
   *
   * Published: https://www.improvely.com/docs/delete-user_permission-json. The answers are those of grantUserPermission.
   *
   * ```ts
   * const answer = await improvely.revokeUserPermission({
   *   email: "dan@awio.com",
   *   project: 1,
   * });
   * console.log(answer);
   * ```
   */
  revokeUserPermission(input: RevokeUserPermissionInput, options?: CallOptions): Promise<RevokeUserPermissionResult>;
}

/** What `createUser` takes. */
export interface CreateUserInput {
  /**
   * First name of the user.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  first_name: string;
  /**
   * Last name of the user.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  last_name: string;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
  /**
   * The password with which the user logs in.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  password: string;
  /**
   * Time zone of the user. The page names a list of supported values, which was not read.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default America/New_York
   */
  timezone?: string;
  /**
   * Whether the user may create and edit all projects and settings. Everybody else only reads projects and reports; how that goes together with the permission `full` is not documented.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  is_administrator?: boolean;
  /**
   * Not described beyond its name.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  notify_goal?: boolean;
  /**
   * Not described beyond its name.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  notify_fraud?: boolean;
}

/**
 * What `createUser` gives.
 *
 * The user was created.
 *
 * Published: https://www.improvely.com/docs/api-post-user. The page prints a body that is not valid JSON, since the name of its `id` has no quotes. That the server sends them, that `id` is an integer, and the media type are inferred. A body as printed is no documented answer.
 */
export type CreateUserResult = CreatedUser;

/** What `deleteUser` takes. */
export type DeleteUserInput = DeleteUserInputWithId | DeleteUserInputWithEmail;

/** What `deleteUser` takes. */
export interface DeleteUserInputWithId extends DeleteUserInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id: UserId;
}

/** What `deleteUser` takes. */
export interface DeleteUserInputWithEmail extends DeleteUserInputBase {
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
}

/** Of each form of `DeleteUserInput`. */
export interface DeleteUserInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
}

/** What `deleteUser` gives. */
export type DeleteUserResult = Success;

/** What `grantUserPermission` takes. */
export type GrantUserPermissionInput = GrantUserPermissionInputWithId | GrantUserPermissionInputWithEmail;

/** What `grantUserPermission` takes. */
export interface GrantUserPermissionInputWithId extends GrantUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id: UserId;
}

/** What `grantUserPermission` takes. */
export interface GrantUserPermissionInputWithEmail extends GrantUserPermissionInputBase {
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
}

/** Of each form of `GrantUserPermissionInput`. */
export interface GrantUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
  /**
   * ID number of the project, shown at the top of its Project Settings page.
   *
   * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
   */
  project: ProjectNumber;
  /**
   * - `view`: read-only access to the project's reports
   * - `full`: full administrative access to the project's reports, links and settings
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  permission: Permission;
}

/**
 * What `grantUserPermission` gives.
 *
 * The permission was granted.
 *
 * Documented: https://www.improvely.com/docs/api-post-user-permission. The page shows a JSON body; the media type is inferred from it.
 */
export type GrantUserPermissionResult = Success;

/** What `updateUserPermission` takes. */
export type UpdateUserPermissionInput = UpdateUserPermissionInputWithId | UpdateUserPermissionInputWithEmail;

/** What `updateUserPermission` takes. */
export interface UpdateUserPermissionInputWithId extends UpdateUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id: UserId;
}

/** What `updateUserPermission` takes. */
export interface UpdateUserPermissionInputWithEmail extends UpdateUserPermissionInputBase {
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
}

/** Of each form of `UpdateUserPermissionInput`. */
export interface UpdateUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
  /**
   * ID number of the project, shown at the top of its Project Settings page.
   *
   * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
   */
  project: ProjectNumber;
  /**
   * - `view`: read-only access to the project's reports
   * - `full`: full administrative access to the project's reports, links and settings
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  permission: Permission;
}

/** What `updateUserPermission` gives. */
export type UpdateUserPermissionResult = Success;

/** What `revokeUserPermission` takes. */
export type RevokeUserPermissionInput = RevokeUserPermissionInputWithId | RevokeUserPermissionInputWithEmail;

/** What `revokeUserPermission` takes. */
export interface RevokeUserPermissionInputWithId extends RevokeUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id: UserId;
}

/** What `revokeUserPermission` takes. */
export interface RevokeUserPermissionInputWithEmail extends RevokeUserPermissionInputBase {
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
}

/** Of each form of `RevokeUserPermissionInput`. */
export interface RevokeUserPermissionInputBase {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
  /**
   * ID number of the project, shown at the top of its Project Settings page.
   *
   * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
   */
  project: ProjectNumber;
}

/** What `revokeUserPermission` gives. */
export type RevokeUserPermissionResult = Success;

/** Documented: https://www.improvely.com/docs/api-post-user-permission. */
export type UserPermissionRequest = {
  /**
   * Your API key.
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  key: string;
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
  /**
   * ID number of the project, shown at the top of its Project Settings page.
   *
   * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
   */
  project: ProjectNumber;
  /**
   * - `view`: read-only access to the project's reports
   * - `full`: full administrative access to the project's reports, links and settings
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  permission: Permission;
} & UserReference;

/** Published: https://www.improvely.com/docs/delete-user_permission-json. */
export type RevokeUserPermissionRequest = {
  /**
   * Your API key.
   *
   * Published: https://www.improvely.com/docs/delete-user_permission-json.
   */
  key: string;
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
  /**
   * ID number of the project, shown at the top of its Project Settings page.
   *
   * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
   */
  project: ProjectNumber;
} & UserReference;

/** Published: https://www.improvely.com/docs/api-post-user. */
export interface CreateUserRequest {
  /**
   * Your API key.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  key: string;
  /**
   * First name of the user.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  first_name: string;
  /**
   * Last name of the user.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  last_name: string;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
  /**
   * The password with which the user logs in.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  password: string;
  /**
   * Time zone of the user. The page names a list of supported values, which was not read.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default America/New_York
   */
  timezone?: string;
  /**
   * Whether the user may create and edit all projects and settings. Everybody else only reads projects and reports; how that goes together with the permission `full` is not documented.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  is_administrator?: boolean;
  /**
   * Not described beyond its name.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  notify_goal?: boolean;
  /**
   * Not described beyond its name.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   *
   * @default false
   */
  notify_fraud?: boolean;
}

/** Published: https://www.improvely.com/docs/delete-user-json. */
export type DeleteUserRequest = {
  /**
   * Your API key.
   *
   * Published: https://www.improvely.com/docs/delete-user-json.
   */
  key: string;
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email?: UserEmail;
} & UserReference;

/** Documented: https://www.improvely.com/docs/api-post-user-permission. */
export type UserReference = {
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id: UserId;
} | {
  /**
   * E-mail address of the user.
   *
   * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: UserEmail;
};

/**
 * ID number of the project, shown at the top of its Project Settings page.
 *
 * Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
 */
export type ProjectNumber = number;

/**
 * ID number of the user.
 *
 * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
 */
export type UserId = number;

/**
 * E-mail address of the user.
 *
 * Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
 */
export type UserEmail = string;

/**
 * - `view`: read-only access to the project's reports
 * - `full`: full administrative access to the project's reports, links and settings
 *
 * Documented: https://www.improvely.com/docs/api-post-user-permission.
 */
export type Permission = "view" | "full";

/**
 * The request was carried out.
 *
 * Documented: https://www.improvely.com/docs/api-post-user-permission.
 */
export interface Success {
  /**
   * `success`: the request was carried out.
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  status: "success";
}

/**
 * A user who was created.
 *
 * Published: https://www.improvely.com/docs/api-post-user.
 */
export interface CreatedUser {
  /**
   * `success`: the user was created.
   *
   * Published: https://www.improvely.com/docs/api-post-user.
   */
  status: "success";
  /**
   * ID number of the user.
   *
   * Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
   */
  id?: UserId;
}

/**
 * Why a request was refused.
 *
 * Documented: https://www.improvely.com/docs/api-post-user-permission.
 */
export interface ErrorData {
  /**
   * `error`: the request was refused.
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  status: "error";
  /**
   * What kind of fault it is. `parameters` is documented; other values exist.
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  type?: string;
  /**
   * What is wrong, in a sentence.
   *
   * Documented: https://www.improvely.com/docs/api-post-user-permission.
   */
  message?: string;
}

export interface CreateUserOperation {
  input: CreateUserInput;
  output: CreateUserResult;
  successes: { 200: CreatedUser; };
  errors: { 400: ErrorData; };
  request: { path: Record<string, never>; query: Record<string, never>; body: CreateUserRequest };
}

export interface DeleteUserOperation {
  input: DeleteUserInput;
  output: DeleteUserResult;
  successes: { 200: Success; };
  errors: { 400: ErrorData; };
  request: { path: Record<string, never>; query: Record<string, never>; body: DeleteUserRequest };
}

export interface GrantUserPermissionOperation {
  input: GrantUserPermissionInput;
  output: GrantUserPermissionResult;
  successes: { 200: Success; };
  errors: { 400: ErrorData; };
  request: { path: Record<string, never>; query: Record<string, never>; body: UserPermissionRequest };
}

export interface UpdateUserPermissionOperation {
  input: UpdateUserPermissionInput;
  output: UpdateUserPermissionResult;
  successes: { 200: Success; };
  errors: { 400: ErrorData; };
  request: { path: Record<string, never>; query: Record<string, never>; body: UserPermissionRequest };
}

export interface RevokeUserPermissionOperation {
  input: RevokeUserPermissionInput;
  output: RevokeUserPermissionResult;
  successes: { 200: Success; };
  errors: { 400: ErrorData; };
  request: { path: Record<string, never>; query: Record<string, never>; body: RevokeUserPermissionRequest };
}

/** By operationId: what a method takes and returns, and what is sent and answered. */
export interface Operations {
  createUser: CreateUserOperation;
  deleteUser: DeleteUserOperation;
  grantUserPermission: GrantUserPermissionOperation;
  updateUserPermission: UpdateUserPermissionOperation;
  revokeUserPermission: RevokeUserPermissionOperation;
}
