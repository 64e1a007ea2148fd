import { describe, expect, test } from "vitest";
import type { Aspect } from "../../scripts/judges/aspect.ts";
import { type DocumentedOperation, failuresOf } from "../../scripts/judges/documented-operation.ts";
import { type Create, failureAspect, requestAspect, successAspect } from "../../scripts/judges/sample-aspects.ts";

/** Defines the tests that a client makes of the documented samples what is documented, and that the mock does so too. */
export function samplesAgree(documented: readonly DocumentedOperation[], mock: string, create: Create): void {
  describe.each(documented)("$operationId does what $page documents", (operation) => {
    const failures = failuresOf(operation);

    test.each(operation.servers)("with the request to %s, byte for byte", async (server) => {
      agree(await requestAspect(operation, create, server));
    });

    test("with the success, from a server that sends its sample", async () => {
      agree(await successAspect(operation, create));
    });

    test("with the success, from the mock", async () => {
      agree(await successAspect(operation, create, mock));
    });

    test.each(failures)("with the failure %i, from a server that sends its sample", async (status) => {
      agree(await failureAspect(operation, create, status));
    });

    test.each(failures)("with the failure %i, from the mock", async (status) => {
      agree(await failureAspect(operation, create, status, mock));
    });
  });
}

function agree({ aspect, received, expected }: Aspect): void {
  expect(received, aspect).toEqual(expected);
}
