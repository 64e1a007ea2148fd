import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { documentedBy } from "../judges/documented-facts.ts";
import { type DocumentedOperation, successOf } from "../judges/documented-operation.ts";
import { checked } from "./checked.ts";
import { answering, DriftedVendor, sending } from "./drifted-vendor.ts";
import { grant, update } from "./drifts.ts";
import { VENDORS } from "./settings.ts";

const vendor = new DriftedVendor();
beforeAll(() => vendor.start());
afterAll(() => vendor.close());
beforeEach(() => {
  vendor.received = [];
});

/** Every operation that a vendor documents. */
const operations = await Promise.all(
  Object.keys(specifications).map(async (api): Promise<[string, DocumentedOperation][]> => {
    const documented = (await documentedBy(process.cwd(), api)) ?? [];
    return documented.map((operation) => [api, operation]);
  }),
);

describe("the live check of a vendor who keeps to the spec", () => {
  test.each(operations.flat().map(([api, operation]) => [operation.operationId, api, operation] as const))(
    "agrees with %s, and sends what the vendor documents",
    async (operationId, api, operation) => {
      const { method, samples, responses } = operation;
      const status = successOf(operation);
      vendor.conduct =
        responses[status] === undefined ? sending(status, {}) : answering(status, samples.responses[status]);
      const { rows, counts, agrees } = await checked([api, operation], vendor.url, { apis: VENDORS });
      expect(rows).toEqual([[operationId, String(status), "agrees", "", ""]]);
      expect(counts).toBe("calls: 1; agree: 1; disagree: 0; inconclusive: 0; findings: 0");
      expect(agrees).toBe(true);
      expect(vendor.received).toMatchObject([{ method, url: `/api/v1${samples.target}` }]);
      const [{ headers, body } = { headers: {}, body: "" }] = vendor.received;
      const form = new URLSearchParams(samples.request);
      if (operation.credential.in === "form") form.set(operation.credential.name, "a-credential:of-tests");
      else expect(Object.values(headers)).toContainEqual(expect.stringMatching(/^(?:Bearer )?a-credential:of-tests$/));
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
