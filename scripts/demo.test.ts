import { describe, expect, test, vi } from "vitest";
import { specifications } from "../generated/specifications.ts";
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

  test.each([
    ["an argument", "x"],
    ["an option", "--live"],
  ])("refuses %s, with one message and exit code 1", async (_what, arg) => {
    const { code, stdout, stderr } = await demo([arg], {});
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/\nUsage: npm start\n$/);
  });
});

/** In this process, where Prism is loaded already. */
async function demo(options: string[], credentials: Record<string, string>) {
  for (const [name, value] of Object.entries({ CI: "", ...credentials })) vi.stubEnv(name, value);
  return runCommand("demo", ...options);
}
