import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Regenerated } from "../../generator/regenerated.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { operationJudges } from "../../judges/operation-judges.ts";

/** The tests that put the inputs and answers derived from a spec before several judges: of all operations, or of these. */
export async function casesNotice(
  regenerated: Regenerated,
  operationIds?: readonly string[],
): Promise<string | undefined> {
  const written = OpenApiDocument.written(regenerated.text);
  for (const operationId of operationIds ?? written.operations.map((each) => each.operationId)) {
    for (const { judges } of operationJudges(written, operationId, regenerated).all) {
      const asked = await judges();
      for (const each of [...asked.cases.valid, ...asked.cases.invalid]) {
        const found = firstDisagreement([await asked.aspectOf(each)]);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}
