// What is checked where there are files and packages. Like checks.ts, copied to where the package is installed.

import { createRequire } from "node:module";
import * as imported from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { type Check, type DocumentedCall, methodOf } from "./outcome.ts";

export const withoutPrism: Record<string, Check> = {
  async "require()"() {
    if (createRequire(import.meta.url)("user-permission-clients") !== imported) throw new Error("another module");
  },
  async "no Prism"() {
    const ended: unknown = await startMocks().catch((error) => error);
    if (!String(ended).includes("The mocks need Prism: npm install --save-dev")) throw new Error(String(ended));
  },
};

export const byProxy: Record<string, Check> = {
  async proxy({ documented, entries }) {
    const [called] = documented as [DocumentedCall];
    // A host that only the proxy knows.
    const url = called.mock.replace("127.0.0.1", "vendor.invalid");
    const answer = await methodOf(called, entries, url, "any", { allowInsecureHttp: true })(called.input);
    if (JSON.stringify(answer) !== JSON.stringify(called.success)) throw new Error(JSON.stringify(answer));
  },
};

export const withPrism: Record<string, Check> = {
  async "mock kit"({ documented, entries }) {
    const mocks = await startMocks();
    const urlOf = (api: string) => mocks[api as keyof Omit<typeof mocks, "reset" | "close">].url;
    for (const called of documented) {
      const answer = await methodOf(called, entries, urlOf(called.api), "any")(called.input);
      const [received, expected] = [JSON.stringify(answer), JSON.stringify(called.success)];
      if (received !== expected) throw new Error(`${called.operationId}: ${received}, not ${expected}`);
    }
    await mocks.close();
    const [called] = documented as [DocumentedCall];
    const ended: unknown = await methodOf(
      called,
      entries,
      urlOf(called.api),
      "any",
    )(called.input).catch((error) => error);
    if (!(ended instanceof imported.NetworkError)) throw new Error(`a closed mock answers: ${ended}`);
  },
};
