// Generated from openapi/improvely.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/user.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Creates a user who can log in; a permission can only be granted to a user who exists. The page says that this is only for accounts with a Startup or Agency billing plan. What is answered for an e-mail address that exists already is not documented.
         *
         *     Published: https://www.improvely.com/docs/api-post-user. Which attributes are required is inferred: those in the sample that have no default. The marks were lost in the copies read.
         */
        post: operations["createUser"];
        /**
         * Delete a user
         * @description Deletes the whole account of a user, with the access to every project. To take the access to one project away, use revokeUserPermission. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
         *
         *     Published: https://www.improvely.com/docs/delete-user-json.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user_permission.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a user permission
         * @description Changes what a user may do in one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
         *
         *     Published: https://www.improvely.com/docs/?p=325. The attributes and answers are those of grantUserPermission; that the same attributes are required is inferred.
         */
        put: operations["updateUserPermission"];
        /**
         * Grant a user permission
         * @description Lets a user view or administrate one project. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins. The key has administrative rights over every project of the account.
         *
         *     Documented: https://www.improvely.com/docs/api-post-user-permission. That the body is form-encoded is inferred from the page's curl sample.
         */
        post: operations["grantUserPermission"];
        /**
         * Revoke a user permission
         * @description Takes a user's access to one project away. The user is named by `id` or by `email`. Giving both is not forbidden, but nobody documents which one then wins.
         *
         *     Published: https://www.improvely.com/docs/delete-user_permission-json. The answers are those of grantUserPermission.
         */
        delete: operations["revokeUserPermission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        UserPermissionRequest: {
            /** @description Your API key. */
            key: string;
            /**
             * @description ID number of the user.
             *
             *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
             */
            id?: components["schemas"]["UserId"];
            /**
             * @description E-mail address of the user.
             *
             *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email?: components["schemas"]["UserEmail"];
            /**
             * @description ID number of the project, shown at the top of its Project Settings page.
             *
             *     Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
             */
            project: components["schemas"]["ProjectNumber"];
            /**
             * @description - `view`: read-only access to the project's reports
             *     - `full`: full administrative access to the project's reports, links and settings
             */
            permission: components["schemas"]["Permission"];
        } & components["schemas"]["UserReference"];
        RevokeUserPermissionRequest: {
            /** @description Your API key. */
            key: string;
            /**
             * @description ID number of the user.
             *
             *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
             */
            id?: components["schemas"]["UserId"];
            /**
             * @description E-mail address of the user.
             *
             *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email?: components["schemas"]["UserEmail"];
            /**
             * @description ID number of the project, shown at the top of its Project Settings page.
             *
             *     Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
             */
            project: components["schemas"]["ProjectNumber"];
        } & components["schemas"]["UserReference"];
        CreateUserRequest: {
            /** @description Your API key. */
            key: string;
            /** @description First name of the user. */
            first_name: string;
            /** @description Last name of the user. */
            last_name: string;
            /**
             * @description E-mail address of the user.
             *
             *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email: components["schemas"]["UserEmail"];
            /** @description The password with which the user logs in. */
            password: string;
            /**
             * @description Time zone of the user. The page names a list of supported values, which was not read.
             * @default America/New_York
             */
            timezone?: string;
            /**
             * @description Whether the user may create and edit all projects and settings. Everybody else only reads projects and reports; how that goes together with the permission `full` is not documented.
             * @default false
             */
            is_administrator?: boolean;
            /**
             * @description Not described beyond its name.
             * @default false
             */
            notify_goal?: boolean;
            /**
             * @description Not described beyond its name.
             * @default false
             */
            notify_fraud?: boolean;
        };
        DeleteUserRequest: {
            /** @description Your API key. */
            key: string;
            /**
             * @description ID number of the user.
             *
             *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
             */
            id?: components["schemas"]["UserId"];
            /**
             * @description E-mail address of the user.
             *
             *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email?: components["schemas"]["UserEmail"];
        } & components["schemas"]["UserReference"];
        UserReference: {
            /**
             * @description ID number of the user.
             *
             *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
             */
            id: components["schemas"]["UserId"];
        } | {
            /**
             * @description E-mail address of the user.
             *
             *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email: components["schemas"]["UserEmail"];
        };
        /**
         * @description ID number of the project, shown at the top of its Project Settings page.
         *
         *     Inferred: the page calls it an ID number. That it is an integer, and starts at 1, is inferred.
         */
        ProjectNumber: number;
        /**
         * @description ID number of the user.
         *
         *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
         */
        UserId: number;
        /**
         * @description E-mail address of the user.
         *
         *     Inferred: the page calls it the e-mail address of the user to delete. The pattern says no more than that an address has two parts around one @, without white space and control characters.
         */
        UserEmail: string;
        /**
         * @description - `view`: read-only access to the project's reports
         *     - `full`: full administrative access to the project's reports, links and settings
         * @enum {string}
         */
        Permission: "view" | "full";
        Success: {
            /** @constant */
            status: "success";
        };
        CreatedUser: {
            /** @constant */
            status: "success";
            /**
             * @description ID number of the user.
             *
             *     Inferred: the page calls it the ID number of the user to delete. That it is an integer, and starts at 1, is inferred, and that "to delete" is copied from another page and the user to grant to is meant.
             */
            id?: components["schemas"]["UserId"];
        };
        Error: {
            /** @constant */
            status: "error";
            /** @description What kind of fault it is. `parameters` is documented; other values exist. */
            type?: string;
            /** @description What is wrong, in a sentence. */
            message?: string;
        };
    };
    responses: {
        /**
         * @description The request was carried out.
         *
         *     Published: the page of the operation. The media type is inferred.
         */
        PublishedSuccess: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"];
            };
        };
        /**
         * @description The request was refused; `message` says why.
         *
         *     Published: the page of the operation. The media type is inferred.
         */
        PublishedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /**
             * @description The user was created.
             *
             *     Published: https://www.improvely.com/docs/api-post-user. The page prints a body that is not valid JSON, since the name of its `id` has no quotes. That the server sends them, that `id` is an integer, and the media type are inferred. A body as printed is no documented answer.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            /**
             * @description The request was refused; `message` says why.
             *
             *     Published: https://www.improvely.com/docs/api-post-user. The media type is inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["DeleteUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["PublishedSuccess"];
            400: components["responses"]["PublishedRefusal"];
        };
    };
    updateUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UserPermissionRequest"];
            };
        };
        responses: {
            200: components["responses"]["PublishedSuccess"];
            400: components["responses"]["PublishedRefusal"];
        };
    };
    grantUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UserPermissionRequest"];
            };
        };
        responses: {
            /**
             * @description The permission was granted.
             *
             *     Documented: https://www.improvely.com/docs/api-post-user-permission. The page shows a JSON body; the media type is inferred from it.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"];
                };
            };
            /**
             * @description The request was refused; `message` says why.
             *
             *     Documented: https://www.improvely.com/docs/api-post-user-permission. The page shows a JSON body; the media type is inferred from it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevokeUserPermissionRequest"];
            };
        };
        responses: {
            200: components["responses"]["PublishedSuccess"];
            400: components["responses"]["PublishedRefusal"];
        };
    };
}
