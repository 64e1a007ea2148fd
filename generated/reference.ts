// Generated from redocly.yaml. Do not edit: run `npm run generate`.

/** By API. */
export interface Reference {
  readonly [api: string]: ApiReference;
}

/** What there is to say to people of an API. */
export interface ApiReference {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  /** The file of its spec, relative to the package. */
  readonly specification: string;
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly operations: { readonly [operationId: string]: OperationReference };
}

export interface OperationReference {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** How sure it is, and where it was read. */
  readonly evidence?: string;
  /** Why it has to be meant: it takes access away, or deletes. */
  readonly destructive?: string;
  /** Whether it may be sent again after a failure in which the server may have acted. */
  readonly repeatable: boolean;
  readonly paginated: boolean;
  /** What it takes beside the credential: path, query, headers, body. */
  readonly properties: readonly PropertyReference[];
  /** Sets of properties of which one has to be given, beside what is required. */
  readonly alternatives?: readonly (readonly string[])[];
  readonly example: { readonly [name: string]: unknown };
  readonly responses: readonly { readonly status: number; readonly description: string; readonly evidence?: string }[];
}

export interface PropertyReference {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly evidence?: string;
  /** JSON types; none where it may be of any. */
  readonly types: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly items?: { readonly types: readonly string[]; readonly format?: string };
  /** The only values that it, or each item of it, may have. */
  readonly values?: readonly { readonly value: unknown; readonly description?: string }[];
  readonly example?: unknown;
  readonly secret?: true;
}

/** What there is to say of each API and its operations, for help and completions. */
export const reference: Reference = {
  "clarifeye": {
    "title": "Clarifeye",
    "summary": "Decide who is in a Clarifeye project and what they may do.",
    "description": "The part of Clarifeye's REST API that decides who is in a project and what they may do, written by hand from the vendor's public pages. Clarifeye publishes no version number for it; `version` counts the revisions of this file.",
    "specification": "openapi/clarifeye.yaml",
    "servers": [
      {
        "url": "https://eu.app.clarifeye.ai/api/v1",
        "description": "European Union (named on the operation's page)"
      },
      {
        "url": "https://us.app.clarifeye.ai/api/v1",
        "description": "United States (named in the vendor's api-reference/openapi-full.yaml)"
      }
    ],
    "operations": {
      "listProjectUsers": {
        "method": "GET",
        "path": "/projects/{project_id}/users/",
        "summary": "List project users",
        "description": "Gives the permission records of a project, one for each of its people, page by page. A record's `id` is the `permission_id` of updateUserPermissions.",
        "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That a record's `id` is the `permission_id` is inferred, though strongly.",
        "repeatable": true,
        "paginated": true,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "search",
            "required": false,
            "description": "Part of an e-mail address, in any case: the people whose address contains it are given. It may match more people than the one that is meant.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "string"
            ]
          },
          {
            "name": "limit",
            "required": false,
            "description": "How many records a page holds at most.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "integer"
            ],
            "minimum": 1,
            "maximum": 1000,
            "default": 100
          },
          {
            "name": "offset",
            "required": false,
            "description": "How many records come before the first of the page.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "integer"
            ],
            "minimum": 0,
            "default": 0
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
        },
        "responses": [
          {
            "status": 200,
            "description": "A page of the project's permission records.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 404,
            "description": "There is no such project, or nothing with this id in it.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          }
        ]
      },
      "removeUserByEmail": {
        "method": "POST",
        "path": "/projects/{project_id}/users/remove-by-email/",
        "summary": "Remove a user by e-mail address",
        "description": "Takes all access to the project from a person. Nobody can remove themselves.",
        "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
        "destructive": "It takes all access to the project from the person.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "email",
            "required": true,
            "description": "E-mail address of the person.",
            "evidence": "Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "email": "jsmith@example.com"
        },
        "responses": [
          {
            "status": 204,
            "description": "The user was removed.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 400,
            "description": "There is no such user, or it is the token's owner.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          }
        ]
      },
      "updateUserPermissions": {
        "method": "PATCH",
        "path": "/projects/{project_id}/users/{permission_id}/",
        "summary": "Update user permissions",
        "description": "Sets the permissions that one permission record gives its user. Nobody documents whether the list replaces the present permissions or is merged into them, nor what an empty list or a repeated value does.",
        "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\". The operationId is published in api-reference/openapi-full.yaml.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "permission_id",
            "required": true,
            "description": "UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`: nobody says so, it is inferred, though strongly.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "permissions",
            "required": true,
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "array"
            ],
            "items": {
              "types": [
                "string"
              ]
            },
            "values": [
              {
                "value": "CAN_PERFORM_ADMIN_ACTIONS",
                "description": "full administrative access"
              },
              {
                "value": "CAN_VIEW_DATA",
                "description": "may read the project's data, and no more"
              },
              {
                "value": "CAN_RUN_TASKS",
                "description": "may run background tasks and pipelines"
              },
              {
                "value": "CAN_VIEW_TECHNICAL_INTERFACE",
                "description": "may use the technical features"
              },
              {
                "value": "CAN_IMPERSONATE_OTHER_USERS",
                "description": "may act as another user in API calls; Clarifeye enables it on request"
              }
            ]
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "permission_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "permissions": [
            "CAN_VIEW_DATA",
            "CAN_PERFORM_ADMIN_ACTIONS"
          ]
        },
        "responses": [
          {
            "status": 200,
            "description": "The permissions were updated.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\". The sample is generated from the vendor's schema, not observed."
          },
          {
            "status": 400,
            "description": "The request was refused; either one error sentence or a list of messages for each refused field.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 404,
            "description": "There is no such project, or nothing with this id in it.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          }
        ]
      },
      "listInvitations": {
        "method": "GET",
        "path": "/projects/{project_id}/invites/",
        "summary": "List invitations",
        "description": "Gives the invitations to a project, page by page.",
        "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That the parameters mean what those of listProjectUsers mean, and have their bounds, is inferred.",
        "repeatable": true,
        "paginated": true,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "status",
            "required": false,
            "description": "Only the invitations with this `status`. Its values are not known.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "string"
            ]
          },
          {
            "name": "search",
            "required": false,
            "description": "Part of an e-mail address. It may match more invitations than the one that is meant.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "string"
            ]
          },
          {
            "name": "limit",
            "required": false,
            "description": "How many records a page holds at most.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "integer"
            ],
            "minimum": 1,
            "maximum": 1000,
            "default": 100
          },
          {
            "name": "offset",
            "required": false,
            "description": "How many records come before the first of the page.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "integer"
            ],
            "minimum": 0,
            "default": 0
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
        },
        "responses": [
          {
            "status": 200,
            "description": "A page of the project's invitations.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Inferred: the operations beside this one answer so."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Inferred: the operations beside this one answer so."
          }
        ]
      },
      "inviteUser": {
        "method": "POST",
        "path": "/projects/{project_id}/invites/invite/",
        "summary": "Invite a user",
        "description": "Lets a person into the project. Who is not yet registered with Clarifeye gets an invitation by e-mail, which is then pending; who is, is admitted at once. The answer's `type` tells which.",
        "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
        "repeatable": false,
        "paginated": false,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "email",
            "required": true,
            "description": "E-mail address of the person.",
            "evidence": "Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          },
          {
            "name": "permissions",
            "required": true,
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "array"
            ],
            "items": {
              "types": [
                "string"
              ]
            },
            "values": [
              {
                "value": "CAN_PERFORM_ADMIN_ACTIONS",
                "description": "full administrative access"
              },
              {
                "value": "CAN_VIEW_DATA",
                "description": "may read the project's data, and no more"
              },
              {
                "value": "CAN_RUN_TASKS",
                "description": "may run background tasks and pipelines"
              },
              {
                "value": "CAN_VIEW_TECHNICAL_INTERFACE",
                "description": "may use the technical features"
              },
              {
                "value": "CAN_IMPERSONATE_OTHER_USERS",
                "description": "may act as another user in API calls; Clarifeye enables it on request"
              }
            ]
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "email": "newcomer@example.com",
          "permissions": [
            "CAN_VIEW_DATA"
          ]
        },
        "responses": [
          {
            "status": 201,
            "description": "The person was invited, or admitted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 400,
            "description": "The permissions are not valid, or the person is invited already, or has access already.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          }
        ]
      },
      "cancelInvitation": {
        "method": "DELETE",
        "path": "/projects/{project_id}/invites/{invite_id}/",
        "summary": "Cancel an invitation",
        "description": "Withdraws an invitation that is still pending.",
        "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
        "destructive": "The invitation can no longer be accepted.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "project_id",
            "required": true,
            "description": "UUID of the project.",
            "evidence": "Documented: docs.clarifeye.ai, page \"Update user permissions\".",
            "types": [
              "string"
            ],
            "format": "uuid",
            "example": "3c90c3cc-0d44-4b50-8888-8dd25736052a"
          },
          {
            "name": "invite_id",
            "required": true,
            "description": "The `id` of the invitation. That it is this one, and a text of any form, is inferred.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.",
            "types": [
              "string"
            ],
            "example": "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f"
          }
        ],
        "example": {
          "project_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "invite_id": "7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f"
        },
        "responses": [
          {
            "status": 204,
            "description": "The invitation was cancelled.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 400,
            "description": "The invitation is no longer pending.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 401,
            "description": "The token is missing or not accepted.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 403,
            "description": "The token's owner may not do this in the project.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          },
          {
            "status": 404,
            "description": "There is no such project, or nothing with this id in it.",
            "evidence": "Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml."
          }
        ]
      }
    }
  },
  "improvely": {
    "title": "Improvely",
    "summary": "Decide who uses Improvely, and what a user may do in a project.",
    "description": "The part of Improvely's API that makes and removes users, and grants, changes and revokes their access to a project, written by hand from the vendor's public pages. The API's own version is the `v1` of its URL; `version` counts the revisions of this file.",
    "specification": "openapi/improvely.yaml",
    "servers": [
      {
        "url": "https://api.improvely.com/v1",
        "description": "The one endpoint that Improvely documents"
      }
    ],
    "operations": {
      "createUser": {
        "method": "POST",
        "path": "/user.json",
        "summary": "Create a user",
        "description": "Creates a user who can log in; a permission can only be granted to a user who exists. The page says that this is only for accounts with a Startup or Agency billing plan. What is answered for an e-mail address that exists already is not documented.",
        "evidence": "Published: https://www.improvely.com/docs/api-post-user. Which attributes are required is inferred: those in the sample that have no default. The marks were lost in the copies read.",
        "repeatable": false,
        "paginated": false,
        "properties": [
          {
            "name": "first_name",
            "required": true,
            "description": "First name of the user.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "string"
            ]
          },
          {
            "name": "last_name",
            "required": true,
            "description": "Last name of the user.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "string"
            ]
          },
          {
            "name": "email",
            "required": true,
            "description": "E-mail address of the user.",
            "evidence": "Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          },
          {
            "name": "password",
            "required": true,
            "description": "The password with which the user logs in.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "string"
            ],
            "secret": true
          },
          {
            "name": "timezone",
            "required": false,
            "description": "Time zone of the user. The page names a list of supported values, which was not read.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "string"
            ],
            "default": "America/New_York"
          },
          {
            "name": "is_administrator",
            "required": false,
            "description": "Whether the user may create and edit all projects and settings. Everybody else only reads projects and reports; how that goes together with the permission `full` is not documented.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "boolean"
            ],
            "default": false
          },
          {
            "name": "notify_goal",
            "required": false,
            "description": "Not described beyond its name.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "boolean"
            ],
            "default": false
          },
          {
            "name": "notify_fraud",
            "required": false,
            "description": "Not described beyond its name.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user.",
            "types": [
              "boolean"
            ],
            "default": false
          }
        ],
        "example": {
          "first_name": "Dan",
          "last_name": "Grossman",
          "email": "dan@awio.com",
          "password": "itsasecret"
        },
        "responses": [
          {
            "status": 200,
            "description": "The user was created.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user. The page prints a body that is not valid JSON, since the name of its `id` has no quotes. That the server sends them, that `id` is an integer, and the media type are inferred. A body as printed is no documented answer."
          },
          {
            "status": 400,
            "description": "The request was refused; `message` says why.",
            "evidence": "Published: https://www.improvely.com/docs/api-post-user. The media type is inferred."
          }
        ]
      },
      "deleteUser": {
        "method": "DELETE",
        "path": "/user.json",
        "summary": "Delete a user",
        "description": "Deletes the whole account of a user, with the access to every project. To take the access to one project away, use revokeUserPermission. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.",
        "evidence": "Published: https://www.improvely.com/docs/delete-user-json.",
        "destructive": "It deletes the whole account of the user, with the access to every project.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "id",
            "required": false,
            "description": "ID number of the user.",
            "evidence": "Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that \"to delete\" is copied from another page and the user to grant to is meant.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "email",
            "required": false,
            "description": "E-mail address of the user.",
            "evidence": "Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          }
        ],
        "alternatives": [
          [
            "id"
          ],
          [
            "email"
          ]
        ],
        "example": {
          "email": "dan@awio.com"
        },
        "responses": [
          {
            "status": 200,
            "description": "The request was carried out.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          },
          {
            "status": 400,
            "description": "The request was refused; `message` says why.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          }
        ]
      },
      "grantUserPermission": {
        "method": "POST",
        "path": "/user_permission.json",
        "summary": "Grant a user permission",
        "description": "Lets a user view or administrate one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins. The key has administrative rights over every project of the account.",
        "evidence": "Documented: https://www.improvely.com/docs/api-post-user-permission. That the body is form-encoded is inferred from the page's curl sample.",
        "repeatable": false,
        "paginated": false,
        "properties": [
          {
            "name": "id",
            "required": false,
            "description": "ID number of the user.",
            "evidence": "Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that \"to delete\" is copied from another page and the user to grant to is meant.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "email",
            "required": false,
            "description": "E-mail address of the user.",
            "evidence": "Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          },
          {
            "name": "project",
            "required": true,
            "description": "ID number of the project, shown at the top of its Project Settings page.",
            "evidence": "Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "permission",
            "required": true,
            "evidence": "Documented: https://www.improvely.com/docs/api-post-user-permission.",
            "types": [
              "string"
            ],
            "values": [
              {
                "value": "view",
                "description": "read-only access to the project's reports"
              },
              {
                "value": "full",
                "description": "full administrative access to the project's reports, links and settings"
              }
            ]
          }
        ],
        "alternatives": [
          [
            "id"
          ],
          [
            "email"
          ]
        ],
        "example": {
          "email": "dan@awio.com",
          "project": 1,
          "permission": "full"
        },
        "responses": [
          {
            "status": 200,
            "description": "The permission was granted.",
            "evidence": "Documented: https://www.improvely.com/docs/api-post-user-permission. The page shows a JSON body; the media type is inferred from it."
          },
          {
            "status": 400,
            "description": "The request was refused; `message` says why.",
            "evidence": "Documented: https://www.improvely.com/docs/api-post-user-permission. The page shows a JSON body; the media type is inferred from it."
          }
        ]
      },
      "updateUserPermission": {
        "method": "PUT",
        "path": "/user_permission.json",
        "summary": "Update a user permission",
        "description": "Changes what a user may do in one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.",
        "evidence": "Published: https://www.improvely.com/docs/?p=325. The attributes and answers are those of grantUserPermission; that the same attributes are required is inferred.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "id",
            "required": false,
            "description": "ID number of the user.",
            "evidence": "Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that \"to delete\" is copied from another page and the user to grant to is meant.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "email",
            "required": false,
            "description": "E-mail address of the user.",
            "evidence": "Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          },
          {
            "name": "project",
            "required": true,
            "description": "ID number of the project, shown at the top of its Project Settings page.",
            "evidence": "Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "permission",
            "required": true,
            "evidence": "Documented: https://www.improvely.com/docs/api-post-user-permission.",
            "types": [
              "string"
            ],
            "values": [
              {
                "value": "view",
                "description": "read-only access to the project's reports"
              },
              {
                "value": "full",
                "description": "full administrative access to the project's reports, links and settings"
              }
            ]
          }
        ],
        "alternatives": [
          [
            "id"
          ],
          [
            "email"
          ]
        ],
        "example": {
          "email": "dan@awio.com",
          "project": 1,
          "permission": "view"
        },
        "responses": [
          {
            "status": 200,
            "description": "The request was carried out.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          },
          {
            "status": 400,
            "description": "The request was refused; `message` says why.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          }
        ]
      },
      "revokeUserPermission": {
        "method": "DELETE",
        "path": "/user_permission.json",
        "summary": "Revoke a user permission",
        "description": "Takes a user's access to one project away. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.",
        "evidence": "Published: https://www.improvely.com/docs/delete-user_permission-json. The answers are those of grantUserPermission.",
        "destructive": "It takes the access to the project from the user.",
        "repeatable": true,
        "paginated": false,
        "properties": [
          {
            "name": "id",
            "required": false,
            "description": "ID number of the user.",
            "evidence": "Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that \"to delete\" is copied from another page and the user to grant to is meant.",
            "types": [
              "integer"
            ],
            "minimum": 1
          },
          {
            "name": "email",
            "required": false,
            "description": "E-mail address of the user.",
            "evidence": "Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.",
            "types": [
              "string"
            ]
          },
          {
            "name": "project",
            "required": true,
            "description": "ID number of the project, shown at the top of its Project Settings page.",
            "evidence": "Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.",
            "types": [
              "integer"
            ],
            "minimum": 1
          }
        ],
        "alternatives": [
          [
            "id"
          ],
          [
            "email"
          ]
        ],
        "example": {
          "email": "dan@awio.com",
          "project": 1
        },
        "responses": [
          {
            "status": 200,
            "description": "The request was carried out.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          },
          {
            "status": 400,
            "description": "The request was refused; `message` says why.",
            "evidence": "Published: the page of the operation. The media type is inferred."
          }
        ]
      }
    }
  }
};
