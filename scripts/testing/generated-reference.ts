import type { ApiReference, OperationReference } from "../../generated/reference.ts";
import { generatedProject } from "./generated-project.ts";

/** By text of a spec, what is generated of it; made once. */
const references = new Map<string, Promise<ApiReference>>();

export function referenceOf(text: string): Promise<ApiReference> {
  const known = references.get(text) ?? generated(text);
  references.set(text, known);
  return known;
}

export async function operationOf(operationId: string, text: string): Promise<OperationReference> {
  return (await referenceOf(text)).operations[operationId] as OperationReference;
}

async function generated(text: string): Promise<ApiReference> {
  return (await generatedProject(text)).reference;
}
