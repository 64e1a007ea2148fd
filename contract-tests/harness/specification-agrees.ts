import { describe, expect, test } from "vitest";
import type { DocumentedOperation } from "./documented-operation.ts";
import { examplesOf, factsOf, operationIdsOf } from "./specification-facts.ts";

const FACTS = [
  "method",
  "servers",
  "path",
  "credential",
  "parameters",
  "requestBody",
  "repeatable",
  "pagination",
] as const;

/** Defines the tests that hold a spec to what its vendor documents, one for each thing that can disagree. */
export function specificationAgrees(specification: string, documented: readonly DocumentedOperation[]): void {
  test(`${specification} has the documented operations and no others`, () => {
    const operationIds = documented.map(({ operationId }) => operationId);
    expect(operationIdsOf(specification).toSorted()).toEqual(operationIds.toSorted());
  });
  for (const operation of documented) operationAgrees(operation);
}

function operationAgrees(documented: DocumentedOperation): void {
  const { page, specification, operationId, samples } = documented;

  describe(`${specification} says of ${operationId} what ${page} says`, () => {
    const facts = factsOf(specification, operationId);
    const agree = (what: string, received: unknown, expected: unknown) => {
      const message = `${specification} (received) disagrees with ${page} (expected) on the ${what}`;
      expect(received, message).toEqual(expected);
    };

    test.each(FACTS)("on its %s", (fact) => {
      agree(fact, facts[fact], documented[fact]);
    });

    test("on its statuses", () => {
      agree("statuses", Object.keys(facts.responses), Object.keys(documented.responses));
    });

    test.each(Object.keys(documented.responses).map(Number))("on the answer %i", (status) => {
      agree(`answer ${status}`, facts.responses[status], documented.responses[status]);
    });

    test("with the page's samples as its examples", () => {
      const examples = examplesOf(specification, operationId);
      const isForm = documented.requestBody?.mediaType === "application/x-www-form-urlencoded";
      const asText = (body: unknown) => (isForm ? formText(body as Record<string, unknown>) : JSON.stringify(body));
      agree("sample request", examples.request.map(asText), samples.request === undefined ? [] : [samples.request]);
      for (const [status, sample] of Object.entries(samples.responses)) {
        agree(`sample answer ${status}`, examples.responses[status], [sample]);
      }
    });
  });
}

/** As a person writes a form body into a curl command: nothing encoded. */
function formText(form: Record<string, unknown>): string {
  return Object.entries(form)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
