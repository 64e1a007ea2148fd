import { isData } from "./outside.ts";
import { SKIP } from "./skipped.ts";
import type { Path, Specification } from "./specification.ts";

/** Names that every object has, and that openapi-typescript calls where a document has them as a key of anything. */
const CALLED =
  /^(?:hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|valueOf|__(?:define|lookup)[GS]etter__)$/;

/**
 * Refuses keys that no tool reads as names like others. `constructor` and `toString` are read as such; `__proto__` is what an
 * object literal inherits from.
 */
export function refuseInheritedNames(specification: Specification): void {
  specification.walk((node, path) => {
    for (const name of Object.keys(node)) {
      if (name !== "__proto__" && !CALLED.test(name)) continue;
      specification.refuse(
        [...path, name],
        `every object has a "${name}", so that tools misread it; ${remedyFor(path)}.`,
      );
    }
  });
}

function remedyFor(path: Path): string {
  if (isData(path)) return "take it out of what it is an example of";
  if (path[0] === "components" && path.length === 2) return "give the component another name";
  return `leave out by ${SKIP} what uses it`;
}
