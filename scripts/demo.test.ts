import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { UsageError } from "./command.ts";
import { demoSettings } from "./demo-settings.ts";

describe("npm start", () => {
  test("shows each call and each refusal, from mocks, without a credential", async () => {
    const { code, stdout, stderr } = await demo([], { CLARIFEYE_TOKEN: "real-token-1", IMPROVELY_KEY: "real-key-1" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    for (const shown of [
      new RegExp(`^PATCH http://127\\.0\\.0\\.1:\\d+/api/v1/projects/${id}/users/${id}/$`, "m"),
      /^ {2}authorization: Bearer \*\*\*$/m,
      '  {"permissions":["CAN_VIEW_DATA","CAN_PERFORM_ADMIN_ACTIONS"]}\n',
      "permissions: [ 'CAN_PERFORM_ADMIN_ACTIONS' ]",
      /^POST http:\/\/127\.0\.0\.1:\d+\/v1\/user_permission\.json$/m,
      "  key=***&email=dan%40example.com&project=1&permission=full\n",
      "result: { status: 'success' }",
      "InvalidInputError: updateUserPermissions: nothing was sent",
      "InvalidInputError: grantUserPermission: nothing was sent",
      /^HttpError: updateUserPermissions: .* was answered with 400: permissions: Not a valid choice\.$/m,
      /^HttpError: grantUserPermission: .* was answered with 400: Missing parameter: either `id` or `email` must be provided\.$/m,
    ]) {
      expect(stdout).toMatch(shown);
    }
    expect(stdout.match(/^status: \d+$/gm)).toEqual(["status: 200", "status: 400", "status: 200", "status: 400"]);
    expect(stdout).not.toMatch(/for-the-mock|real-/);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ["--live without a credential", ["--live"], {}, /needs CLARIFEYE_TOKEN or IMPROVELY_KEY/],
    ["--live without saying whose access", ["--live"], { IMPROVELY_KEY: "k" }, /needs --improvely-email/],
    ["--live without saying which access", ["--live"], { CLARIFEYE_TOKEN: "t" }, /needs --clarifeye-project/],
    ["a person's id without --live", ["--improvely-id", "7"], { IMPROVELY_KEY: "k" }, /only with --live/],
    ["an unknown option", ["--live", "--yes"], {}, /'--yes'/],
  ])("refuses %s, and shows its usage", (_what, args, environment, message) => {
    const settings = () => demoSettings(args, environment);
    expect(settings).toThrow(UsageError);
    expect(settings).toThrow(message);
    expect(settings).toThrow("Usage: npm start");
  });

  test("ends with exit code 1 and one message where it refuses", async () => {
    const { code, stdout, stderr } = await demo(["--live"], {});
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^--live needs/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test("--live sends the named change to the named server, once, and asks for no failure there", async () => {
    const received: string[] = [];
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      received.push(`${request.method} ${request.url} ${body}`);
      response.end('{"status":"success"}');
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const options = ["--live", "--improvely-id", "7", "--improvely-project", "3", "--improvely-permission", "view"];
    const { code, stdout } = await demo([...options, "--improvely-url", url], { IMPROVELY_KEY: "real key&1" });
    expect(code).toBe(0);
    expect(received).toEqual(["POST /v1/user_permission.json key=real+key%261&id=7&project=3&permission=view"]);
    expect(stdout).toContain("key=***&id=7&project=3&permission=view");
    expect(stdout).not.toMatch(/real.key|Clarifeye/);
  });
});

async function demo(options: string[], credentials: Record<string, string>) {
  const { CLARIFEYE_TOKEN: _token, IMPROVELY_KEY: _key, ...environment } = process.env;
  const command = promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...options], {
    env: { ...environment, ...credentials },
  });
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}
