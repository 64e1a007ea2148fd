import { isObject, LISTS, MAPS, ONE } from "../cases/schema.ts";
import { mapValues, type Yaml } from "./yaml.ts";

/** What is found by names that the document's author chose. */
const NAMED = /^(?:callbacks|content|headers|links|parameters|pathItems|paths|requestBodies|responses)$/;

/** A copy of a document in which each schema is what `change` makes of it, before the schemas within it are changed too. */
export function mapSchemas(document: Yaml, change: (schema: Yaml) => Yaml): Yaml {
  const schemaOf = (schema: Yaml): Yaml => {
    if (!isObject(schema)) return schema;
    return mapValues(change(schema), (value, keyword) => {
      if (ONE.includes(keyword)) return schemaOf(value);
      if (LISTS.includes(keyword)) return value.map(schemaOf);
      return MAPS.includes(keyword) ? mapValues(value, schemaOf) : value;
    });
  };
  const partOf = (part: Yaml, areNames: boolean): Yaml => {
    if (Array.isArray(part)) return part.map((each) => partOf(each, false));
    if (!isObject(part)) return part;
    return mapValues(part, (value, key) => {
      if (areNames) return partOf(value, false);
      if (/^examples?$/.test(key) || key.startsWith("x-")) return value;
      if (key === "schema") return schemaOf(value);
      return key === "schemas" ? mapValues(value, schemaOf) : partOf(value, NAMED.test(key));
    });
  };
  return partOf(document, false);
}
