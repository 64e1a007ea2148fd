import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { MADE_UP } from "../testing/made-up-clients.ts";
import { checked } from "./checked.ts";
import { answering, type Conduct, DriftedVendor, sending } from "./drifted-vendor.ts";
import { grant, update } from "./drifts.ts";

const vendor = new DriftedVendor();
beforeAll(async () => {
  await vendor.start();
  // Prism compiles a spec's schemas at their first use, which short time limits must not count.
  for (const call of [update, grant]) await checked(call, vendor.url);
});
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.received = [];
});

const INCONCLUSIVE = "calls: 1; agree: 0; disagree: 0; inconclusive: 1; findings: 0";

describe.each([update, grant])("the live check of %s", (...call) => {
  const { operationId } = call[1];

  test.each([301, 302, 303, 307, 308])("follows no %i, and names its origin only", async (status) => {
    vendor.conduct = sending(status, { Location: `${vendor.elsewhere}/stolen` });
    const { rows, agrees } = await checked(call, vendor.url);
    const what = `was answered with ${status}, but not as documented: it redirects to ${vendor.elsewhere}, and no redirect is followed`;
    expect(rows).toEqual([[operationId, String(status), "undocumented status", "", what]]);
    expect(agrees).toBe(false);
    expect(vendor.received).toHaveLength(1);
    expect(vendor.stolen).toEqual([]);
  });

  const silences: [string, Conduct, string][] = [
    ["never answers", () => {}, "got no whole answer within 200 ms; the server may or may not have acted"],
    [
      "stops in the middle of its answer",
      (response) => void response.writeHead(200, { "Content-Type": "application/json" }).write('{"id":'),
      "got no whole answer within 200 ms; the server may or may not have acted",
    ],
    [
      "closes the connection",
      (response) => void response.socket?.destroy(),
      "got no whole answer (fetch failed, other side closed, UND_ERR_SOCKET); the server may or may not have acted",
    ],
  ];
  test.each(silences)("asks a vendor once who %s, hangs up, and is inconclusive", async (_what, conduct, what) => {
    const closed = new Promise((resolve) => {
      vendor.conduct = (response, request) => {
        response.on("close", () => resolve("closed"));
        conduct(response, request);
      };
    });
    const { rows, counts, agrees } = await checked(call, vendor.url, { timeoutMs: 200 });
    expect(rows).toEqual([[operationId, "–", "no answer", "", what]]);
    expect({ counts, agrees }).toEqual({ counts: INCONCLUSIVE, agrees: false });
    expect(await closed).toBe("closed");
    expect(vendor.received).toHaveLength(1);
  });

  test("is inconclusive where nobody listens", async () => {
    const gone = new DriftedVendor();
    await gone.start();
    const { url } = gone;
    gone.close();
    const { rows, counts } = await checked(call, url);
    expect(rows).toEqual([[operationId, "–", "no answer", "", expect.stringContaining("ECONNREFUSED")]]);
    expect(counts).toBe(INCONCLUSIVE);
  });
});

test.each([401, 403] as const)("a credential that is refused with a documented %i is inconclusive", async (status) => {
  const body = update[1].samples.responses[status] as { error: string };
  vendor.conduct = answering(status, body);
  const { rows, counts, agrees } = await checked(update, vendor.url);
  const what = `was answered with ${status}: ${body.error}`;
  expect(rows).toEqual([["updateUserPermissions", String(status), "credential refused", "", what]]);
  expect({ counts, agrees }).toEqual({ counts: INCONCLUSIVE, agrees: false });
});

test("a refused credential does not hide that the refusal disagrees with the spec", async () => {
  vendor.conduct = answering(401, { error: {} });
  const { rows, counts } = await checked(update, vendor.url);
  expect(rows.map(([, , finding]) => finding)).toEqual(["answer disagrees", "credential refused"]);
  expect(counts).toBe("calls: 1; agree: 0; disagree: 1; inconclusive: 0; findings: 1");
});

describe("a request that disagrees with the spec is not sent", () => {
  test("where its body does", async () => {
    const stricter = readFileSync(MADE_UP.atlas, "utf8").replace(
      /(UpdateUserPermissionsRequest:\n(?:.*\n){5} +type: array\n)/,
      "$1          maxItems: 1\n",
    );
    const { rows, counts, agrees } = await checked(update, vendor.url, { file: temporaryFile(stricter) });
    const what = "must NOT have more than 1 items";
    expect(rows).toEqual([
      ["updateUserPermissions", "–", "request disagrees", "/permissions", expect.stringContaining(what)],
    ]);
    expect(counts).toBe("calls: 1; agree: 0; disagree: 1; inconclusive: 0; findings: 1");
    expect(agrees).toBe(false);
    expect(vendor.received).toEqual([]);
  });

  test("where its path does", async () => {
    const { rows } = await checked(update, vendor.url, { file: MADE_UP.borealis });
    expect(rows).toEqual([
      ["updateUserPermissions", "–", "request disagrees", "", expect.stringContaining("Route not resolved")],
    ]);
    expect(vendor.received).toEqual([]);
  });
});

function temporaryFile(specification: string): string {
  const folder = mkdtempSync(join(tmpdir(), "live-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "stricter.yaml");
  writeFileSync(file, specification);
  return file;
}
