import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { run } from "../command.ts";
import { canaries, expectNoneOf } from "../testing/canary.ts";
import { madeUpTable } from "../testing/made-up-clients.ts";
import { APIS, argumentsFor } from "./checked.ts";
import { contractLive } from "./command.ts";
import { answering, DriftedVendor } from "./drifted-vendor.ts";
import { grant, update } from "./drifts.ts";
import { liveSettings } from "./settings.ts";

const vendor = new DriftedVendor();
beforeAll(() => vendor.start());
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.received = [];
});

const [secret = ""] = canaries;

describe("npm run contract:live", () => {
  test("prints a line for each finding, counts, and exits 1 if the API and the spec disagree", async () => {
    vendor.conduct = (response, request) => {
      const message = `${request.headers.authorization} ${request.body}`;
      const answers = [answering(200, {}), answering(200, { message }), answering(500, { message })];
      answers[vendor.received.length - 1]?.(response, request);
    };
    const { code, printed } = await ended(argumentsFor("atlas", vendor.url, update[1], update[1], update[1]));
    expect(code).toBe(1);
    expect(printed.split("\n")).toEqual([
      "call                   status  finding              place     what",
      "updateUserPermissions  200     agrees",
      "updateUserPermissions  200     undocumented value   /message  is not documented",
      expect.stringMatching(
        /^updateUserPermissions {2}500 {5}undocumented status {12}was answered .*: Bearer \*\*\* \{/,
      ),
      "",
      "calls: 3; agree: 1; disagree: 2; inconclusive: 0; findings: 2",
    ]);
    expectNoneOf(secret, [printed]);
  });

  test("exits 0 if they agree", async () => {
    vendor.conduct = answering(200, { status: "success" });
    const { code, printed } = await ended(argumentsFor("borealis", vendor.url, grant[1]));
    expect(code).toBeUndefined();
    expect(printed).toContain("grantUserPermission  200     agrees\n");
  });

  test("exits 1 if a call is inconclusive", async () => {
    vendor.conduct = answering(401, {});
    expect((await ended(argumentsFor("atlas", vendor.url, update[1]))).code).toBe(1);
  });

  test("exits 1 with one message, and calls nobody, if it is not told what to call", async () => {
    const [api = ""] = Object.keys(specifications);
    const args = ["--import", "tsx", "scripts/contract-live.ts", "--api", api, "--credential", "SECRET"];
    const { CI: _, ...env } = process.env;
    const failure = await promisify(execFile)(process.execPath, [...args, "--url", vendor.url], {
      env: { ...env, SECRET: secret },
    }).catch((error) => error);
    expect(failure).toMatchObject({ code: 1, stdout: "" });
    expect(failure.stderr).toMatch(
      /^Nothing was sent: --call is missing: nothing is called that is not named\.\nUsage: npm run contract:live/,
    );
    expect(failure.stderr).not.toMatch(/^\s+at /m);
    expect(vendor.received).toEqual([]);
  });
});

describe("the settings of the live check", () => {
  const call = argumentsFor("atlas", "https://us.app.atlas.example/api/v1/", update[1]);
  const withCall = (text: string) => ["--api", "atlas", "--credential", "SECRET", "--call", text];

  test("take the default server where no URL is named", async () => {
    const { servers } = await madeUpTable("atlas");
    const { baseUrl } = await liveSettings(withCall(call.at(-1) as string), { SECRET: secret }, APIS);
    expect(baseUrl).toBe(servers[0]);
    expect((await liveSettings(call, { SECRET: secret }, APIS)).baseUrl).toBe(servers[1]);
  });

  const refused: [string, string[], NodeJS.ProcessEnv, string | RegExp][] = [
    ["no API", [], {}, "--api must be one of atlas, borealis"],
    ["an API that is none", ["--api", "toString"], {}, "--api must be one of"],
    [
      "no credential",
      ["--api", "atlas", "--call", "x"],
      {},
      "--credential is missing: it names an environment variable",
    ],
    ["a variable that is not set", call, {}, "/credential is missing; is the environment variable"],
    ["a variable that is empty", call, { SECRET: "" }, "/credential is empty"],
    [
      "a credential that no header can carry",
      call,
      { SECRET: `${secret}\n` },
      "/credential begins or ends with white space",
    ],
    ["a credential that cannot be masked", call, { SECRET: "short" }, "the credential is too short to be masked"],
    [
      "an operation that is none",
      withCall("toString={}"),
      { SECRET: secret },
      /--call must be OPERATION=JSON, with OPERATION one of .*updateUserPermissions/,
    ],
    [
      "an operation without an input",
      withCall("updateUserPermissions"),
      { SECRET: secret },
      "--call must be OPERATION=JSON",
    ],
    [
      "an input that is not JSON",
      withCall(`updateUserPermissions={${secret}`),
      { SECRET: secret },
      "the input of --call updateUserPermissions=… is not JSON",
    ],
    [
      "an input that does not fit, after one that does",
      [...call, "--call", 'updateUserPermissions={"project_id":"7"}'],
      { SECRET: secret },
      /^updateUserPermissions: nothing was sent, the input is not valid: .*\/project_id must match format "uuid"/,
    ],
    [
      "a URL without encryption",
      [...call, "--url", "http://api.example"],
      { SECRET: secret },
      "Nothing was sent: --url must be HTTPS",
    ],
    ["a run in CI", call, { SECRET: secret, CI: "true" }, "If it should, say --in-ci"],
    ["what it does not know", ["--live"], {}, "Unknown option '--live'"],
  ];

  test.each(refused)("refuse %s", async (_what, args, environment, message) => {
    const error: Error = await liveSettings(args, environment, APIS).then(
      () => new Error("not refused"),
      (reason) => reason,
    );
    expect(error.message).toMatch(message);
    expectNoneOf(secret, [error.message]);
  });

  test("refuse a credential in the place of a variable's name, and do not show it", async () => {
    const error = await liveSettings(["--api", "atlas", "--credential", secret, "--call", "x"], {}, APIS).catch(
      (reason) => reason,
    );
    expect(error.message).toContain("/credential is missing; is the environment variable that should hold it set?");
    expectNoneOf(secret, [error.message]);
  });

  test("allow a run in CI that is asked for", async () => {
    expect((await liveSettings([...call, "--in-ci"], { SECRET: secret, CI: "1" }, APIS)).calls).toHaveLength(1);
  });
});

/** Runs the command in this process, where Prism is loaded already: what it prints, and its exit code. */
async function ended(args: string[]): Promise<{ code: unknown; printed: string }> {
  const { exitCode } = process;
  const log = vi.spyOn(console, "log").mockReturnValue();
  process.exitCode = undefined;
  try {
    await run(() => contractLive(args, { SECRET: secret }, APIS));
    return { code: process.exitCode, printed: log.mock.calls.flat().join("\n") };
  } finally {
    process.exitCode = exitCode;
    log.mockRestore();
  }
}
