import { documentDifference, operationDifference } from "../../document/difference.ts";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Regenerated } from "../../generator/regenerated.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { operationJudges } from "../../judges/operation-judges.ts";

/**
 * The tests that put the inputs and answers derived from a spec before several judges: of all operations, or of those alone
 * that a change of `unchanged`, as it is written, may have touched.
 */
export async function casesNotice(regenerated: Regenerated, unchanged?: OpenApiDocument): Promise<string | undefined> {
  const written = OpenApiDocument.written(regenerated.text);
  const touched = unchanged === undefined ? idsOf(written) : touchedOf(unchanged, written);
  for (const operationId of touched) {
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

function touchedOf(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const ids = idsOf(after);
  if (documentDifference(before, after) !== undefined) return ids;
  const known = new Set(idsOf(before));
  return ids.filter((id) => !known.has(id) || operationDifference([before, id], [after, id]) !== undefined);
}

function idsOf({ operations }: OpenApiDocument): string[] {
  return operations.map(({ operationId }) => operationId);
}
