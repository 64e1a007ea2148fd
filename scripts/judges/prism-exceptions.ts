import type { Case } from "../cases/case.ts";
import { HEADER_VALUE, type InputCases, type InputPlace } from "./input-cases.ts";

/** A way in which Prism is known to disagree with the other judges of an invalid input, and why. */
export interface PrismException {
  reason: string;
  isKnown(invalid: Case, places: ReadonlyMap<string, InputPlace>): boolean;
}

/** What Prism lets pass. Each must be needed: a test fails when Prism no longer disagrees. */
export const prismExceptions: readonly PrismException[] = [
  {
    reason: "a URL and a form carry text alone, so that a value of another type may read as a valid text",
    isKnown: ({ breaks, value }, places) =>
      /^(?:type|anyOf|oneOf)$/.test(`${breaks?.keyword}`) &&
      isText(places.get(brokenProperty(`${breaks?.schemaPath}`, value))),
  },
  {
    reason: "an unknown field of a query or a form is not looked at",
    isKnown: ({ breaks }, places) =>
      breaks?.schemaPath === "#/additionalProperties" && ![...places.values()].includes("json"),
  },
];

/** Whether Prism's answer would say nothing of the case, for what can be sent, or by what it is to check. */
export function cannotBeAsked(each: Case, { schema, places, isOpen, keywordAt }: InputCases): boolean {
  const { breaks, value } = each;
  // What is missing and has a default, Prism fills in.
  const isFilledIn = (name: string) =>
    !Object.hasOwn(Object(value), name) && "default" in Object(schema.properties[name]);
  const asked = breaks === undefined ? [] : Object.values<string[]>(Object(keywordAt(breaks.schemaPath))).flat();
  return (
    isOtherPath(each, places) ||
    [...places].some(([name, place]) => cannotBeSent(place, Object(value)[name])) ||
    (isOpen && breaks?.schemaPath === "#/additionalProperties") ||
    (breaks?.keyword === "required" && schema.required.some(isFilledIn)) ||
    // What every object inherits is never missing to Prism.
    (breaks !== undefined && isInherited(brokenProperty(breaks.schemaPath, value), places)) ||
    (/^(?:r|dependentR)equired$/.test(`${breaks?.keyword}`) && asked.some((name) => name in Object.prototype)) ||
    // The mock keeps from it by what fractions it would divide.
    (breaks?.keyword === "multipleOf" && !Number.isInteger(keywordAt(breaks.schemaPath)))
  );
}

/** Text cannot be null, a list without items is no parameter, and not every text is a header's value. Prism sees no empty one. */
function cannotBeSent(place: InputPlace, value: unknown): boolean {
  if (value === null) return isText(place);
  if (["query", "header"].includes(place) && [value].flat().includes("")) return true;
  if (place === "header") return !new RegExp(HEADER_VALUE).test(String(value));
  return place === "query" && Array.isArray(value) && value.length === 0;
}

/** A path without its parameter, or with one that climbs, is another path: not one of the operation's. */
function isOtherPath({ breaks, value }: Case, places: ReadonlyMap<string, InputPlace>): boolean {
  const input = Object(value) as Record<string, unknown>;
  const named = [...places].filter(([, place]) => place === "path").map(([name]) => input[name]);
  return breaks !== undefined && named.some((each) => each === undefined || ["", ".", ".."].includes(each as string));
}

function isText(place: InputPlace | undefined): boolean {
  return place !== undefined && place !== "json";
}

/** What Prism looks for in what it makes of a URL and of headers, and finds in any object. */
function isInherited(name: string, places: ReadonlyMap<string, InputPlace>): boolean {
  return name in Object.prototype && isText(places.get(name));
}

/** The property of the input whose schema holds the broken keyword, through whatever branches it is reached. */
function brokenProperty(schemaPath: string, value: unknown): string {
  const steps = schemaPath.split("/");
  const index = steps.indexOf("properties");
  return index < 0 || typeof value !== "object" ? "" : decodeURIComponent(steps[index + 1] ?? "");
}
