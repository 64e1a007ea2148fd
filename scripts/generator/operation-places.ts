import { nameIn, operationName } from "../../src/operation-name.ts";
import type { Node, Path, Specification } from "./specification.ts";

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation that nobody has looked at: only where it stands is known. */
interface OperationPlace {
  method: string;
  template: string;
  /** As messages have it: `GET /users`. */
  shown: string;
  path: Path;
}

export function operationPlacesOf(specification: Specification): OperationPlace[] {
  const templates = Object.keys(Object(specification.document.paths)).filter((key) => key.startsWith("/"));
  return templates.flatMap((template) => {
    const item = ["paths", template];
    const methods = Object.keys(Object(specification.at(item))).filter((key) => METHODS.includes(key));
    return methods.map((method) => {
      return { method, template, shown: `${method.toUpperCase()} ${template}`, path: [...item, method] };
    });
  });
}

/** Gives each operation its method's name for an operationId, so that all that is made of the document has this name. */
export function nameOperations(specification: Specification): void {
  const found = new Map<string, { shown: string; own: string }>();
  for (const { method, template, shown, path } of operationPlacesOf(specification)) {
    const written = specification.at(path) as Node;
    const { operationId } = specification.names.get(written) ?? Object(written);
    // What is no object, or no text, is no OpenAPI, of which has been told.
    if (Object(written) !== written || !["string", "undefined"].includes(typeof operationId)) continue;
    const name = operationName(operationId, method, template);
    const own =
      operationId === undefined ? "it has no operationId" : `its operationId is ${JSON.stringify(operationId)}`;
    const same = found.get(name);
    if (same === undefined) {
      found.set(name, { shown, own });
      const operation = ownAt(specification, path);
      specification.names.set(operation, {
        operation: shown,
        name,
        operationId,
        isByPath: nameIn(operationId) === undefined,
      });
      operation.operationId = name;
      // Redocly tells of it as of something with the name itself.
    } else if (!specification.isInvalidAt([...path, name])) {
      specification.refuse(
        path,
        `its method would be called "${name}" (${own}), as that of ${same.shown} is (${same.own}); give one another operationId.`,
      );
    }
  }
}

/** The operation at `path`, which no other path has. */
function ownAt(specification: Specification, path: Path): Node {
  const operation = specification.at(path) as Node;
  if (!specification.names.has(operation)) return operation;
  const own = { ...operation };
  specification.copies.set(own, specification.origin(path));
  (specification.at(path.slice(0, -1)) as Node)[path.at(-1) as string] = own;
  return own;
}

/** Those whose names are made of method and path, and why. */
export function namedByPath({ names }: Specification): { operation: string; name: string; reason: string }[] {
  return [...names.values()].flatMap(({ operation, name, operationId, isByPath }) => {
    if (!isByPath) return [];
    const what = operationId === undefined ? "it has no operationId" : `no name is in ${JSON.stringify(operationId)}`;
    return [{ operation, name, reason: `since ${what}` }];
  });
}
