import { operationPlacesOf } from "./operation-places.ts";
import { pointerOf } from "./pointer.ts";
import type { Node, Path, Specification } from "./specification.ts";

/** What cannot be mended in a spec, since it is the API's, can be done without. */
export const SKIP = "`x-skip: <reason>`";

/**
 * Takes out of the document the operations that say `x-skip`, and the components that nothing else refers to, so that
 * nothing is made of them, and nothing in them refused.
 */
export function takeSkippedOut(specification: Specification): void {
  const operations = operationPlacesOf(specification);
  const skipped = operations.filter(({ path }) => "x-skip" in Object(specification.at(path)));
  if (skipped.length === 0) return;
  specification.skipped = skipped.map(({ shown, path }) => ({
    operation: shown,
    reason: reasonAt(specification, path),
  }));
  if (skipped.length === operations.length) {
    specification.refuse(["paths"], "all its operations say `x-skip`; take it out of one.");
  }
  const reached = componentsFrom(
    specification,
    skipped.map(({ path }) => path),
  );
  // It may be written for several paths.
  const written = skipped.map(({ path }) => specification.origin(path));
  for (const path of [...skipped.map(({ path }) => path), ...written]) remove(specification, path);
  const used = componentsFrom(
    specification,
    rootsOf(specification).filter((root) => !reached.has(pointerOf(root))),
  );
  for (const [pointer, path] of reached) if (!used.has(pointer)) remove(specification, path);
}

function reasonAt(specification: Specification, path: Path): string {
  const { "x-skip": reason } = specification.at(path) as Node;
  if (typeof reason === "string" && reason.trim() !== "") return reason.trim().replaceAll(/\s+/g, " ");
  specification.refuse([...path, "x-skip"], `an operation is left out for a reason; write it as a text: ${SKIP}.`);
  return "";
}

/** What a reference leads to of components, by pointer, from what stands at `places`. */
export function componentsFrom(specification: Specification, places: readonly Path[]): Map<string, Path> {
  const reached = specification.reachedFrom(places);
  const found = reached.filter(([section, , name]) => section === "components" && name !== undefined);
  const components = found.map((path) => path.slice(0, 3));
  return new Map(components.map((path) => [pointerOf(path), path]));
}

/** The parts of the document, each component for itself. */
function rootsOf({ document }: Specification): Path[] {
  const parts = Object.keys(document).filter((key) => key !== "components");
  const sections = Object.entries(Object(document.components) as Node);
  const components = sections.flatMap(([section, all]) =>
    Object.keys(Object(all)).map((name) => ["components", section, name]),
  );
  return [...parts.map((part) => [part]), ...components];
}

export function remove(specification: Specification, path: Path): void {
  const around = specification.at(path.slice(0, -1)) as Node | undefined;
  delete around?.[path.at(-1) as string];
}
