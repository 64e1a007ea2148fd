// How the faults of alternatives are put in words, wherever their schemas stand.

import { expect, test } from "vitest";
import { described } from "../src/faults.ts";

const fault = (schemaPath: string, instancePath = "", message = `fails ${schemaPath}`) => ({
  schemaPath,
  instancePath,
  message,
  keyword: schemaPath.split("/").at(-1) as string,
  params: {},
});
const THING = "/components/schemas/Thing";

test.each<[what: string, faults: ReturnType<typeof fault>[], said: string[]]>([
  [
    "of oneOf are one fault",
    [fault("#/oneOf/0/required", "", "needs a"), fault("#/oneOf/1/required", "", "needs b"), fault("#/oneOf")],
    [" needs a or needs b"],
  ],
  [
    "that are references are one fault",
    [fault(`${THING}/required`, "", "needs a"), fault("#/anyOf/1/required", "", "needs b"), fault("#/anyOf")],
    [" needs a or needs b"],
  ],
  [
    "in a component, one of them a reference, are one fault",
    [
      fault("/components/schemas/Other/required", "/x", "needs a"),
      fault(`${THING}/anyOf/1/required`, "/x", "needs b"),
      fault(`${THING}/anyOf`, "/x"),
    ],
    ["/x needs a or needs b"],
  ],
  [
    "are told apart from a fault before them in the same schema",
    [
      fault("#/allOf/0/required", "", "needs c"),
      fault("#/allOf/1/anyOf/0/required", "", "needs a"),
      fault("#/allOf/1/anyOf"),
    ],
    [" needs c", " needs a"],
  ],
  [
    "are told apart from a fault before them in the same component",
    [
      fault(`${THING}/required`, "/x", "needs c"),
      fault(`${THING}/anyOf/0/required`, "/x", "needs a"),
      fault(`${THING}/anyOf`, "/x"),
    ],
    ["/x needs c", "/x needs a"],
  ],
  [
    "are told apart from a reference's fault elsewhere",
    [
      fault(`${THING}/type`, "/other", "is no thing"),
      fault("#/properties/x/anyOf/0/type", "/x", "is no a"),
      fault("#/properties/x/anyOf", "/x"),
    ],
    ["/other is no thing", "/x is no a"],
  ],
])("alternatives %s", (_what, faults, said) => {
  expect(described(faults).map(({ path, message }) => `${path} ${message}`)).toEqual(said);
});
