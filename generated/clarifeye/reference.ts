// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

export const reference = {
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
} as const;
