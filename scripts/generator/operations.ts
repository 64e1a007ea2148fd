import { refuseOtherCredentials } from "./credential.ts";
import { refuseMarksElsewhere } from "./marks.ts";
import { type LookedAt, lookAtOperation, type Operation } from "./operation.ts";
import { METHODS } from "./operation-places.ts";
import { refuseSharedServerPath } from "./servers.ts";
import type { Node, Specification } from "./specification.ts";

/** Every operation of a spec, in the document's order. Throws SpecificationError for what no client can be made of. */
export function operationsOf(specification: Specification): Operation[] {
  const operations = lookAtOperations(specification);
  specification.throwRefusals();
  return operations.map(({ operation }) => operation);
}

/** The same, but what is refused is noted, and the rest looked at nevertheless. */
export function lookAtOperations(specification: Specification): LookedAt[] {
  const found: LookedAt[] = [];
  for (const pathTemplate of Object.keys((specification.document.paths ?? {}) as Node)) {
    if (!pathTemplate.startsWith("/")) continue;
    const pathItem = specification.attempt([], () => specification.resolve(["paths", pathTemplate]));
    if (pathItem === undefined) continue;
    for (const method of Object.keys(pathItem.node).filter((key) => METHODS.includes(key))) {
      const located = specification.attempt([], () => specification.resolve([...pathItem.path, method]));
      if (typeof located?.node !== "object") continue;
      const looked = specification.ofOperation(located.path, () =>
        specification.tolerate(() => lookAtOperation(specification, pathItem, located, pathTemplate, method)),
      );
      if (looked !== undefined) found.push(looked);
    }
  }
  if (found.length === 0 && !specification.isRefused) specification.refuse(["paths"], "there is no operation in it.");
  refuseSharedServerPath(
    specification,
    found.map(({ operation }) => operation.serverPath),
  );
  const known = found.filter(({ hasCredential }) => hasCredential);
  refuseOtherCredentials(
    specification,
    known.map(({ operation }) => operation),
  );
  refuseMarks(specification, found);
  return found;
}

function refuseMarks(specification: Specification, found: readonly LookedAt[]): void {
  const bodies = found.flatMap(({ operation }) => (operation.requestBody ? [operation.requestBody.path] : []));
  const unknown = found.filter(({ hasBody }) => !hasBody).map(({ operation }) => [...operation.path, "requestBody"]);
  const refused = specification.reachedFrom(unknown);
  for (const mark of ["x-credential", "x-secret"]) refuseMarksElsewhere(specification, bodies, refused, mark);
}
