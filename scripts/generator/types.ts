import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { withEvidenceInDescriptions } from "./evidence.ts";
import type { Specification } from "./specification.ts";

/** The text of `types.ts`: what openapi-typescript makes of a spec. */
export async function typesOf(specification: Specification): Promise<string> {
  const document = withEvidenceInDescriptions(specification) as unknown as OpenAPI3;
  try {
    return astToString(
      await openapiTS(document, {
        defaultNonNullable: false,
        readWriteMarkers: specification.marksDirections,
        silent: true,
      }),
    );
  } catch (error) {
    throw specification.refusal(
      ["openapi"],
      `openapi-typescript cannot make types of it: ${(error as Error).message}.`,
    );
  }
}
