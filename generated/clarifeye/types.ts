// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

/** The methods of a client, and what documents them. */
export interface Methods<CallOptions> {
  /**
   * List project users
   *
   * Gives the permission records of a project, one for each of its people, page by page. A record's `id` is the `permission_id` of updateUserPermissions.
   *
   * `GET /projects/{project_id}/users/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That a record's `id` is the `permission_id` is inferred, though strongly.
   *
   * ```ts
   * for await (const record of clarifeye.listProjectUsers.all({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   * })) {
   *   console.log(record);
   * }
   * ```
   */
  listProjectUsers(input: ListProjectUsersInput, options?: CallOptions): Promise<ListProjectUsersResult>;
  /**
   * Remove a user by e-mail address
   *
   * Takes all access to the project from a person. Nobody can remove themselves.
   *
   * `POST /projects/{project_id}/users/remove-by-email/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   *
   * ```ts
   * await clarifeye.removeUserByEmail({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   *   email: "jsmith@example.com",
   * });
   * ```
   */
  removeUserByEmail(input: RemoveUserByEmailInput, options?: CallOptions): Promise<RemoveUserByEmailResult>;
  /**
   * Update user permissions
   *
   * Sets the permissions that one permission record gives its user. Nobody documents whether the list replaces the present permissions or is merged into them, nor what an empty list or a repeated value does.
   *
   * `PATCH /projects/{project_id}/users/{permission_id}/`
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions". The operationId is published in api-reference/openapi-full.yaml.
   *
   * ```ts
   * const answer = await clarifeye.updateUserPermissions({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   *   permission_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   *   permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"],
   * });
   * console.log(answer);
   * ```
   */
  updateUserPermissions(input: UpdateUserPermissionsInput, options?: CallOptions): Promise<UpdateUserPermissionsResult>;
  /**
   * List invitations
   *
   * Gives the invitations to a project, page by page.
   *
   * `GET /projects/{project_id}/invites/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That the parameters mean what those of listProjectUsers mean, and have their bounds, is inferred.
   *
   * ```ts
   * for await (const record of clarifeye.listInvitations.all({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   * })) {
   *   console.log(record);
   * }
   * ```
   */
  listInvitations(input: ListInvitationsInput, options?: CallOptions): Promise<ListInvitationsResult>;
  /**
   * Invite a user
   *
   * Lets a person into the project. Who is not yet registered with Clarifeye gets an invitation by e-mail, which is then pending; who is, is admitted at once. The answer's `type` tells which.
   *
   * `POST /projects/{project_id}/invites/invite/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   *
   * ```ts
   * const answer = await clarifeye.inviteUser({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   *   email: "newcomer@example.com",
   *   permissions: ["CAN_VIEW_DATA"],
   * });
   * console.log(answer);
   * ```
   */
  inviteUser(input: InviteUserInput, options?: CallOptions): Promise<InviteUserResult>;
  /**
   * Cancel an invitation
   *
   * Withdraws an invitation that is still pending.
   *
   * `DELETE /projects/{project_id}/invites/{invite_id}/`
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   *
   * ```ts
   * await clarifeye.cancelInvitation({
   *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
   *   invite_id: "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f",
   * });
   * ```
   */
  cancelInvitation(input: CancelInvitationInput, options?: CallOptions): Promise<CancelInvitationResult>;
}

/** What `listProjectUsers` takes. */
export interface ListProjectUsersInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * Part of an e-mail address, in any case: the people whose address contains it are given. It may match more people than the one that is meant.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  search?: string;
  /**
   * How many records a page holds at most.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  limit?: number;
  /**
   * How many records come before the first of the page.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  offset?: number;
}

/**
 * What `listProjectUsers` gives.
 *
 * A page of the project's permission records.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type ListProjectUsersResult = PermissionRecordPage;

/** What `removeUserByEmail` takes. */
export interface RemoveUserByEmailInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * E-mail address of the person.
   *
   * Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: EmailAddress;
}

/**
 * What `removeUserByEmail` gives.
 *
 * The user was removed.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type RemoveUserByEmailResult = undefined;

/** What `updateUserPermissions` takes. */
export interface UpdateUserPermissionsInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`: nobody says so, it is inferred, though strongly.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  permission_id: string;
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   */
  permissions: readonly Permission[];
}

/**
 * What `updateUserPermissions` gives.
 *
 * The permissions were updated.
 *
 * Documented: docs.clarifeye.ai, page "Update user permissions". The sample is generated from the vendor's schema, not observed.
 */
export type UpdateUserPermissionsResult = PermissionRecord;

/** What `listInvitations` takes. */
export interface ListInvitationsInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * Only the invitations with this `status`. Its values are not known.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  status?: string;
  /**
   * Part of an e-mail address. It may match more invitations than the one that is meant.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  search?: string;
  /**
   * How many records a page holds at most.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  limit?: number;
  /**
   * How many records come before the first of the page.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  offset?: number;
}

/**
 * What `listInvitations` gives.
 *
 * A page of the project's invitations.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type ListInvitationsResult = InvitationPage;

/** What `inviteUser` takes. */
export interface InviteUserInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * E-mail address of the person.
   *
   * Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: EmailAddress;
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  permissions: readonly Permission[];
}

/**
 * What `inviteUser` gives.
 *
 * The person was invited, or admitted.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type InviteUserResult = Invitation;

/** What `cancelInvitation` takes. */
export interface CancelInvitationInput {
  /**
   * UUID of the project.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
   */
  project_id: string;
  /**
   * The `id` of the invitation. That it is this one, and a text of any form, is inferred.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   *
   * @example 7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f
   */
  invite_id: string;
}

/**
 * What `cancelInvitation` gives.
 *
 * The invitation was cancelled.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type CancelInvitationResult = undefined;

/**
 * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
 * - `CAN_VIEW_DATA`: may read the project's data, and no more
 * - `CAN_RUN_TASKS`: may run background tasks and pipelines
 * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
 * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
 */
export type Permission = "CAN_PERFORM_ADMIN_ACTIONS" | "CAN_VIEW_DATA" | "CAN_RUN_TASKS" | "CAN_VIEW_TECHNICAL_INTERFACE" | "CAN_IMPERSONATE_OTHER_USERS";

/** Documented: docs.clarifeye.ai, page "Update user permissions". */
export interface UpdateUserPermissionsRequest {
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   */
  permissions: readonly Permission[];
}

/**
 * What one person may do in a project.
 *
 * Documented: docs.clarifeye.ai, page "Update user permissions".
 */
export interface PermissionRecord {
  /**
   * UUID of the permission record.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * Format: uuid
   */
  id?: string;
  /**
   * A person.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   */
  user?: User;
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   */
  permissions?: Permission[];
}

/**
 * A page of a list of permission records.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export interface PermissionRecordPage {
  /**
   * How many records all pages hold together.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  count?: Count;
  /**
   * Address of another page; null where there is none.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  next?: PageUrl;
  /**
   * Address of another page; null where there is none.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  previous?: PageUrl;
  /**
   * What one person may do in a project.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  results?: PermissionRecord[];
}

/**
 * A page of a list of invitations.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export interface InvitationPage {
  /**
   * How many records all pages hold together.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  count?: Count;
  /**
   * Address of another page; null where there is none.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  next?: PageUrl;
  /**
   * Address of another page; null where there is none.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  previous?: PageUrl;
  /**
   * An invitation to a project, or the admission of a person who was registered already.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  results?: Invitation[];
}

/**
 * How many records all pages hold together.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export type Count = number;

/**
 * Address of another page; null where there is none.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 *
 * Format: uri
 */
export type PageUrl = string | null;

/** Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. */
export interface InviteUserRequest {
  /**
   * E-mail address of the person.
   *
   * Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: EmailAddress;
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  permissions: readonly Permission[];
}

/** Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. */
export interface RemoveUserByEmailRequest {
  /**
   * E-mail address of the person.
   *
   * Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
   */
  email: EmailAddress;
}

/**
 * E-mail address of the person.
 *
 * Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
 */
export type EmailAddress = string;

/**
 * An invitation to a project, or the admission of a person who was registered already.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The properties are published; that `id`, `created_at` and `updated_at` are texts of any form is inferred.
 */
export interface Invitation {
  /**
   * ID of the invitation. That it is the `invite_id` of cancelInvitation is inferred.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  id?: string;
  /**
   * E-mail address of the person.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  email?: string;
  /**
   * - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
   * - `CAN_VIEW_DATA`: may read the project's data, and no more
   * - `CAN_RUN_TASKS`: may run background tasks and pipelines
   * - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
   * - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  permissions?: Permission[];
  /**
   * How far the invitation is. Its values are not known.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  status?: string;
  /**
   * Not described beyond its name.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  created_at?: string;
  /**
   * Not described beyond its name.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  updated_at?: string;
  /**
   * A person.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  invited_by?: User;
  /**
   * - `new_user`: a newcomer was invited
   * - `existing_user`: a registered user was admitted
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  type?: "new_user" | "existing_user";
}

/**
 * A person.
 *
 * Documented: docs.clarifeye.ai, page "Update user permissions".
 */
export interface User {
  /**
   * UUID of the person.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * Format: uuid
   */
  id?: string;
  /**
   * E-mail address of the person.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   */
  email?: string;
  /**
   * Not described beyond its name.
   *
   * Documented: docs.clarifeye.ai, page "Update user permissions".
   *
   * Format: date-time
   */
  date_joined?: string;
}

/**
 * Why a request was refused.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export interface ErrorData {
  /**
   * What is wrong, in a sentence.
   *
   * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
   */
  error?: string;
}

/**
 * By the name of a refused field, what is wrong with it.
 *
 * Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
 */
export interface FieldErrors {
  [key: string]: string[];
}

export interface ListProjectUsersOperation {
  input: ListProjectUsersInput;
  output: ListProjectUsersResult;
  item: PermissionRecord;
  successes: { 200: PermissionRecordPage; };
  errors: { 401: ErrorData; 403: ErrorData; 404: ErrorData; };
  request: { path: Pick<ListProjectUsersInput, "project_id">; query: Pick<ListProjectUsersInput, "search" | "limit" | "offset">; body: undefined };
}

export interface RemoveUserByEmailOperation {
  input: RemoveUserByEmailInput;
  output: RemoveUserByEmailResult;
  successes: { 204: undefined; };
  errors: { 400: ErrorData; 401: ErrorData; 403: ErrorData; };
  request: { path: Pick<RemoveUserByEmailInput, "project_id">; query: Record<string, never>; body: RemoveUserByEmailRequest };
}

export interface UpdateUserPermissionsOperation {
  input: UpdateUserPermissionsInput;
  output: UpdateUserPermissionsResult;
  successes: { 200: PermissionRecord; };
  errors: { 400: ErrorData | FieldErrors; 401: ErrorData; 403: ErrorData; 404: ErrorData; };
  request: { path: Pick<UpdateUserPermissionsInput, "project_id" | "permission_id">; query: Record<string, never>; body: UpdateUserPermissionsRequest };
}

export interface ListInvitationsOperation {
  input: ListInvitationsInput;
  output: ListInvitationsResult;
  item: Invitation;
  successes: { 200: InvitationPage; };
  errors: { 401: ErrorData; 403: ErrorData; };
  request: { path: Pick<ListInvitationsInput, "project_id">; query: Pick<ListInvitationsInput, "status" | "search" | "limit" | "offset">; body: undefined };
}

export interface InviteUserOperation {
  input: InviteUserInput;
  output: InviteUserResult;
  successes: { 201: Invitation; };
  errors: { 400: ErrorData; 401: ErrorData; 403: ErrorData; };
  request: { path: Pick<InviteUserInput, "project_id">; query: Record<string, never>; body: InviteUserRequest };
}

export interface CancelInvitationOperation {
  input: CancelInvitationInput;
  output: CancelInvitationResult;
  successes: { 204: undefined; };
  errors: { 400: ErrorData; 401: ErrorData; 403: ErrorData; 404: ErrorData; };
  request: { path: Pick<CancelInvitationInput, "project_id" | "invite_id">; query: Record<string, never>; body: undefined };
}

/** By operationId: what a method takes and returns, and what is sent and answered. */
export interface Operations {
  listProjectUsers: ListProjectUsersOperation;
  removeUserByEmail: RemoveUserByEmailOperation;
  updateUserPermissions: UpdateUserPermissionsOperation;
  listInvitations: ListInvitationsOperation;
  inviteUser: InviteUserOperation;
  cancelInvitation: CancelInvitationOperation;
}
