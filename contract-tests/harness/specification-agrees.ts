import { describe, expect, test } from "vitest";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import { aspectsOf, operationsAspect } from "../../scripts/judges/specification-aspects.ts";

/** Defines the tests that hold a spec to what its vendor documents, one for each thing that can disagree. */
export function specificationAgrees(specification: string, documented: readonly DocumentedOperation[]): void {
  const document = OpenApiDocument.read(specification);

  test(`${specification} has the documented operations and no others`, () => {
    const { received, expected } = operationsAspect(document, documented);
    expect(received).toEqual(expected);
  });

  describe.each(documented)(`${specification} says of $operationId what $page says`, (operation) => {
    test.each(aspectsOf(document, operation))("on its $aspect", ({ aspect, received, expected }) => {
      const message = `${specification} (received) disagrees with ${operation.page} (expected) on the ${aspect}`;
      expect(received, message).toEqual(expected);
    });
  });
}
