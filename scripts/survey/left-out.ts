// What has to be left out of a document, so that nothing that generation refuses is left in it.

import { METHODS, operationPlacesOf } from "../generator/operation-places.ts";
import { isWithin, pointerOf } from "../generator/pointer.ts";
import { componentsFrom } from "../generator/skipped.ts";
import type { Path, Specification } from "../generator/specification.ts";
import type { Refusal } from "../generator/specification-error.ts";

/** What is left out for one refusal: operations, and a part of the document that no other one uses. */
export interface LeftOut {
  refusal: Refusal;
  operations: { shown: string; path: Path }[];
  part: Path | undefined;
}

/** For each refusal what it costs; undefined where it is one of the whole document. */
export function leftOutFor(
  specification: Specification,
  refusals: readonly Refusal[],
): { refusal: Refusal; leftOut: LeftOut | undefined }[] {
  const operations = operationPlacesOf(specification).filter(
    ({ path }) => !("x-skip" in Object(specification.at(path))),
  );
  const reached = new Map<string, Set<string>>();
  const reaches = ({ path }: (typeof operations)[number], component: string): boolean => {
    const key = pointerOf(path);
    const known =
      reached.get(key) ?? new Set(componentsFrom(specification, [path, [...path.slice(0, 2), "parameters"]]).keys());
    reached.set(key, known);
    return known.has(component);
  };
  return refusals.map((refusal) => {
    const { path, operation } = refusal;
    const found = (where: (each: (typeof operations)[number]) => boolean, part?: Path) => {
      const having = operations.filter(where);
      const unused = having.length === 0 || part?.length === 2 ? part : undefined;
      const isFound = having.length > 0 || (unused !== undefined && specification.at(unused) !== undefined);
      return { refusal, leftOut: isFound ? { refusal, operations: having, part: unused } : undefined };
    };
    if (operation !== undefined) return found((each) => isWithin(each.path, operation));
    const [section, name, key = ""] = path;
    const part = path.slice(0, section === "components" ? 3 : 2);
    if (section === "paths" && METHODS.includes(key))
      return found((each) => isWithin(path, each.path), path.slice(0, 3));
    if (section === "paths" && name !== undefined) return found((each) => isWithin(each.path, part), part);
    if (section === "components" && path.length > 2) return found((each) => reaches(each, pointerOf(part)), part);
    // No client is made of them.
    if (section === "webhooks" && name !== undefined) return found(() => false, part);
    return { refusal, leftOut: undefined };
  });
}
