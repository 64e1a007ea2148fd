import { unevaluated } from "./evaluated.ts";
import { FORMATS } from "./formats.ts";
import { type Keyword, limit, part } from "./keyword.ts";
import { OBJECT_KEYWORDS } from "./object-keywords.ts";
import type { Assertions, Step, ValidatorCode } from "./validator-code.ts";

/** Keywords that assert nothing by themselves: annotations, and what belongs to another keyword. */
const SILENT = [
  "$defs",
  "$dynamicAnchor",
  "$schema",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "definitions",
];
const BESIDE = ["else", "maxContains", "minContains", "patternProperties", "then"];

/** What a schema asserts, in the order in which faults are told. Throws for a keyword that is not known. */
export function stepsOf(code: ValidatorCode, schema: Assertions, name: string): Step[] {
  const unknown = Object.keys(schema).find(
    (keyword) => !Object.hasOwn(KEYWORDS, keyword) && ![...SILENT, ...BESIDE].includes(keyword),
  );
  if (unknown !== undefined) throw new Error(`the keyword \`${unknown}\` is not supported here`);
  return Object.entries(KEYWORDS).flatMap(([keyword, stepsFor]) =>
    keyword in schema || (keyword === "properties" && schema.patternProperties)
      ? stepsFor({ code, schema, name, keyword, value: schema[keyword] })
      : [],
  );
}

const branches: Keyword = ({ code, keyword, value, name }) => {
  const names = value.map((branch: Assertions, index: number) => code.validator(branch, `${name}_${index + 1}`));
  return [{ call: (faults) => `${code.library(keyword)}(value, ${faults}, ${names.join(", ")})` }];
};

/** In the order in which their faults are told. */
const KEYWORDS: Record<string, Keyword> = {
  type: ({ code, value }) => {
    const validators = [value].flat().map((type: string) => code.library(type === "null" ? "nullValue" : type));
    if (validators.length === 1) return [{ validator: validators[0] as string }];
    return [{ validator: code.made("types", value.join("_"), JSON.stringify(value.join()), ...validators) }];
  },
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: limit,
  minLength: limit,
  maxLength: limit,
  pattern: ({ code, value, name }) => [{ validator: code.made("pattern", `${name}_pattern`, JSON.stringify(value)) }],
  format: ({ code, value }) => {
    const pattern = FORMATS.get(value);
    return pattern === undefined
      ? []
      : [{ validator: code.made("format", value, JSON.stringify(value), String(pattern)) }];
  },
  $ref: ({ code, value }) => [{ validator: code.component(value) }],
  const: ({ code, value, name }) => [
    { validator: code.made(isScalar(value) ? "constant" : "structure", `${name}_const`, JSON.stringify(value)) },
  ],
  enum: ({ code, value, name }) => {
    const maker = value.every(isScalar) ? "oneOfValues" : "oneOfStructures";
    return [{ validator: code.made(maker, `${name}_enum`, ...value.map((each: unknown) => JSON.stringify(each))) }];
  },
  not: part,
  anyOf: branches,
  oneOf: branches,
  allOf: ({ code, value, name }) =>
    value.map((each: Assertions, index: number) => ({ validator: code.validator(each, `${name}_${index + 1}`) })),
  if: ({ code, schema, value, name }) => {
    const names = [
      code.validator(value, `${name}_if`),
      code.validator(schema.then ?? true, `${name}_then`),
      code.validator(schema.else ?? true, `${name}_else`),
    ];
    return [{ call: (faults) => `${code.library("choice")}(value, ${names.join(", ")}, ${faults})` }];
  },
  minItems: limit,
  maxItems: limit,
  uniqueItems: ({ code, value }) => (value ? [{ validator: code.library("uniqueItems") }] : []),
  contains: ({ code, schema: { minContains = 1, maxContains }, value, name }) => {
    const validator = code.validator(value, `${name}_contains`);
    const most = maxContains === undefined ? "" : `, ${maxContains}`;
    return [{ call: (faults) => `${code.library("contains")}(value, ${validator}, ${faults}, ${minContains}${most})` }];
  },
  prefixItems: ({ code, value, name }) =>
    value.map((each: Assertions, index: number) => {
      const validator = code.validator(each, `${name}_${index}`);
      return { call: (faults: string) => `${code.library("item")}(value, ${index}, ${validator}, ${faults})` };
    }),
  items: ({ code, schema, value, name }) => {
    const start = schema.prefixItems?.length ?? 0;
    if (value === false) return [{ validator: code.made("maxItems", `maxItems_${start}`, String(start)) }];
    const validator = code.validator(value, `${name}_items`);
    const from = start > 0 ? `, ${start}` : "";
    return [{ call: (faults) => `${code.library("items")}(value, ${validator}, ${faults}${from})` }];
  },
  unevaluatedItems: unevaluated,
  ...OBJECT_KEYWORDS,
};

export const KEYWORD_NAMES = [...Object.keys(KEYWORDS), ...BESIDE];

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
