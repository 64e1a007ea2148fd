import { describe, expect, test } from "vitest";
import { type HttpError, isClientError } from "../../src/index.ts";
import type { ClientOptions } from "../../src/options.ts";
import { type DocumentedOperation, failuresOf, successOf } from "./documented-operation.ts";
import { mockFetch, preferring } from "./mock-fetch.ts";
import { answerOf } from "./recording-fetch.ts";
import { type Create, callSample } from "./sample-call.ts";

/** Defines the tests that each documented answer reaches the caller as what it is, from the mock and from the sample. */
export function answersAgree(documented: DocumentedOperation, mock: string, create: Create): void {
  const { operationId, page, samples } = documented;
  const success = successOf(documented);
  const call = (options: ClientOptions) => callSample(documented, create, { maxRetries: 0, ...options });

  describe(`${operationId} gives its caller what ${page} documents`, () => {
    test("the sample of a success, from the mock", async () => {
      await expect(call({ fetch: mockFetch, baseUrl: mock })).resolves.toEqual(samples.responses[success]);
    });

    test("the sample of a success, from a server that sends it", async () => {
      const sample = samples.responses[success];
      await expect(call({ fetch: async () => answerOf(success, sample), strict: true })).resolves.toEqual(sample);
    });

    test.each(failuresOf(documented))("the failure %i, from the mock", async (status) => {
      const error = await failureOf(call({ fetch: preferring(status), baseUrl: mock }));
      expect(isClientError(error)).toBe(true);
      expect(error).toMatchObject({ name: "HttpError", operation: operationId, status });
      expect(error.body).toEqual(samples.responses[status]);
    });

    test.each(failuresOf(documented))("the failure %i, from a server that sends its sample", async (status) => {
      const body = samples.responses[status] as Record<string, string>;
      const error = await failureOf(call({ fetch: async () => answerOf(status, body) }));
      expect(error).toMatchObject({ name: "HttpError", status, body, request: { method: documented.method } });
      expect(error.message).toContain(`${operationId}: ${documented.method} ${documented.servers[0]}`);
      const sentence = body.message ?? body.error ?? Object.entries(body).map(([name, texts]) => `${name}: ${texts}`);
      expect(error.message).toContain(`was answered with ${status}: ${sentence}`);
    });
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
