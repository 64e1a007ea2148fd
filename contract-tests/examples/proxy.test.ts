// The example behind a proxy: what goes through it, and what comes of one that does not let it.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startProxy, type TunnelProxy } from "./proxy.ts";

const TOKEN = "a-token-of-tests";
const BODY = { count: 0, next: null, previous: null, results: [] };
const asked: (string | undefined)[] = [];
const vendor = createServer(({ headers }, response) => {
  asked.push(headers.authorization);
  response.setHeader("Content-Type", "application/json").end(JSON.stringify(BODY));
});
let proxy: TunnelProxy | undefined;

beforeEach(async () => {
  asked.length = 0;
  vendor.listen(0, "127.0.0.1");
  await once(vendor, "listening");
});
afterEach(() => {
  proxy?.close();
  vendor.closeAllConnections();
  vendor.close();
});

const port = () => (vendor.address() as AddressInfo).port;

/** Makes a call of the example to `baseUrl`, where `url` is the proxy. */
async function callBy(url: string, baseUrl = "http://vendor.invalid", variables: Record<string, string> = {}) {
  const none = { http_proxy: undefined, https_proxy: undefined, no_proxy: undefined, NO_PROXY: undefined };
  const all = { ...none, CLARIFEYE_TOKEN: TOKEN, HTTP_PROXY: url, HTTPS_PROXY: url, ...variables };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.resetModules();
  const { clarifeye } = await import("../../examples/proxy.ts");
  const options = { baseUrl, allowInsecureHttp: true, maxRetries: 0 };
  return clarifeye.withOptions(options).listProjectUsers({ project_id: "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11" });
}

test("a call goes through the proxy, to a host that only the proxy knows", async () => {
  proxy = await startProxy(port());
  await expect(callBy(proxy.url)).resolves.toEqual(BODY);
  expect(proxy.asked).toEqual(["vendor.invalid:80"]);
  expect(asked).toEqual([`Bearer ${TOKEN}`]);
});

test("HTTPS goes through a tunnel, in which the proxy reads nothing", async () => {
  proxy = await startProxy(port());
  // What answers there speaks no TLS, and is told nothing.
  const error = await callBy(proxy.url, "https://vendor.invalid").catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "NetworkError" });
  expect(proxy.asked).toEqual(["vendor.invalid:443"]);
  expect(asked).toEqual([]);
});

test("a host in NO_PROXY is asked directly", async () => {
  proxy = await startProxy(port());
  const direct = callBy(proxy.url, `http://127.0.0.1:${port()}`, { NO_PROXY: "127.0.0.1" });
  await expect(direct).resolves.toEqual(BODY);
  expect(proxy.asked).toEqual([]);
});

test.each(["https://vendor.invalid", "http://vendor.invalid"])(
  "a proxy that is not there is a server that was not reached: %s",
  async (baseUrl) => {
    const gone = await startProxy(port());
    gone.close();
    const error = await callBy(gone.url, baseUrl).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "NetworkError", outcome: "not done" });
    expect(JSON.stringify(error)).not.toContain(TOKEN);
  },
);

test.each([407, 502] as const)(
  "a proxy that answers %i lets nothing through, and the error says so",
  async (status) => {
    proxy = await startProxy(port(), status);
    const error = await callBy(proxy.url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "NetworkError", outcome: "not done" });
    expect(String(error)).toContain(String(status));
    expect(JSON.stringify(error)).not.toContain(TOKEN);
    expect(asked).toEqual([]);
  },
);
