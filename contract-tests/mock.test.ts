import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { startMock, startMocks } from "../src/mock.ts";
import { temporaryProject } from "./harness/temporary-project.ts";

afterEach(() => {
  vi.doUnmock("@stoplight/prism-core");
});

test("a mock whose port is taken says so, and leaves no other mock running", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const free = await startMocks();
  await free.close();
  const ports = { clarifeye: Number(new URL(free.clarifeye.url).port), improvely: port };
  await expect(startMocks(ports)).rejects.toThrow(
    new RegExp(`improvely\\.yaml cannot listen on 127\\.0\\.0\\.1:${port}: the port is taken, choose another`),
  );
  taken.close();
  await expect(fetch(free.clarifeye.url)).rejects.toThrow("fetch failed");
});

test("a port that nobody may take is said to be so", async () => {
  await expect(startMocks({ clarifeye: 70_000 })).rejects.toThrow("cannot listen on 127.0.0.1:70000: ");
});

test("a mock of any spec answers on 127.0.0.1, under the path of its server or at the root without one", async () => {
  const spec = (servers: string) => `openapi: 3.1.0
info: { title: Any, version: 1.0.0 }
${servers}
paths:
  /any: { get: { responses: { "200": { description: x, content: { application/json: { example: { a: 1 } } } } } } }
`;
  const { folder } = temporaryProject({ root: spec(""), under: spec("servers: [{ url: https://any.example/v7/ }]") });
  for (const [name, path] of [
    ["root", ""],
    ["under", "/v7"],
  ] as const) {
    const mock = await startMock(`${folder}/${name}.yaml`);
    expect(mock.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${path}$`));
    expect(await (await fetch(`${mock.url}/any`)).json()).toEqual({ a: 1 });
    await mock.close();
  }
});

test("without Prism, a mock says how to install it", async () => {
  vi.doMock("@stoplight/prism-core", () => {
    throw new Error("Cannot find package");
  });
  await expect(startMocks()).rejects.toThrow(
    "The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5.14.2",
  );
});
