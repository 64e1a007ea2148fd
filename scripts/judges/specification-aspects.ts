import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Aspect } from "./aspect.ts";
import type { DocumentedOperation } from "./documented-operation.ts";
import { examplesOf, factsOf } from "./specification-facts.ts";

const FACTS = [
  "method",
  "servers",
  "path",
  "credential",
  "secrets",
  "parameters",
  "requestBody",
  "evidence",
  "repeatable",
  "doubt",
  "destructive",
  "pagination",
  "deprecated",
] as const;

/** Which operations there are. */
export function operationsAspect(document: OpenApiDocument, documented: readonly DocumentedOperation[]): Aspect {
  const sorted = (operations: readonly { operationId: string }[]) =>
    operations.map(({ operationId }) => operationId).toSorted();
  return { aspect: "operations", received: sorted(document.operations), expected: sorted(documented) };
}

/** All that can agree or disagree of an operation. Throws if the spec does not have it. */
export function aspectsOf(document: OpenApiDocument, documented: DocumentedOperation): Aspect[] {
  const { operationId, samples } = documented;
  const facts = factsOf(document, operationId);
  const examples = examplesOf(document, operationId);
  const statuses = Object.keys(documented.responses);
  const isForm = documented.requestBody?.mediaType === "application/x-www-form-urlencoded";
  const asText = (body: unknown) => (isForm ? formText(body as Record<string, unknown>) : JSON.stringify(body));
  const exampleOf = (status: string) => {
    const sample = samples.responses[Number(status)];
    return sample === undefined ? [] : [sample];
  };
  return [
    ...FACTS.map((aspect) => ({ aspect, received: facts[aspect], expected: documented[aspect] })),
    { aspect: "statuses", received: Object.keys(facts.responses), expected: statuses },
    ...statuses.map((status) => ({
      aspect: `answer ${status}`,
      received: facts.responses[Number(status)],
      expected: documented.responses[Number(status)],
    })),
    { aspect: "sample parameters", received: examples.parameters, expected: samples.parameters },
    {
      aspect: "sample request",
      received: examples.request.map(asText),
      expected: samples.request === undefined ? [] : [samples.request],
    },
    ...statuses.map((status) => ({
      aspect: `sample answer ${status}`,
      received: examples.responses[status] ?? [],
      expected: exampleOf(status),
    })),
  ];
}

/** As a person writes a form body into a curl command: nothing encoded. */
function formText(form: Record<string, unknown>): string {
  return Object.entries(form)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
