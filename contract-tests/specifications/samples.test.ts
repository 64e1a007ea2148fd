// Each client makes of the documented samples what is documented, and so does the mock.

import { describe, expect, inject, test } from "vitest";
import type { Aspect } from "../../scripts/judges/aspect.ts";
import { failuresOf } from "../../scripts/judges/documented-operation.ts";
import { failureAspect, requestAspect, successAspect } from "../../scripts/judges/sample-aspects.ts";
import { vendors } from "../harness/vendors.ts";

for (const { api, documented, create } of vendors) {
  const mock = inject("mocks")[api];

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

    test.for(failures)("with the failure %i, from a server that sends its sample", async (status) => {
      agree(await failureAspect(operation, create, status));
    });

    test.for(failures)("with the failure %i, from the mock", async (status) => {
      agree(await failureAspect(operation, create, status, mock));
    });
  });
}

function agree({ aspect, received, expected }: Aspect): void {
  expect(received, aspect).toEqual(expected);
}
