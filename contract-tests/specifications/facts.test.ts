// Holds each spec to what its vendor documents, one test for each thing that can disagree.

import { describe, expect, test } from "vitest";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import { aspectsOf, operationsAspect } from "../../scripts/judges/specification-aspects.ts";
import { vendors } from "../harness/vendors.ts";

describe.each(vendors)("$specification", ({ specification, documented }) => {
  const document = OpenApiDocument.read(specification);

  test("has the documented operations and no others", () => {
    const { received, expected } = operationsAspect(document, documented);
    expect(received).toEqual(expected);
  });

  describe.each(documented)("says of $operationId what $page says", (operation) => {
    test.each(aspectsOf(document, operation))("on its $aspect", ({ aspect, received, expected }) => {
      const message = `${specification} (received) disagrees with ${operation.page} (expected) on the ${aspect}`;
      expect(received, message).toEqual(expected);
    });
  });
});
