import { isMappingRef } from "@redocly/openapi-core";
import { isData, isWithin } from "./outside.ts";
import { keysOf } from "./pointer.ts";
import type { Specification } from "./specification.ts";

const SCHEMAS = "#/components/schemas/";

/**
 * Makes references of what the mappings of discriminators name, in their places: the mere names of schemas too, which
 * Redocly takes for files. What leads to no schema is refused, and taken out.
 */
export function resolveMappings(specification: Specification): void {
  const schemas = Object(specification.at(["components", "schemas"]));
  specification.walk((mapping, path) => {
    if (path.at(-1) !== "mapping" || path.at(-2) !== "discriminator" || isData(path)) return;
    for (const [value, target] of Object.entries(mapping)) {
      const isName = !isMappingRef(String(target));
      // What leads out of the file has been told of.
      if (typeof target !== "string" || !(isName || isWithin(target))) continue;
      const reference = isName ? SCHEMAS + target : target;
      mapping[value] = reference;
      const [, , name = "", ...deeper] = reference.startsWith(SCHEMAS) ? keysOf(reference) : [];
      if (Object.hasOwn(schemas, name) && deeper.length === 0) continue;
      specification.refuse([...path, value], `${target} is no schema of this file; name one, such as ${SCHEMAS}Name.`);
      delete mapping[value];
    }
  });
}
