// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/projects/{project_id}/users/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List project users
         * @description Gives the permission records of a project, one for each of its people, page by page. A record's `id` is the `permission_id` of updateUserPermissions.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That a record's `id` is the `permission_id` is inferred, though strongly.
         */
        get: operations["listProjectUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/users/remove-by-email/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a user by e-mail address
         * @description Takes all access to the project from a person. Nobody can remove themselves.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        post: operations["removeUserByEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/users/{permission_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`: nobody says so, it is inferred, though strongly.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                permission_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update user permissions
         * @description Sets the permissions that one permission record gives its user. Nobody documents whether the list replaces the present permissions or is merged into them, nor what an empty list or a repeated value does.
         *
         *     Documented: docs.clarifeye.ai, page "Update user permissions". The operationId is published in api-reference/openapi-full.yaml.
         */
        patch: operations["updateUserPermissions"];
        trace?: never;
    };
    "/projects/{project_id}/invites/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List invitations
         * @description Gives the invitations to a project, page by page.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. That the parameters mean what those of listProjectUsers mean, and have their bounds, is inferred.
         */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/invites/invite/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a user
         * @description Lets a person into the project. Who is not yet registered with Clarifeye gets an invitation by e-mail, which is then pending; who is, is admitted at once. The answer's `type` tells which.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/invites/{invite_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The `id` of the invitation. That it is this one, and a text of any form, is inferred.
                 * @example 7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f
                 */
                invite_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an invitation
         * @description Withdraws an invitation that is still pending.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        delete: operations["cancelInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description - `CAN_PERFORM_ADMIN_ACTIONS`: full administrative access
         *     - `CAN_VIEW_DATA`: may read the project's data, and no more
         *     - `CAN_RUN_TASKS`: may run background tasks and pipelines
         *     - `CAN_VIEW_TECHNICAL_INTERFACE`: may use the technical features
         *     - `CAN_IMPERSONATE_OTHER_USERS`: may act as another user in API calls; Clarifeye enables it on request
         * @enum {string}
         */
        Permission: "CAN_PERFORM_ADMIN_ACTIONS" | "CAN_VIEW_DATA" | "CAN_RUN_TASKS" | "CAN_VIEW_TECHNICAL_INTERFACE" | "CAN_IMPERSONATE_OTHER_USERS";
        UpdateUserPermissionsRequest: {
            permissions: components["schemas"]["Permission"][];
        };
        PermissionRecord: {
            /**
             * Format: uuid
             * @description UUID of the permission record.
             */
            id?: string;
            user?: components["schemas"]["User"];
            permissions?: components["schemas"]["Permission"][];
        };
        PermissionRecordPage: {
            /** @description How many records all pages hold together. */
            count?: components["schemas"]["Count"];
            /** @description Address of another page; null where there is none. */
            next?: components["schemas"]["PageUrl"];
            /** @description Address of another page; null where there is none. */
            previous?: components["schemas"]["PageUrl"];
            results?: components["schemas"]["PermissionRecord"][];
        };
        InvitationPage: {
            /** @description How many records all pages hold together. */
            count?: components["schemas"]["Count"];
            /** @description Address of another page; null where there is none. */
            next?: components["schemas"]["PageUrl"];
            /** @description Address of another page; null where there is none. */
            previous?: components["schemas"]["PageUrl"];
            results?: components["schemas"]["Invitation"][];
        };
        /** @description How many records all pages hold together. */
        Count: number;
        /**
         * Format: uri
         * @description Address of another page; null where there is none.
         */
        PageUrl: string | null;
        InviteUserRequest: {
            /**
             * @description E-mail address of the person.
             *
             *     Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email: components["schemas"]["EmailAddress"];
            permissions: components["schemas"]["Permission"][];
        };
        RemoveUserByEmailRequest: {
            /**
             * @description E-mail address of the person.
             *
             *     Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
             */
            email: components["schemas"]["EmailAddress"];
        };
        /**
         * @description E-mail address of the person.
         *
         *     Inferred: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The pattern says no more than that an address has two parts around one @, without white space and control characters.
         */
        EmailAddress: string;
        /** @description Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml. The properties are published; that `id`, `created_at` and `updated_at` are texts of any form is inferred. */
        Invitation: {
            id?: string;
            email?: string;
            permissions?: components["schemas"]["Permission"][];
            /** @description How far the invitation is. Its values are not known. */
            status?: string;
            created_at?: string;
            updated_at?: string;
            invited_by?: components["schemas"]["User"];
            /**
             * @description Whether a newcomer was invited or a registered user was admitted.
             * @enum {string}
             */
            type?: "new_user" | "existing_user";
        };
        User: {
            /** Format: uuid */
            id?: string;
            email?: string;
            /** Format: date-time */
            date_joined?: string;
        };
        Error: {
            error?: string;
        };
        FieldErrors: {
            [key: string]: string[];
        };
    };
    responses: {
        /**
         * @description The request was refused; either one error sentence or a list of messages for each refused field.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["FieldErrors"];
            };
        };
        /**
         * @description The token is missing or not accepted.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The token's owner may not do this in the project.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The token is missing or not accepted.
         *
         *     Inferred: the operations beside this one answer so.
         */
        InferredUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The token's owner may not do this in the project.
         *
         *     Inferred: the operations beside this one answer so.
         */
        InferredForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description There is no such project, or nothing with this id in it.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description There is no such user, or it is the token's owner.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        RemovalRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The permissions are not valid, or the person is invited already, or has access already.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        InvitationRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The invitation is no longer pending.
         *
         *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
         */
        CancellationRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description UUID of the project.
         * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
         */
        ProjectId: string;
        /** @description How many records a page holds at most. */
        Limit: number;
        /** @description How many records come before the first of the page. */
        Offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjectUsers: {
        parameters: {
            query?: {
                /** @description Part of an e-mail address, in any case: the people whose address contains it are given. It may match more people than the one that is meant. */
                search?: string;
                /** @description How many records a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description How many records come before the first of the page. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A page of the project's permission records.
             *
             *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionRecordPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    removeUserByEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveUserByEmailRequest"];
            };
        };
        responses: {
            /**
             * @description The user was removed.
             *
             *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
             */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["RemovalRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    updateUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`: nobody says so, it is inferred, though strongly.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                permission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserPermissionsRequest"];
            };
        };
        responses: {
            /**
             * @description The permissions were updated.
             *
             *     Documented: docs.clarifeye.ai, page "Update user permissions". The sample is generated from the vendor's schema, not observed.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Only the invitations with this `status`. Its values are not known. */
                status?: string;
                /** @description Part of an e-mail address. It may match more invitations than the one that is meant. */
                search?: string;
                /** @description How many records a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description How many records come before the first of the page. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A page of the project's invitations.
             *
             *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            401: components["responses"]["InferredUnauthorized"];
            403: components["responses"]["InferredForbidden"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteUserRequest"];
            };
        };
        responses: {
            /**
             * @description The person was invited, or admitted.
             *
             *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvitationRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    cancelInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: components["parameters"]["ProjectId"];
                /**
                 * @description The `id` of the invitation. That it is this one, and a text of any form, is inferred.
                 * @example 7d1f2f3e-5a0b-4c6d-9e8f-0a1b2c3d4e5f
                 */
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The invitation was cancelled.
             *
             *     Published: https://docs.clarifeye.ai/api-reference/openapi-full.yaml.
             */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["CancellationRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
