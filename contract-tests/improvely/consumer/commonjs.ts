// What a project may write whose modules become CommonJS. Compiled and run, with TypeScript 5's default library too: ES5.

import { createImprovelyClient, type ImprovelyClient, isClientError } from "user-permission-clients";
import { createImprovelyClient as fromEntry } from "user-permission-clients/improvely";

import mock = require("user-permission-clients/mock");

const improvely: ImprovelyClient = createImprovelyClient({ key: "k" });

export function grant(email: string): Promise<string | undefined> {
  return improvely.grantUserPermission({ email, project: 1, permission: "view" }).then(
    ({ status }) => status,
    (error: unknown) => (isClientError(error) ? error.message : undefined),
  );
}

// @ts-expect-error neither id nor email
export const refused = () => improvely.grantUserPermission({ project: 1, permission: "view" });

export const start: () => Promise<mock.Mocks> = mock.startMocks;

if (createImprovelyClient !== fromEntry) throw new Error("an entry of its own has another client");
