import { BaseResolver, isMappingRef, type Source } from "@redocly/openapi-core";
import type { Path, Specification } from "./specification.ts";

export const OUTSIDE = "is outside of the spec";

/** What a library asks for while it reads a spec is not there: so nothing is fetched, whatever it takes for a reference. */
export class ClosedResolver extends BaseResolver {
  override async loadExternalRef(reference: string): Promise<Source> {
    throw new Error(`${reference} ${OUTSIDE}`);
  }
}

/**
 * What leads out of the file, wherever it stands: in an example or an extension too, since libraries follow there what
 * looks like a reference.
 */
export function leadsOutOf(specification: Specification): { path: Path; reason: string }[] {
  const found: { path: Path; reason: string }[] = [];
  specification.walk((node, path) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "string" || isWithin(value)) continue;
      const remedy = remedyFor(key, value, path);
      if (remedy === undefined) continue;
      found.push({ path: [...path, key], reason: `${value} leads out of this file, and no other is read; ${remedy}.` });
    }
  });
  return found;
}

/** Whether Redocly looks for it in the file that has it. */
export function isWithin(reference: string): boolean {
  return /^(?:#(?:\/.*|[A-Za-z][\w\-:.]*)?)?$/s.test(reference);
}

function remedyFor(key: string, value: string, path: Path): string | undefined {
  if (key === "$ref") return "write what it names in its place, or under `components`, and refer to that";
  if (key === "externalValue") return "write the value itself as `value`, or remove it";
  const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator" && isMappingRef(value);
  return isMapping ? "name a schema of this file, such as #/components/schemas/Name" : undefined;
}

/** What holds others by names that the document's author chose; a name is no keyword. */
const NAMED =
  /^(?:[$]defs|callbacks|content|dependentSchemas|headers|parameters|pathItems|paths|patternProperties|properties|requestBodies|responses|schemas|securitySchemes)$/;

/** Whether it stands in what may hold anything: an example or an extension. */
export function isData(path: Path): boolean {
  let isName = false;
  return path.some((key) => {
    const isKeyword = !isName;
    isName = isKeyword && NAMED.test(key);
    return isKeyword && /^(?:examples?|x-.*)$/.test(key);
  });
}
