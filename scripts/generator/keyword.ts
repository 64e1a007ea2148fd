import type { Assertions, Step, ValidatorCode } from "./validator-code.ts";

/** A keyword of a schema. */
export interface Place {
  code: ValidatorCode;
  schema: Assertions;
  /** The constant of the schema. */
  name: string;
  keyword: string;
  value: Assertions[string];
}

/** Gives what a keyword makes a validator do. */
export type Keyword = (place: Place) => Step[];

export const ofObject = (step: Step): Step => ({ ...step, isOfObject: true });

export const limit: Keyword = ({ code, keyword, value }) => [
  { validator: code.made(keyword, `${keyword}_${value}`, String(value)) },
];

/** A keyword that holds a schema. */
export const part: Keyword = ({ code, keyword, value, name }) => {
  const validator = code.validator(value, `${name}_${keyword}`);
  return [{ call: (faults) => `${code.library(keyword)}(value, ${validator}, ${faults})` }];
};

/** The function that tells whether a schema names a property. */
export function known(
  code: ValidatorCode,
  { properties = {}, patternProperties = {} }: Assertions,
  name: string,
): string {
  const patterns = Object.keys(patternProperties).map(regex);
  return code.made("known", `${name}_known`, JSON.stringify(Object.keys(properties)), ...patterns);
}

/** The text of a regular expression for a pattern. */
export function regex(pattern: string): string {
  return String(new RegExp(pattern, "u"));
}
