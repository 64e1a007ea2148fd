import { describe, expect, test } from "vitest";
import { type DocumentedOperation, successOf } from "./documented-operation.ts";
import { answerOf, recordingFetch } from "./recording-fetch.ts";
import { type Create, callSample } from "./sample-call.ts";

/** Defines the tests that a sample call becomes the documented request, byte for byte. */
export function requestsAgree(
  documented: DocumentedOperation,
  create: Create,
  credential: { headers: Record<string, string>; form: string },
): void {
  const { operationId, page, servers, method, requestBody, samples } = documented;
  const success = successOf(documented);

  describe(`${operationId} sends what ${page} documents`, () => {
    test.each(servers)("to the server %s: method, URL, headers and body, byte for byte", async (baseUrl) => {
      const { fetch, requests } = recordingFetch(() => answerOf(success, samples.responses[success]));
      await callSample(documented, create, { fetch, ...(baseUrl !== servers[0] && { baseUrl }) });
      const isForm = requestBody?.mediaType === "application/x-www-form-urlencoded";
      // The page's sample writes an @ as it is; a form's own encoding escapes it, and both mean the same.
      const form = samples.request?.replace("@", "%40").replace(/(?<=^key=)[^&]*/, credential.form);
      expect(requests).toEqual([
        {
          method,
          url: baseUrl + samples.target,
          headers: {
            accept: "application/json",
            ...credential.headers,
            ...(requestBody && { "content-type": requestBody.mediaType }),
          },
          body: Buffer.from((isForm ? form : samples.request) ?? ""),
        },
      ]);
    });
  });
}
