// `npm run typecheck` judges this file; running it shows only that it loads.

import { expectTypeOf, test } from "vitest";
import type * as Improvely from "../../src/improvely.ts";
import type { ImprovelyClient, ImprovelyClientOptions } from "../../src/index.ts";

type Grant = ImprovelyClient["grantUserPermission"];
type Input = Parameters<Grant>[0];

declare const client: ImprovelyClient;
declare const error: unknown;

test("the client has the documented operations and no others", () => {
  expectTypeOf<Exclude<keyof ImprovelyClient, "withOptions">>().toEqualTypeOf<
    "createUser" | "deleteUser" | "grantUserPermission" | "updateUserPermission" | "revokeUserPermission"
  >();
});

test("the siblings take and give what they are documented to", () => {
  expectTypeOf<ImprovelyClient["updateUserPermission"]>().toEqualTypeOf<Grant>();
  expectTypeOf<Parameters<ImprovelyClient["revokeUserPermission"]>[0]>().toEqualTypeOf<
    { id: number; email?: string; project: number } | { id?: number; email: string; project: number }
  >();
  expectTypeOf<Awaited<ReturnType<ImprovelyClient["revokeUserPermission"]>>>().toEqualTypeOf<{ status: "success" }>();
});

test("a user is created with a password, and deleted by an id or an email", () => {
  expectTypeOf<Parameters<ImprovelyClient["createUser"]>[0]>().toEqualTypeOf<{
    first_name: string;
    last_name: string;
    email: string;
    password: string;
    timezone?: string;
    is_administrator?: boolean;
    notify_goal?: boolean;
    notify_fraud?: boolean;
  }>();
  expectTypeOf<Awaited<ReturnType<ImprovelyClient["createUser"]>>>().toEqualTypeOf<{
    status: "success";
    id?: number;
  }>();
  expectTypeOf<Parameters<ImprovelyClient["deleteUser"]>[0]>().toEqualTypeOf<
    { id: number; email?: string } | { id?: number; email: string }
  >();
});

test("a permission is one of the documented ones", () => {
  expectTypeOf<Improvely.Permission>().toEqualTypeOf<"view" | "full">();
});

test("the input has the documented fields, an id or an email, and no key", () => {
  expectTypeOf<Input>().toEqualTypeOf<
    | { id: number; email?: string; project: number; permission: "view" | "full" }
    | { id?: number; email: string; project: number; permission: "view" | "full" }
  >();
});

test("the result is the documented success", () => {
  expectTypeOf<Awaited<ReturnType<Grant>>>().toEqualTypeOf<{ status: "success" }>();
});

test("the key may be left out, or come from an environment variable that is not set", () => {
  expectTypeOf<ImprovelyClientOptions["key"]>().toEqualTypeOf<string | undefined | (() => string | Promise<string>)>();
  expectTypeOf<Record<never, never>>().toExtend<ImprovelyClientOptions>();
});

test("the status of a documented error tells the type of its body", () => {
  const narrowed = () => {
    if (!client.grantUserPermission.isHttpError(error)) return;
    type Refusal = { status: "error"; type?: string; message?: string };
    if (!error.documented) {
      expectTypeOf(error.body).toBeUnknown();
      return;
    }
    if (error.status === 400) expectTypeOf(error.body).toEqualTypeOf<Refusal>();
    if (error.status === 200) expectTypeOf(error.body).toEqualTypeOf<Refusal>();
    // @ts-expect-error not a documented status
    if (error.status === 403) return;
  };
  expectTypeOf(narrowed).toBeFunction();
});

test("the compiler refuses what the vendor does not document", () => {
  const refused = () => {
    // @ts-expect-error neither id nor email
    client.grantUserPermission({ project: 1, permission: "view" });
    // @ts-expect-error an unknown permission
    client.grantUserPermission({ id: 7, project: 1, permission: "admin" });
    // @ts-expect-error no project
    client.grantUserPermission({ id: 7, permission: "view" });
    // @ts-expect-error no permission
    client.grantUserPermission({ id: 7, project: 1 });
    // @ts-expect-error an extra property
    client.grantUserPermission({ id: 7, project: 1, permission: "view", role: "admin" });
    // @ts-expect-error the key as input
    client.grantUserPermission({ id: 7, project: 1, permission: "view", key: "k" });
    // @ts-expect-error an id in words
    client.grantUserPermission({ id: "7", project: 1, permission: "view" });
  };
  expectTypeOf(refused).toBeFunction();
});
