// The code on the pages: it compiles, and what TypeScript and curl send is the same.

import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "../testing/sample-faults.ts";
import { type DescribedOperation, operationsOfSite } from "./shown.ts";

const operations = await operationsOfSite();
const named = operations.map((operation) => [`${operation.api} ${operation.operationId}`, operation] as const);

test("the TypeScript of every operation compiles, and wrong TypeScript would not", { timeout: 60_000 }, () => {
  const samples = operations.map(({ typescript }) => typescript);
  const [sample = ""] = samples;
  const wrong = [sample.replace(/: "[^"]*",/, ": 7,"), sample.replace("process.env", "process.evn")];
  expect(faultsOf([...samples, ...wrong])).toEqual([
    { sample: samples.length, fault: "Type 'number' is not assignable to type 'string'." },
    { sample: samples.length + 1, fault: "Property 'evn' does not exist on type 'Process'." },
  ]);
});

describe("TypeScript and curl of", () => {
  const received: object[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    const body = bodyOf(Buffer.concat(chunks).toString(), headers["content-type"]);
    received.push({ method, url, type: headers["content-type"], credential: headers.authorization, body });
    response.writeHead(418).end();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test.each(named)("%s send the same", async (_name, operation) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { url } = operation.vendor;
    const baseUrl = url.replace(new URL(url).origin, origin);
    received.length = 0;
    await runTypescript(operation, operation.typescript, baseUrl);
    await promisify(execFile)("bash", ["-c", `${operation.curl.replace(url, baseUrl)} --silent`]);
    expect(received).toHaveLength(2);
    expect(received[0]).toEqual(received[1]);
    expect(received[0]).toMatchObject({ method: operation.method.toUpperCase() });
  });
});

/** Runs a sample with a client of that server, which refuses. */
async function runTypescript({ api }: DescribedOperation, sample: string, baseUrl: string): Promise<void> {
  const [, name = "", body = ""] = /^import \{ (\w+) \} from "user-permission-clients";\n(.*)$/s.exec(sample) ?? [];
  const { [name]: create } = await import(/* @vite-ignore */ `../../src/${api}.ts`);
  const withServer = (options: object) => create({ ...options, baseUrl });
  const environment = { env: new Proxy({}, { get: () => "YOUR_CREDENTIAL" }) };
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const run = new AsyncFunction(name, "process", "console", body);
  await expect(run(withServer, environment, { log: () => {} })).rejects.toMatchObject({ status: 418 });
}

function bodyOf(text: string, type: string | undefined): unknown {
  if (text === "") return undefined;
  return type === "application/json" ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
}
