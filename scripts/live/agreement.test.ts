import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checked, operations } from "./checked.ts";
import { answering, DriftedVendor, sending } from "./drifted-vendor.ts";
import { grant, update } from "./drifts.ts";

const vendor = new DriftedVendor();
beforeAll(() => vendor.start());
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.received = [];
});

describe("the live check of a vendor who keeps to the spec", () => {
  test.each(operations.map(([api, operation]) => [operation.operationId, api, operation] as const))(
    "agrees with %s, and sends what the vendor documents",
    async (operationId, api, operation) => {
      const { method, samples, responses } = operation;
      const [status = 0] = Object.keys(responses).map(Number);
      vendor.conduct = status === 204 ? sending(204, {}) : answering(status, samples.responses[status]);
      const { rows, counts, agrees } = await checked([api, operation], vendor.url);
      expect(rows).toEqual([[operationId, String(status), "agrees", "", ""]]);
      expect(counts).toBe("calls: 1; agree: 1; disagree: 0; inconclusive: 0; findings: 0");
      expect(agrees).toBe(true);
      expect(vendor.received).toMatchObject([{ method, url: `/api/v1${samples.target}` }]);
      const [{ headers, body } = { headers: {}, body: "" }] = vendor.received;
      const form = new URLSearchParams(samples.request);
      if (operation.credential.in === "form") form.set(operation.credential.name, "a-credential-of-tests");
      else expect(headers.authorization).toBe("Bearer a-credential-of-tests");
      expect(body).toBe(operation.credential.in === "form" ? form.toString() : (samples.request ?? ""));
    },
  );

  test("agrees with a documented refusal, and shows it", async () => {
    vendor.conduct = answering(400, grant[1].samples.responses[400]);
    const { rows, agrees } = await checked(grant, vendor.url);
    const what = "was answered with 400: Missing parameter: either `id` or `email` must be provided.";
    expect(rows).toEqual([["grantUserPermission", "400", "agrees", "", what]]);
    expect(agrees).toBe(true);
  });

  test("reads a compressed answer", async () => {
    const body = gzipSync(JSON.stringify(update[1].samples.responses[200]));
    vendor.conduct = sending(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" }, body);
    expect((await checked(update, vendor.url)).rows).toEqual([["updateUserPermissions", "200", "agrees", "", ""]]);
  });
});
