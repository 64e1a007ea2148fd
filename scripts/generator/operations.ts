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
      const looked = specification.tolerate(() =>
        lookAtOperation(specification, pathItem, located, pathTemplate, method),
      );
      if (looked === undefined) continue;
      refuseSameName(specification, looked.operation, found);
      found.push(looked);
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

function refuseSameName(
  specification: Specification,
  { operationId, path, node }: Operation,
  found: readonly LookedAt[],
): void {
  const same = found.find(({ operation }) => operation.operationId === operationId)?.operation;
  // Redocly tells of it as of something with the name itself.
  if (same === undefined || specification.isInvalidAt([...path, operationId])) return;
  const [own, other] = [node, same.node].map((each) => ownNameOf(specification, each));
  specification.refuse(
    path,
    `its method would be called "${operationId}" (${own}), as that of ${same.method} ${same.pathTemplate} is (${other}); give one another operationId.`,
  );
}

function ownNameOf({ names }: Specification, node: Node): string {
  const { operationId } = names.get(node) ?? {};
  return operationId === undefined ? "it has no operationId" : `its operationId is ${JSON.stringify(operationId)}`;
}

function refuseMarks(specification: Specification, found: readonly LookedAt[]): void {
  const bodies = found.flatMap(({ operation }) => (operation.requestBody ? [operation.requestBody.path] : []));
  const unknown = found.filter(({ hasBody }) => !hasBody).map(({ operation }) => [...operation.path, "requestBody"]);
  const refused = specification.reachedFrom(unknown);
  for (const mark of ["x-credential", "x-secret"]) refuseMarksElsewhere(specification, bodies, refused, mark);
}
