import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specifications } from "../generated/specifications.ts";
import { documentedBy } from "./judges/documented-facts.ts";
import { type DocumentedOperation, successOf } from "./judges/documented-operation.ts";
import { mockPorts } from "./mock-ports.ts";
import { freePort } from "./testing/free-port.ts";

const apis = Object.keys(specifications);
const documented: Record<string, readonly DocumentedOperation[]> = {};
for (const api of apis) documented[api] = (await documentedBy(process.cwd(), api)) ?? [];
interface Running {
  process: ChildProcess;
  /** By API. */
  urls: Record<string, string>;
  printed: string;
}

async function start(): Promise<Running> {
  const urls: Record<string, string> = {};
  const ports: string[] = [];
  for (const api of apis) {
    const port = await freePort();
    ports.push("--port", `${api}=${port}`);
    urls[api] = `http://127.0.0.1:${port}${new URL(documented[api]?.[0]?.servers[0] as string).pathname}`;
  }
  const mocks = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...ports]);
  const running: Running = { process: mocks, urls, printed: "" };
  await new Promise<void>((ready) => {
    mocks.on("exit", () => ready());
    mocks.stdout?.on("data", (chunk) => {
      running.printed += chunk;
      if (running.printed.includes("Stop with")) ready();
    });
  });
  return running;
}

let running: Running;
beforeAll(async () => {
  running = await start();
});
afterAll(() => void running.process.kill("SIGKILL"));

describe("npm run mock", () => {
  test("prints each URL, and for each operation a curl command that works as it is", async () => {
    for (const api of apis) expect(running.printed).toContain(`${api}: ${running.urls[api]}\n`);
    const commands = running.printed.match(/^curl (?:.*\\\n)*.*$/gm) ?? [];
    const samples = Object.values(documented).flatMap((operations) =>
      operations.map((operation) => operation.samples.responses[successOf(operation)]),
    );
    const answers = await Promise.all(commands.map(curl));
    const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value) ?? "").sort();
    expect(sorted(answers)).toEqual(sorted(samples));
  });

  test("prints no credential that it receives", async () => {
    const headers = { Authorization: "Bearer 90c0d64fds65", Key: "90c0d64fds65" };
    await fetch(running.urls[apis[0] as string] as string, { headers });
    expect(running.printed).not.toContain("90c0d64fds65");
  });

  test("has a port for each API, and takes others by name", () => {
    const ports = Object.fromEntries(apis.map((api, index) => [api, 4010 + index]));
    expect(mockPorts([])).toEqual(ports);
    const last = apis.at(-1) as string;
    expect(mockPorts(["--port", `${last}=80`])).toEqual({ ...ports, [last]: 80 });
  });

  test.each(["4010", apis[0], `${apis[0]}=`, `${apis[0]}=x`, `${apis[0]}=65536`, "other=4010", "toString=1"])(
    "refuses --port %s, and shows its usage",
    (choice) => {
      const message = `--port ${choice} is not API=PORT, with API one of ${apis.join(", ")}.\nUsage: npm run mock`;
      expect(() => mockPorts(["--port", String(choice)])).toThrow(message);
    },
  );

  test("stops on SIGTERM, and its ports are free again", async () => {
    const { process: mocks, urls } = await start();
    mocks.kill("SIGTERM");
    expect(await once(mocks, "exit")).toEqual([0, null]);
    await expect(fetch(urls[apis[0] as string] as string)).rejects.toThrow("fetch failed");
  });
});

async function curl(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)("bash", ["-c", `${command} --silent --show-error`]);
  return stdout === "" ? undefined : JSON.parse(stdout);
}
