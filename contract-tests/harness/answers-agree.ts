import { describe, expect, test } from "vitest";
import { type HttpError, isClientError } from "../../src/index.ts";
import type { DocumentedOperation } from "./documented-operation.ts";
import { mockFetch, preferring } from "./mock-fetch.ts";
import { jsonResponse } from "./recording-fetch.ts";

/** Calls the operation with a valid input through a client with this `fetch`, and a mock's URL where one is to answer. */
export type Call = (fetch: typeof globalThis.fetch, baseUrl?: string) => Promise<unknown>;

/** Defines the tests that each documented answer reaches the caller as what it is, from the mock and from the sample. */
export function answersAgree(documented: DocumentedOperation, mock: string, call: Call): void {
  const { operationId, page, samples } = documented;
  const failures = Object.keys(documented.responses)
    .map(Number)
    .filter((status) => status > 299);

  describe(`${operationId} gives its caller what ${page} documents`, () => {
    test("the sample of a success, from the mock", async () => {
      await expect(call(mockFetch, mock)).resolves.toEqual(samples.responses[200]);
    });

    test("the sample of a success, from a server that sends it", async () => {
      await expect(call(async () => jsonResponse(samples.responses[200]))).resolves.toEqual(samples.responses[200]);
    });

    test.each(failures)("the failure %i, from the mock", async (status) => {
      const error = await failureOf(call(preferring(status), mock));
      expect(isClientError(error)).toBe(true);
      expect(error).toMatchObject({ name: "HttpError", operation: operationId, status });
      if (status in samples.responses) expect(error.body).toEqual(samples.responses[status]);
    });

    test.each(failures.filter((status) => status in samples.responses))(
      "the sample of the failure %i",
      async (status) => {
        const body = samples.responses[status] as Record<string, string>;
        const error = await failureOf(call(async () => jsonResponse(body, status)));
        expect(error).toMatchObject({ name: "HttpError", status, body, request: { method: documented.method } });
        expect(error.message).toContain(`${operationId}: ${documented.method} ${documented.servers[0]}`);
        expect(error.message).toContain(`was answered with ${status}: ${body.message ?? body.error}`);
      },
    );
  });
}

async function failureOf(call: Promise<unknown>): Promise<HttpError> {
  return call.then(
    (result) => {
      throw new Error(`a failure expected, not ${JSON.stringify(result)}`);
    },
    (error) => error,
  );
}
