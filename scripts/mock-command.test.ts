import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { updateUserPermissions } from "../contract-tests/clarifeye/documented-users.ts";
import { grantUserPermission } from "../contract-tests/improvely/documented.ts";
import { operations as clarifeyeOperations } from "../generated/clarifeye/operations.ts";
import { operations as improvelyOperations } from "../generated/improvely/operations.ts";
import { mockPorts } from "./mock-ports.ts";

let clarifeye: string;
let improvely: string;

let mocks: ChildProcess;
let printed = "";

beforeAll(async () => {
  const [one, other] = [await freePort(), await freePort()];
  clarifeye = `http://127.0.0.1:${one}/api/v1`;
  improvely = `http://127.0.0.1:${other}/v1`;
  const ports = ["--port", `clarifeye=${one}`, "--port", `improvely=${other}`];
  mocks = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...ports]);
  await new Promise<void>((resolve) => {
    mocks.on("exit", () => resolve());
    mocks.stdout?.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Stop with")) resolve();
    });
  });
});

afterAll(() => {
  mocks.kill("SIGKILL");
});

describe("npm run mock", () => {
  test("prints both URLs, and a curl command for each that works as it is", async () => {
    expect(printed).toContain(`clarifeye: ${clarifeye}\n`);
    expect(printed).toContain(`improvely: ${improvely}\n`);
    const commands = printed.match(/^curl (?:.*\\\n)*.*$/gm) ?? [];
    const operationIds = [clarifeyeOperations, improvelyOperations].flatMap(Object.keys);
    expect(commands).toHaveLength(operationIds.length);
    const answers = await Promise.all(commands.map(curl));
    expect(answers).toContainEqual(updateUserPermissions.samples.responses[200]);
    expect(answers).toContainEqual(grantUserPermission.samples.responses[200]);
  });

  test("answers the curl command of Improvely's page, unchanged but for its host", async () => {
    const page = `curl https://api.improvely.com/v1/user_permission.json \\
     -X POST \\
     -d 'key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=full'`;
    const command = page.replace("https://api.improvely.com", new URL(improvely).origin);
    expect(await curl(command)).toEqual(grantUserPermission.samples.responses[200]);
  });

  test("prints no credential that it receives", () => {
    expect(printed).not.toContain("90c0d64fds65");
  });

  test("answers the request of Clarifeye's page, unchanged but for its host and ids", async () => {
    const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    const page = `curl "https://eu.app.clarifeye.ai/api/v1/projects/${id}/users/${id}/" -X PATCH \\
      -H "Authorization: Bearer <token>" -H "Content-Type: application/json" \\
      -d '{ "permissions": ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] }'`;
    const command = page.replace("https://eu.app.clarifeye.ai", new URL(clarifeye).origin);
    expect(await curl(command)).toEqual(updateUserPermissions.samples.responses[200]);
  });

  test("has a port for each API, and takes others by name", () => {
    expect(mockPorts([])).toEqual({ clarifeye: 4010, improvely: 4011 });
    expect(mockPorts(["--port", "improvely=80"])).toEqual({ clarifeye: 4010, improvely: 80 });
  });

  test.each(["4010", "clarifeye", "clarifeye=", "clarifeye=x", "clarifeye=65536", "other=4010", "toString=1"])(
    "refuses --port %s, and shows its usage",
    (choice) => {
      const message = `--port ${choice} is not API=PORT, with API one of clarifeye, improvely.\nUsage: npm run mock`;
      expect(() => mockPorts(["--port", choice])).toThrow(message);
    },
  );

  test("stops on SIGTERM, and its ports are free again", async () => {
    mocks.kill("SIGTERM");
    expect(await once(mocks, "exit")).toEqual([0, null]);
    await expect(fetch(clarifeye)).rejects.toThrow("fetch failed");
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function curl(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)("bash", ["-c", `${command} --silent --show-error`]);
  return stdout === "" ? undefined : JSON.parse(stdout);
}
