import { isWithin, pointerOf } from "./pointer.ts";
import type { Path, Specification } from "./specification.ts";

/**
 * Refuses a mark of a body's property, such as `x-credential`, where nobody looks for it. `bodies` is where the schemas
 * of request bodies stand, `refused` what those have that were refused for another reason.
 */
export function refuseMarksElsewhere(
  specification: Specification,
  bodies: readonly Path[],
  refused: readonly Path[],
  mark: string,
): void {
  const written = bodies.flatMap((path) => [path, specification.origin(path)]);
  const places = new Set(written.map((path) => pointerOf([...path, "properties"])));
  specification.walk((node, path) => {
    if (!(mark in node) || places.has(pointerOf(path.slice(0, -1)))) return;
    if (refused.some((root) => isWithin(path, root))) return;
    specification.refuse(
      [...path, mark],
      `\`${mark}\` marks a property at the top level of a request body, in its own place.`,
    );
  });
}
