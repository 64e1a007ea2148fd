import { unevaluated } from "./evaluated.ts";
import { type Keyword, known, limit, ofObject, part, regex } from "./keyword.ts";
import type { Assertions } from "./validator-code.ts";

/** The keywords of objects, in the order in which their faults are told. */
export const OBJECT_KEYWORDS: Record<string, Keyword> = {
  minProperties: limit,
  maxProperties: limit,
  required: ({ code, value }) =>
    value.map((property: string) =>
      ofObject({ call: (faults) => `${code.library("required")}(${read(property)}, ${faults})` }),
    ),
  dependentRequired: ({ code, value, name }) =>
    Object.entries<string[]>(value).map(([property, names]) => ({
      validator: code.made(
        "dependentRequired",
        `${name}_with_${property}`,
        ...[property, ...names].map((each) => JSON.stringify(each)),
      ),
    })),
  propertyNames: (place) => part(place).map(ofObject),
  additionalProperties: ({ code, schema, value, name }) => {
    const validator = value === false ? "undefined" : code.validator(value, `${name}_additional`);
    const call = (faults: string) =>
      `${code.library("additional")}(value, ${known(code, schema, name)}, ${validator}, ${faults})`;
    return [ofObject({ call })];
  },
  dependentSchemas: ({ code, value, name }) =>
    Object.entries<Assertions>(value).map(([property, each]) => {
      const validator = code.validator(each, `${name}_with_${property}`);
      return {
        call: (faults: string) =>
          `${code.library("dependent")}(value, ${JSON.stringify(property)}, ${validator}, ${faults})`,
      };
    }),
  properties: ({ code, schema, value = {}, name }) => [
    ...Object.entries<Assertions>(value).flatMap(([property, each]) => {
      const validator = code.validator(each, `${name}_${property}`);
      if (validator === "anything") return [];
      return [
        ofObject({ call: (faults) => `${code.library("property")}(${read(property)}, ${validator}, ${faults})` }),
      ];
    }),
    ...Object.entries<Assertions>(schema.patternProperties ?? {}).map(([pattern, each], index) => {
      const validator = code.validator(each, `${name}_matching_${index + 1}`);
      const call = (faults: string) => `${code.library("matching")}(value, ${regex(pattern)}, ${validator}, ${faults})`;
      return ofObject({ call });
    }),
  ],
  unevaluatedProperties: (place) => unevaluated(place).map(ofObject),
};

/** What an object, a property's name and its value are as arguments. */
function read(property: string): string {
  const isPlain = /^[A-Za-z_$][\w$]*$/.test(property);
  return `value, ${JSON.stringify(property)}, value${isPlain ? `.${property}` : `[${JSON.stringify(property)}]`}`;
}
