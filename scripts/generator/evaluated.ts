import { type Keyword, known } from "./keyword.ts";
import type { Assertions, ValidatorCode } from "./validator-code.ts";

/** What `unevaluatedProperties` and `unevaluatedItems` are about. */
type Kind = "Properties" | "Items";

/** `unevaluatedProperties` or `unevaluatedItems`. */
export const unevaluated: Keyword = ({ code, schema, keyword, value, name }) => {
  const { [keyword]: _own, ...others } = schema;
  const kind = keyword === "unevaluatedItems" ? "Items" : "Properties";
  const isEvaluated = `(key: any, fits: any) => ${evaluated(code, others, kind, name)}`;
  const validator = value === false ? "undefined" : code.validator(value, `${name}_${keyword}`);
  return [{ call: (faults) => `${code.library(keyword)}(value, ${isEvaluated}, ${validator}, ${faults})` }];
};

/**
 * An expression that tells whether any keyword of a schema looks at the property or item `key` of `value`, which fits the
 * schema. A branch that `value` does not fit looks at nothing.
 */
function evaluated(code: ValidatorCode, schema: Assertions | boolean, kind: Kind, name: string): string {
  if (typeof schema === "boolean") return "false";
  const own = kind === "Properties" ? byNames(code, schema, name) : byIndex(code, schema, name);
  const parts = [...own, ...byBranches(code, schema, kind, name)].filter((part) => part !== "false");
  if (parts.includes("true")) return "true";
  return parts.join(" || ") || "false";
}

/** The function that tells it of a component. */
function ofComponent(code: ValidatorCode, reference: string, kind: Kind): string {
  const { name, schema } = code.referred(reference);
  return code.declared(`${kind} of ${reference}`, `${name}_${kind}`, (own) => {
    return `(value: any, key: any, fits: any): boolean => ${evaluated(code, schema, kind, own)}`;
  });
}

function byNames(code: ValidatorCode, schema: Assertions, name: string): string[] {
  if ("additionalProperties" in schema || "unevaluatedProperties" in schema) return ["true"];
  if (!("properties" in schema || "patternProperties" in schema)) return [];
  return [`${known(code, schema, name)}(key)`];
}

function byIndex(code: ValidatorCode, schema: Assertions, name: string): string[] {
  if ("items" in schema || "unevaluatedItems" in schema) return ["true"];
  return [
    ...("prefixItems" in schema ? [`key < ${schema.prefixItems.length}`] : []),
    ...("contains" in schema ? [`fits(${code.validator(schema.contains, `${name}_contains`)}(value[key]))`] : []),
  ];
}

function byBranches(code: ValidatorCode, schema: Assertions, kind: Kind, name: string): string[] {
  const inside = (branch: Assertions, hint: string) => evaluated(code, branch, kind, `${name}_${hint}`);
  /** What a branch looks at if a condition holds. */
  const only = (condition: string, branch: string) => (branch === "false" ? branch : `(${condition} && (${branch}))`);
  const found = (branch: Assertions, hint: string) => `${code.validator(branch, `${name}_${hint}`)}(value)`;
  const { $ref: reference, allOf = [], anyOf = [], oneOf = [], if: test, then = true, else: other = true } = schema;
  const alternatives = [...anyOf, ...oneOf].map((branch: Assertions, index) => {
    const hint = String(index + 1);
    return only(`fits(${found(branch, hint)})`, inside(branch, hint));
  });
  const dependent = Object.entries<Assertions>(schema.dependentSchemas ?? {}).map(([property, branch]) =>
    only(`${code.library("has")}(value, ${JSON.stringify(property)})`, inside(branch, `with_${property}`)),
  );
  return [
    ...(reference === undefined ? [] : [`${ofComponent(code, reference, kind)}(value, key, fits)`]),
    ...allOf.map((branch: Assertions, index: number) => inside(branch, String(index + 1))),
    ...alternatives,
    ...dependent,
    ...(test === undefined
      ? []
      : [
          only(`!${found(test, "if")}`, inside(test, "if")),
          only(`!${found(test, "if")}`, inside(then, "then")),
          only(found(test, "if"), inside(other, "else")),
        ]),
  ];
}
