import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { Expansion } from "./expansion.ts";
import { withExactMultiples } from "./multiples.ts";
import type { Schema } from "./schema.ts";

/** Says what values break. */
export interface Judge {
  /** The pointers of all keywords that a value breaks. */
  brokenBy(value: unknown): ReadonlySet<string>;
  /** Whether a value fits a schema of the expansion. */
  fits(schema: Schema, value: unknown): boolean;
  /** Gives back what it holds, once all has been asked. */
  forget(): void;
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowMatchingProperties: true,
  verbose: true,
  // A property that every object inherits, such as `constructor`, is not there until it is given.
  ownProperties: true,
  // Only the root is checked against the schema of schemas: when it is compiled.
  validateSchema: true,
  // To make its code a little better takes half of the time.
  code: { optimize: false },
});
ajvFormats.default(withExactMultiples(ajv));
ajv.addVocabulary(["example"]);
let count = 0;

export function judgeOf({ root, pointers, target }: Expansion): Judge {
  count += 1;
  const id = `cases-${count}`;
  const compiled = new Map<Schema, ValidateFunction>();
  const idOf = (schema: Schema): string => {
    const pointer = pointers.get(schema) as string;
    return id + (pointer === "#" ? "" : pointer);
  };
  const validatorOf = (schema: Schema): ValidateFunction => {
    const known = compiled.get(target(schema));
    if (known !== undefined) return known;
    const validate = ajv.getSchema(idOf(target(schema))) as ValidateFunction;
    compiled.set(target(schema), validate);
    return validate;
  };
  try {
    ajv.addSchema(root, id);
    validatorOf(root);
  } catch (error) {
    throw new Error(`The schema cannot be compiled: ${(error as Error).message}. Correct it.`);
  }
  const pointerOf = ({ parentSchema, keyword }: ErrorObject) => `${pointers.get(parentSchema as Schema)}/${keyword}`;
  return {
    brokenBy(value) {
      const validate = validatorOf(root);
      return new Set(validate(value) ? [] : validate.errors?.map(pointerOf));
    },
    fits: (schema, value) => validatorOf(schema)(value) === true,
    forget: () => {
      for (const schema of compiled.keys()) ajv.removeSchema(idOf(schema));
      ajv.removeSchema(id);
    },
  };
}
