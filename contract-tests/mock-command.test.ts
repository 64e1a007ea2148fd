import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mockPorts } from "../scripts/mock-ports.ts";
import { updateUserPermissions } from "./clarifeye/documented.ts";
import { grantUserPermission } from "./improvely/documented.ts";

const CLARIFEYE = "http://127.0.0.1:4310/api/v1";
const IMPROVELY = "http://127.0.0.1:4311/v1";

let mocks: ChildProcess;
let printed = "";

beforeAll(async () => {
  const ports = ["--port", "clarifeye=4310", "--port", "improvely=4311"];
  mocks = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...ports]);
  mocks.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  while (!printed.includes("Stop with")) await once(mocks.stdout as NodeJS.EventEmitter, "data");
});

afterAll(() => {
  mocks.kill("SIGKILL");
});

describe("npm run mock", () => {
  test("prints both URLs, and a curl command for each that works as it is", async () => {
    expect(printed).toContain(`clarifeye: ${CLARIFEYE}\n`);
    expect(printed).toContain(`improvely: ${IMPROVELY}\n`);
    const commands = printed.match(/^curl (?:.*\\\n)*.*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    const answers = await Promise.all(commands.map(curl));
    expect(answers).toEqual([updateUserPermissions.samples.responses[200], grantUserPermission.samples.responses[200]]);
  });

  test("answers the curl command of Improvely's page, unchanged but for its host", async () => {
    const page = `curl https://api.improvely.com/v1/user_permission.json \\
     -X POST \\
     -d 'key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=full'`;
    const command = page.replace("https://api.improvely.com", new URL(IMPROVELY).origin);
    expect(await curl(command)).toEqual(grantUserPermission.samples.responses[200]);
  });

  test("answers the request of Clarifeye's page, unchanged but for its host and ids", async () => {
    const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    const page = `curl "https://eu.app.clarifeye.ai/api/v1/projects/${id}/users/${id}/" -X PATCH \\
      -H "Authorization: Bearer <token>" -H "Content-Type: application/json" \\
      -d '{ "permissions": ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] }'`;
    const command = page.replace("https://eu.app.clarifeye.ai", new URL(CLARIFEYE).origin);
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
    await expect(fetch(CLARIFEYE)).rejects.toThrow("fetch failed");
  });
});

async function curl(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)("bash", ["-c", `${command} --silent --show-error`]);
  return JSON.parse(stdout);
}
