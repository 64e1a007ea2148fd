// Generated from openapi/improvely.yaml. Do not edit: run `npm run generate`.

export const reference = {
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
} as const;
