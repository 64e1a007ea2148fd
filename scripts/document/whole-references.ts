import { isObject } from "../cases/schema.ts";
import { mapValues, type Yaml } from "./yaml.ts";

/** A reference to a component as a whole; path items have no types. */
const WHOLE = /^#\/components\/(?!pathItems\/)\w+\/[^/]+$/;
/** What is found by names that the document's author chose. */
const NAMED =
  /^(?:callbacks|content|headers|links|parameters|pathItems|paths|patternProperties|properties|requestBodies|responses|schemas)$/;
const DATA = /^(?:const|default|enum|examples?|x-.*)$/;

/** A copy of a document in which what references into components and paths lead to stands in their places. */
export function withWholeReferences(root: Yaml, at: (reference: string) => Yaml): Yaml {
  const isOld = String(root.openapi).startsWith("3.0");
  const partOf = (part: Yaml, areNames: boolean, above: readonly string[]): Yaml => {
    if (Array.isArray(part)) return part.map((each) => partOf(each, false, above));
    if (!isObject(part)) return part;
    const { $ref: reference, ...beside } = part as Yaml;
    if (!areNames && typeof reference === "string" && !WHOLE.test(reference) && isObject(at(reference))) {
      if (above.includes(reference)) throw new Error(`the reference ${reference} leads back into itself`);
      return { ...partOf(at(reference), false, [...above, reference]), ...(isOld ? meantIn30(beside) : beside) };
    }
    return mapValues(part, (value, key) => {
      if (!areNames && DATA.test(key)) return value;
      return partOf(value, !areNames && NAMED.test(key), above);
    });
  };
  return partOf(root, false, []);
}

/** What says something beside a reference of 3.0. */
function meantIn30(beside: Yaml): Yaml {
  const isMeant = ([key, value]: [string, Yaml]) =>
    key === "nullable" ? value === true : /^(?:readOnly|writeOnly|x-.*)$/.test(key);
  return Object.fromEntries(Object.entries<Yaml>(beside).filter(isMeant));
}
