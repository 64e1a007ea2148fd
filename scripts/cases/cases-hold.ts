// Judges cases by Ajv and by the schema as it is written: no code of the derivation has a say in it.

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { expect } from "vitest";
import { keywordsOf, type Witnesses, witnesses } from "./witnesses.ts";

// biome-ignore lint/suspicious/noExplicitAny: a document can be anything
type Json = any;

/** Fails unless all cases of `schema` are what they claim to be. References lead into `document`. */
export function expectCasesToHold(schema: Json, document: Json = {}): Witnesses {
  const follow = (ref: string): Json =>
    ref
      .slice(2)
      .split("/")
      .reduce((at, key) => at[key.replaceAll("~1", "/")], document);
  const found = witnesses(schema, follow);
  const { valid, invalid, unwitnessed } = found;
  const validate = compile(schema, document);
  const pointers = pointersOf(schema, follow);

  const keywords = keywordsOf(schema, follow);
  for (const { name, value, covers } of valid) {
    expect(validate(value) ? [] : validate.errors, `the valid case "${name}", ${JSON.stringify(value)}`).toEqual([]);
    expect(covers.filter((pointer) => !keywords.includes(pointer))).toEqual([]);
  }
  for (const { name, value, breaks, alsoBreaks } of invalid) {
    expect(validate(value), `the invalid case "${name}", ${JSON.stringify(value)}, passes`).toBe(false);
    expectTrueName(name, value);
    const broken = [breaks?.schemaPath as string, ...alsoBreaks];
    const errors = (validate.errors ?? []).map((error) => pointersOfError(error, pointers));
    const foreign = errors.filter((places) => !places.some((place) => broken.some((one) => belongs(place, one))));
    const context = `the invalid case "${name}", ${JSON.stringify(value)}, of ${JSON.stringify(schema)}`;
    expect(foreign, `${context} breaks more than ${broken}`).toEqual([]);
    for (const one of broken) expect(errors.flat(), `${context} does not break ${one}`).toContain(one);
  }
  for (const cases of [valid, invalid]) {
    const names = cases.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  }
  const told = (pointer: string) =>
    unwitnessed.some((each) => each.pointer === pointer) ||
    (valid.some(({ covers }) => covers.includes(pointer)) &&
      invalid.some(({ breaks, alsoBreaks }) => [breaks?.schemaPath, ...alsoBreaks].includes(pointer)));
  expect(keywords.filter((pointer) => !told(pointer))).toEqual([]);
  return found;
}

const kinds: Record<string, (value: unknown) => boolean> = {
  "a text": (value) => typeof value === "string",
  "an integer": Number.isInteger,
  "a fraction": (value) => typeof value === "number" && !Number.isInteger(value),
  "a boolean": (value) => typeof value === "boolean",
  "a list": Array.isArray,
  "an object": (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

/** A name that says of which wrong type a value, or a property of it, is says the truth. */
function expectTrueName(name: string, value: Json): void {
  const [, place = "", kind = ""] = /^(the value|\w+) is (an? \w+|null), not /.exec(name) ?? [];
  if (kind === "") return;
  expect(kinds[kind]?.(place === "the value" ? value : value[place]), `${name}: ${JSON.stringify(value)}`).toBe(true);
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  multipleOfPrecision: 9,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowMatchingProperties: true,
  ownProperties: true,
  verbose: true,
});
ajvFormats.default(ajv);
ajv.addVocabulary([
  "example",
  "discriminator",
  "xml",
  "components",
  "openapi",
  "info",
  "paths",
  "servers",
  "tags",
  "security",
]);
const extensions = new Set<string>();
let count = 0;

function compile(schema: Json, document: Json): ValidateFunction {
  count += 1;
  const id = `document-${count}`;
  for (const [, extension = ""] of JSON.stringify([document, schema]).matchAll(/"(x-[\w-]+)":/g)) {
    if (!extensions.has(extension)) ajv.addKeyword(extension);
    extensions.add(extension);
  }
  ajv.addSchema({ ...document, $defs: { judged: schema } }, id);
  return ajv.getSchema(`${id}#/$defs/judged`) as ValidateFunction;
}

/** By schema all pointers that lead to it where references are followed; what recursion repeats is left out. */
function pointersOf(schema: Json, follow: (ref: string) => Json): Map<unknown, string[]> {
  const found = new Map<unknown, string[]>();
  const visit = (node: Json, pointer: string, refs: readonly string[]): void => {
    if (typeof node !== "object" || node === null) return;
    if (typeof node.$ref === "string" && !refs.includes(node.$ref)) {
      visit(follow(node.$ref), pointer, [...refs, node.$ref]);
    }
    found.set(node, [...(found.get(node) ?? []), pointer]);
    for (const [key, child] of Object.entries(node)) {
      visit(child, `${pointer}/${encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))}`, refs);
    }
  };
  visit(schema, "#", []);
  return found;
}

function pointersOfError({ parentSchema, keyword }: ErrorObject, pointers: Map<unknown, string[]>): string[] {
  return (pointers.get(parentSchema) ?? []).map((pointer) => `${pointer}/${keyword}`);
}

/** Whether an error must come with a broken keyword: from within it, from around it, or from another branch beside it. */
function belongs(error: string, broken: string): boolean {
  if (error === broken || error.startsWith(`${broken}/`) || broken.startsWith(`${error}/`)) return true;
  if (error.endsWith("/if")) return /^(then|else)\//.test(broken.slice(error.length - 2));
  return [...broken.matchAll(/\/(?:anyOf|oneOf)(?=(\/\d+)\/)/g)].some(({ index, 0: keyword, 1: branch }) => {
    const around = broken.slice(0, index) + keyword;
    return error.startsWith(`${around}/`) && !error.startsWith(`${around}${branch}/`);
  });
}
