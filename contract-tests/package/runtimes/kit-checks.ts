// What is checked where there are files and packages. Like checks.ts, copied to where the package is installed.

import { createRequire } from "node:module";
import * as imported from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import type { Check } from "./outcome.ts";

export const withoutPrism: Record<string, Check> = {
  async "require()"() {
    if (createRequire(import.meta.url)("user-permission-clients") !== imported) throw new Error("another module");
  },
  async "no Prism"() {
    const ended: unknown = await startMocks().catch((error) => error);
    if (!String(ended).includes("The mocks need Prism: npm install --save-dev")) throw new Error(String(ended));
  },
};

export const withPrism: Record<string, Check> = {
  async "mock kit"() {
    const mocks = await startMocks();
    const client = imported.createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url, maxRetries: 0 });
    const call = () => client.grantUserPermission({ id: 7, project: 1, permission: "view" });
    const { status } = await call();
    if (status !== "success") throw new Error(status);
    await mocks.close();
    const ended: unknown = await call().catch((error) => error);
    if (!(ended instanceof imported.NetworkError)) throw new Error(`a closed mock answers: ${ended}`);
  },
};
