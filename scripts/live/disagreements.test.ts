import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checked } from "./checked.ts";
import { DriftedVendor } from "./drifted-vendor.ts";
import { drifts } from "./drifts.ts";

const vendor = new DriftedVendor();
beforeAll(() => vendor.start());
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.received = [];
});

describe("the live check of a vendor who answers with", () => {
  test.each(drifts)("%s, says so", async (_drift, call, status, conduct, expected) => {
    vendor.conduct = conduct;
    const { rows, agrees, counts } = await checked(call, vendor.url);
    const matching = (what: string | RegExp) => (typeof what === "string" ? what : expect.stringMatching(what));
    expect(rows).toEqual(
      expected.map(([finding, place, what]) => [call[1].operationId, String(status), finding, place, matching(what)]),
    );
    expect(agrees).toBe(false);
    expect(counts).toBe(`calls: 1; agree: 0; disagree: 1; inconclusive: 0; findings: ${expected.length}`);
    expect(vendor.received).toHaveLength(1);
  });
});
