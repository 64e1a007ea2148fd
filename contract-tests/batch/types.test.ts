// `npm run typecheck` judges this file; running it shows only that it loads.

import { expectTypeOf, test } from "vitest";
import type { ClientOf } from "../../scripts/testing/client-of.ts";
import { type BatchOperation, type BatchResult, faultsOfRows, rehearse, runBatch } from "../../src/batch.ts";

type Client = ClientOf<{
  listUsers: { input: { project: number }; output: { users: string[] }; errors: Record<never, never>; item: string };
  invite: {
    input: { email: string; roles: readonly ("view" | "full")[] };
    output: { id: string };
    errors: { 400: string };
  };
  ping: { input: { at?: number }; output: undefined; errors: Record<never, never> };
}>;
declare const client: Client;

test("a batch takes every operation but those that give a list", () => {
  expectTypeOf<BatchOperation<Client>>().toEqualTypeOf<"invite" | "ping">();
});

test("the inputs and the data are those of the operation", () => {
  const taken = async () => {
    const result = await runBatch(client, "invite", [{ email: "", roles: ["view"] }], {
      onResult: ({ data, row }) => {
        expectTypeOf(data).toEqualTypeOf<{ id: string } | undefined>();
        expectTypeOf(row).toEqualTypeOf<number>();
      },
    });
    expectTypeOf(result).toEqualTypeOf<BatchResult>();
    expectTypeOf(result.rows[0]?.data).toBeUnknown();
    await runBatch(client, "ping", [{}, { at: 1 }]);
    const readOnly = [{ email: "", roles: ["view", "full"] }] as const;
    await runBatch(client, "invite", readOnly, { concurrency: undefined, journal: undefined });
    await faultsOfRows(client, "invite", readOnly);
    await rehearse(client, "invite", readOnly[0]);
  };
  expectTypeOf(taken).toBeFunction();
});

test("the compiler refuses what the operation or the batch does not have", () => {
  const refused = () => {
    // @ts-expect-error an operation that gives a list
    runBatch(client, "listUsers", []);
    // @ts-expect-error no operation
    runBatch(client, "withOptions", []);
    // @ts-expect-error an unknown role
    runBatch(client, "invite", [{ email: "", roles: ["fly"] }]);
    // @ts-expect-error no e-mail address
    runBatch(client, "invite", [{ roles: [] }]);
    // @ts-expect-error a property that the input does not have
    runBatch(client, "invite", [{ email: "", roles: [], name: "" }]);
    // @ts-expect-error an input that is not in a list
    runBatch(client, "invite", { email: "", roles: [] });
    // @ts-expect-error an option of the client
    runBatch(client, "ping", [], { timeoutMs: 1 });
    // @ts-expect-error no client
    runBatch({}, "invite", []);
    // @ts-expect-error an unknown role
    faultsOfRows(client, "invite", [{ email: "", roles: ["fly"] }]);
    // @ts-expect-error no e-mail address
    rehearse(client, "invite", { roles: [] });
  };
  expectTypeOf(refused).toBeFunction();
});
