import { documentDifference, operationDifference } from "../../document/difference.ts";
import { excerptOf } from "../../document/excerpt.ts";
import type { OpenApiDocument } from "../../document/openapi-document.ts";
import { spread } from "../../judges/spread.ts";

/** To judge all that a change of a large spec may touch would take minutes. */
const MOST = 10;

/** The operations that a change may have touched; where these are more than ten, ten from all over the spec. */
export function touchedOperations(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const ids = after.operations.map(({ operationId }) => operationId);
  if (documentDifference(before, after) !== undefined) return spread(ids, MOST);
  const known = new Set(before.operations.map(({ operationId }) => operationId));
  const isTouched = (id: string) => !known.has(id) || operationDifference([before, id], [after, id]) !== undefined;
  return spread(ids.filter(isTouched), MOST);
}

/** As much of a changed document as these operations need, and one of the others, with which they may not agree. */
export function changedPart(after: OpenApiDocument, touched: readonly string[]): string {
  const other = after.operations.find(({ operationId }) => !touched.includes(operationId));
  return JSON.stringify(excerptOf(after, [...touched, ...(other === undefined ? [] : [other.operationId])]));
}
