import { evaluated } from "./evaluated.ts";
import { FORMATS } from "./formats.ts";
import type { ValidatorCode } from "./validator-code.ts";

// biome-ignore lint/suspicious/noExplicitAny: Ajv has compiled it, so that each keyword holds what it must
export type Assertions = { readonly [keyword: string]: any };

/** One thing that a validator does: it calls another one with the value, or something else with the faults so far. */
export interface Step {
  validator?: string;
  call?: (faults: string) => string;
  /** Whether it is about a value that is known to be an object. */
  isOfObject?: boolean;
}

/** Keywords that assert nothing by themselves: annotations, and what belongs to another keyword. */
const SILENT = ["$anchor", "$defs", "$dynamicAnchor", "contentEncoding", "contentMediaType", "contentSchema"];
const BESIDE = ["else", "maxContains", "minContains", "patternProperties", "then"];

/** What a schema asserts, in the order in which faults are told. Throws for a keyword that is not known. */
export function stepsOf(code: ValidatorCode, schema: Assertions, name: string): Step[] {
  const unknown = Object.keys(schema).find(
    (keyword) => !(keyword in KEYWORDS) && ![...SILENT, ...BESIDE].includes(keyword),
  );
  if (unknown !== undefined) throw new Error(`the keyword \`${unknown}\` is not supported here`);
  return Object.entries(KEYWORDS).flatMap(([keyword, stepsFor]) =>
    keyword in schema || (keyword === "properties" && schema.patternProperties)
      ? stepsFor({ code, schema, name, keyword, value: schema[keyword] })
      : [],
  );
}

interface Place {
  code: ValidatorCode;
  schema: Assertions;
  /** The constant of the schema. */
  name: string;
  keyword: string;
  value: Assertions[string];
}

type Keyword = (place: Place) => Step[];

const ofObject = (step: Step): Step => ({ ...step, isOfObject: true });

const limit: Keyword = ({ code, keyword, value }) => [
  { validator: code.made(keyword, `${keyword}_${value}`, String(value)) },
];

const branches: Keyword = ({ code, keyword, value, name }) => {
  const names = value.map((branch: Assertions, index: number) => code.validator(branch, `${name}_${index + 1}`));
  return [{ call: (faults) => `${code.library(keyword)}(value, ${faults}, ${names.join(", ")})` }];
};

const part: Keyword = ({ code, keyword, value, name }) => {
  const validator = code.validator(value, `${name}_${keyword}`);
  return [{ call: (faults) => `${code.library(keyword)}(value, ${validator}, ${faults})` }];
};

const unevaluated: Keyword = ({ code, schema, keyword, value, name }) => {
  const { [keyword]: _own, ...others } = schema;
  const kind = keyword === "unevaluatedItems" ? "Items" : "Properties";
  const isEvaluated = `(key: any) => ${evaluated(code, others, kind, name)}`;
  const validator = value === false ? "undefined" : code.validator(value, `${name}_${keyword}`);
  return [{ call: (faults) => `${code.library(keyword)}(value, ${isEvaluated}, ${validator}, ${faults})` }];
};

/** In the order of their faults. */
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

/** The function that tells whether a schema names a property. */
export function known(
  code: ValidatorCode,
  { properties = {}, patternProperties = {} }: Assertions,
  name: string,
): string {
  const patterns = Object.keys(patternProperties).map(regex);
  return code.made("known", `${name}_known`, JSON.stringify(Object.keys(properties)), ...patterns);
}

function regex(pattern: string): string {
  return String(new RegExp(pattern, "u"));
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
