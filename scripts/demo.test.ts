import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { specifications } from "../generated/specifications.ts";
import { documentedBy } from "./judges/documented-facts.ts";
import type { DocumentedOperation } from "./judges/documented-operation.ts";
import { runCommand } from "./testing/run-command.ts";

describe("npm start", () => {
  test("shows each call, and refusals of each API, from mocks, without a credential", async () => {
    const { code, stdout, stderr } = await demo([], { SECRET: "real-credential" });
    expect({ code, stderr }).toEqual({ code: undefined, stderr: "" });
    for (const api of Object.keys(specifications)) {
      const { operations } = await import(`../generated/${api}/operations.ts`);
      for (const operationId of Object.keys(operations)) {
        const [shown = ""] = stdout.split(`== ${api}, ${operationId}\n`).slice(1);
        expect(shown).toMatch(/^[A-Z]+ http:\/\/127\.0\.0\.1:\d+\/.*\n(?: {2}[\w-]+: .*\n)+/);
        expect(shown).toMatch(/^status: 2\d\d\nresult: /m);
      }
      const sections = stdout.split("\n== ").filter((section: string) => section.startsWith(`${api}, `));
      expect(sections).toContainEqual(
        expect.stringMatching(
          /\nInvalidInputError: \w+: nothing was sent.* must not have the property 'undocumented'\n/,
        ),
      );
      expect(sections).toContainEqual(expect.stringMatching(/\nHttpError: \w+: .* was answered with 4\d\d/));
    }
    expect(stdout).toContain("***");
    expect(stdout).not.toMatch(/for-the-mock|real-/);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    [
      "--live without a call",
      ["--live", "--api", first(), "--credential", "SECRET"],
      { SECRET: "k" },
      /--call is missing/,
    ],
    ["a call without --live", ["--call", "x"], {}, /^The real APIs are called only with --live\.\nUsage: npm start/],
    ["an unknown option", ["--live", "--yes"], {}, /'--yes'.*\nUsage: npm start -- --live --api /s],
  ])("refuses %s, with one message and exit code 1", async (_what, args, environment, message) => {
    const { code, stdout, stderr } = await demo(args, environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test("--live sends the named call to the named server, once, and asks for no failure there", async () => {
    const received: string[] = [];
    const server = createServer((request, response) => {
      received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
      request.resume();
      response.writeHead(418).end("{}");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const [{ operationId, method, samples }] = (await documentedBy(process.cwd(), first())) as [DocumentedOperation];
    const call = `${operationId}=${JSON.stringify(samples.input)}`;
    const args = ["--live", "--api", first(), "--credential", "SECRET", "--call", call, "--url", url];
    const { code, stdout } = await demo(args, { SECRET: "real-credential-1" });
    expect(code).toBe(1); // since it failed
    expect(received).toEqual([expect.stringContaining(`${method} /v1${samples.target} `)]);
    expect(received[0]).not.toContain("prefer");
    expect(stdout).toMatch(/^HttpError: .* was answered with 418/m);
    expect(stdout).not.toContain("real-credential");
  });
});

function first(): string {
  return Object.keys(specifications)[0] as string;
}

/** In this process, where Prism is loaded already. */
async function demo(options: string[], credentials: Record<string, string>) {
  for (const [name, value] of Object.entries({ CI: "", ...credentials })) vi.stubEnv(name, value);
  return runCommand("demo", ...options);
}
