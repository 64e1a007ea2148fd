import type { RequestBody } from "./request-body.ts";
import type { Specification } from "./specification.ts";

/** Refuses a mark of a body's property, such as `x-credential`, where nobody looks for it. */
export function refuseMarksElsewhere(
  specification: Specification,
  operations: readonly { requestBody: RequestBody | undefined }[],
  mark: string,
): void {
  const places = operations.map(({ requestBody }) => [...(requestBody?.path ?? []), "properties"].join("\n"));
  specification.walk((node, path) => {
    if (!(mark in node) || places.includes(path.slice(0, -1).join("\n"))) return;
    throw specification.refusal(
      [...path, mark],
      `\`${mark}\` marks a property at the top level of a request body, in its own place.`,
    );
  });
}
