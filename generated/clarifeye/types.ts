// Generated from openapi/clarifeye.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/projects/{project_id}/users/{permission_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: string;
                /**
                 * @description UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`.
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
         *     Published: docs.clarifeye.ai api-reference/openapi-full.yaml.
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
         *     Published: docs.clarifeye.ai api-reference/openapi-full.yaml.
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
         * @description The token's owner may not change permissions in this project.
         *
         *     Published: docs.clarifeye.ai api-reference/openapi-full.yaml.
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
         * @description There is no such project or permission record.
         *
         *     Published: docs.clarifeye.ai api-reference/openapi-full.yaml.
         */
        NotFound: {
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
    updateUserPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of the project.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                project_id: string;
                /**
                 * @description UUID of the permission record. That is the `id` of a record in the project's user list, not the `id` of the person in its `user`.
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
}
