// `npm run typecheck` judges this file; running it shows only that it loads.

import { expectTypeOf, test } from "vitest";
import type * as Clarifeye from "../../src/clarifeye.ts";
import type { ClarifeyeClient, ClarifeyeClientOptions, HttpError } from "../../src/index.ts";
import type { PERMISSIONS } from "./documented-shapes.ts";

type Update = ClarifeyeClient["updateUserPermissions"];
type Input = Parameters<Update>[0];
type DocumentedPermission = (typeof PERMISSIONS)[number];

declare const client: ClarifeyeClient;
declare const error: unknown;
const valid = { project_id: "", permission_id: "" };

test("the client has the documented operations and no others", () => {
  expectTypeOf<Exclude<keyof ClarifeyeClient, "withOptions">>().toEqualTypeOf<
    | "listProjectUsers"
    | "removeUserByEmail"
    | "updateUserPermissions"
    | "listInvitations"
    | "inviteUser"
    | "cancelInvitation"
  >();
});

type User = { id?: string; email?: string; date_joined?: string };
type PermissionRecord = { id?: string; user?: User; permissions?: DocumentedPermission[] };
type Invitation = {
  id?: string;
  email?: string;
  permissions?: DocumentedPermission[];
  status?: string;
  created_at?: string;
  updated_at?: string;
  invited_by?: User;
  type?: "new_user" | "existing_user";
};
type Page<Record> = { count?: number; next?: string | null; previous?: string | null; results?: Record[] };

test("each operation has its documented input and result", () => {
  type Of<OperationId extends keyof ClarifeyeClient> = [
    Parameters<ClarifeyeClient[OperationId]>[0],
    Awaited<ReturnType<ClarifeyeClient[OperationId]>>,
  ];
  type Window = { limit?: number; offset?: number };
  type Inputs = { project_id: string };
  expectTypeOf<Of<"listProjectUsers">>().branded.toEqualTypeOf<
    [Inputs & { search?: string } & Window, Page<PermissionRecord>]
  >();
  expectTypeOf<Of<"listInvitations">>().branded.toEqualTypeOf<
    [Inputs & { status?: string; search?: string } & Window, Page<Invitation>]
  >();
  expectTypeOf<Of<"inviteUser">>().branded.toEqualTypeOf<
    [Inputs & { email: string; permissions: readonly DocumentedPermission[] }, Invitation]
  >();
  expectTypeOf<Of<"cancelInvitation">>().branded.toEqualTypeOf<[Inputs & { invite_id: string }, undefined]>();
  expectTypeOf<Of<"removeUserByEmail">>().branded.toEqualTypeOf<[Inputs & { email: string }, undefined]>();
});

test("only a list can be walked, and gives its records", () => {
  type Walk<OperationId extends "listProjectUsers" | "listInvitations"> = ClarifeyeClient[OperationId]["all"];
  expectTypeOf<Walk<"listProjectUsers">>().returns.toEqualTypeOf<AsyncGenerator<PermissionRecord, void, undefined>>();
  expectTypeOf<Walk<"listInvitations">>().returns.toEqualTypeOf<AsyncGenerator<Invitation, void, undefined>>();
  expectTypeOf<Walk<"listProjectUsers">>()
    .parameter(0)
    .toEqualTypeOf<Parameters<ClarifeyeClient["listProjectUsers"]>[0]>();
  expectTypeOf<ClarifeyeClient["inviteUser"]>().not.toHaveProperty("all");
});

test("a permission is one of the documented ones", () => {
  expectTypeOf<Clarifeye.Permission>().toEqualTypeOf<DocumentedPermission>();
});

test("the input has the documented path parameters and body, and no credential", () => {
  expectTypeOf<Input>().toEqualTypeOf<{
    project_id: string;
    permission_id: string;
    permissions: readonly DocumentedPermission[];
  }>();
});

test("a list in an input may be read-only, and one in a result is the caller's to change", () => {
  const taken = async () => {
    const permissions = ["CAN_VIEW_DATA", "CAN_RUN_TASKS"] as const;
    const record = await client.updateUserPermissions({ ...valid, permissions });
    record.permissions?.push("CAN_VIEW_DATA");
    const documented: readonly Clarifeye.Permission[] = record.permissions ?? [];
    await client.inviteUser({ project_id: "", email: "", permissions: documented });
    const unknown = ["CAN_VIEW_DATA", "CAN_FLY"] as const;
    // @ts-expect-error an unknown permission in a read-only list
    await client.inviteUser({ project_id: "", email: "", permissions: unknown });
  };
  expectTypeOf(taken).toBeFunction();
});

test("the result is the documented record, in which nothing is sure to be there", () => {
  expectTypeOf<Awaited<ReturnType<Update>>>().toEqualTypeOf<{
    id?: string;
    user?: { id?: string; email?: string; date_joined?: string };
    permissions?: DocumentedPermission[];
  }>();
});

test("the token may be left out, or come from an environment variable that is not set", () => {
  expectTypeOf<ClarifeyeClientOptions["token"]>().toEqualTypeOf<
    string | undefined | (() => string | Promise<string>)
  >();
  expectTypeOf<Record<never, never>>().toExtend<ClarifeyeClientOptions>();
});

test("the status of a documented error tells the type of its body", () => {
  const narrowed = () => {
    if (!client.updateUserPermissions.isHttpError(error)) return;
    expectTypeOf(error).toExtend<HttpError>();
    if (!error.documented) {
      expectTypeOf(error.body).toBeUnknown();
      return;
    }
    if (error.status === 400) {
      expectTypeOf(error.body).toEqualTypeOf<{ error?: string } | { [field: string]: string[] }>();
    }
    if (error.status === 401 || error.status === 403 || error.status === 404) {
      expectTypeOf(error.body).toEqualTypeOf<{ error?: string }>();
    }
    // @ts-expect-error not a documented status
    if (error.status === 418) return;
  };
  expectTypeOf(narrowed).toBeFunction();
});

test("the compiler refuses what the vendor does not document", () => {
  const refused = () => {
    // @ts-expect-error an unknown permission
    client.updateUserPermissions({ ...valid, permissions: ["CAN_FLY"] });
    // @ts-expect-error a permission that is not in a list
    client.updateUserPermissions({ ...valid, permissions: "CAN_VIEW_DATA" });
    // @ts-expect-error no permissions
    client.updateUserPermissions({ ...valid });
    // @ts-expect-error no project
    client.updateUserPermissions({ permission_id: "", permissions: [] });
    // @ts-expect-error an extra property
    client.updateUserPermissions({ ...valid, permissions: [], profile: "tech" });
    // @ts-expect-error the token as input
    client.updateUserPermissions({ ...valid, permissions: [], token: "" });
    // @ts-expect-error an id that may be undefined
    client.updateUserPermissions({ ...valid, permissions: [], project_id: undefined });
  };
  expectTypeOf(refused).toBeFunction();
});
