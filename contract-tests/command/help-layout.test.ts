// How a page of help is laid out, and what it says of an API whose spec says little, or says it otherwise than the others.

import { expect, test, vi } from "vitest";
import type { PropertyReference } from "../../generated/reference.ts";
import { command, type MADE_UP_APIS } from "./command.ts";
import { apiOf, withProperties } from "./sample-api.ts";

const helpOf = async (apis: typeof MADE_UP_APIS, words = ["sample", "inviteUser"], around: object = { columns: 60 }) =>
  (await command([...words, "--help"], { apis, ...around })).stdout;
const sectionOf = (help: string, heading: string) =>
  new RegExp(`^${heading}\n([\\s\\S]*?)(?:\n\n(?=[A-Z])|$(?![\\s\\S]))`, "m").exec(help)?.[1];

test("an option and what stands for its value are on one line of the synopsis, which goes on further in", async () => {
  const names = ["firstName", "lastName", "email"];
  const more = [{ name: "role", required: false, values: [{ value: "view" }, { value: "full" }] }];
  const help = await helpOf(apiOf(withProperties(...names.map((name) => ({ name })), ...more)), undefined, {
    columns: 58,
  });
  expect(sectionOf(help, "SYNOPSIS")).toBe(`    user-permissions sample inviteUser
        --first-name TEXT --last-name TEXT --email TEXT
        [--role view|full]
    user-permissions sample inviteUser --from FILE
        [--name value …]`);
});

test("paragraphs have a blank line between them, and an item of a list goes on below its text", async () => {
  const description =
    "Lets a person in.\n\n- one who is there already: nothing is sent to them\n- another: gets an e-mail";
  const help = await helpOf(apiOf({ description, evidence: "Inferred: so it seems." }));
  expect(sectionOf(help, "DESCRIPTION")).toBe(`    Lets a person in.

    - one who is there already: nothing is sent to them
    - another: gets an e-mail

    Inferred: so it seems.

    Request: POST /invites/`);
  expect(sectionOf(await helpOf(apiOf({ description }), undefined, { columns: 40 }), "DESCRIPTION")).toContain(
    "    - one who is there already: nothing\n      is sent to them\n",
  );
});

test("what an option means stands below it, with a blank line before the next; a short term is beside it", async () => {
  const help = await helpOf(apiOf(withProperties({ description: "Of the person." }, { name: "pin", secret: true })));
  expect(sectionOf(help, "OPTIONS")).toBe(`    --email TEXT
         Of the person.

    --pin-file FILE
         FILE holds it, since others see arguments in ps; -
         is standard input.`);
  expect(sectionOf(help, "ANSWERS")).toBe("    200  The user was invited, or is there already.");
  expect(sectionOf(help, "EXIT CODES")).toContain("    0    Done.\n    1    Not done");
});

// biome-ignore format: a table, a line a row
test.each<[string, Partial<PropertyReference>, string]>([
  ["an object", { types: ["object"] }, "--email JSON"],
  ["a list of anything", { types: ["array"] }, "--email JSON[,…]"],
  ["a date", { format: "date" }, "--email DATE"],
  ["a number", { types: ["number"] }, "--email N"],
  ["a least number", { types: ["integer"], minimum: 1 }, "1 or more."],
  ["a greatest number", { types: ["integer"], maximum: 9 }, "At most 9."],
  ["a range", { types: ["integer"], minimum: 1, maximum: 9 }, "From 1 to 9."],
  ["a default, as it is typed", { default: "a b" }, "By default 'a b'."],
  ["many values without a word on them", { values: ["one-of-them", "another-of-them"].map((value) => ({ value })) }, "One of one-of-them, another-of-them."],
])("tells of %s", async (_what, property, said) => {
  expect(sectionOf(await helpOf(apiOf(withProperties(property))), "OPTIONS")).toContain(said);
});

test("an API that says nothing of itself is called by its title, and has no description", async () => {
  const help = await helpOf(apiOf(), ["sample"]);
  expect(sectionOf(help, "NAME")).toBe("    user-permissions sample - Sample");
  expect(help).not.toContain("DESCRIPTION");
  expect(await helpOf(apiOf({}, { description: "Of samples." }), ["sample"])).toContain(
    "\nDESCRIPTION\n    Of samples.\n",
  );
});

test.each([
  ["says nothing of its width", undefined, 80],
  ["says that it has none", 0, 80],
  ["is very narrow", 10, 40],
  ["is very wide", 500, 110],
])("a terminal that %s has lines of a length that can be read", async (_what, columns, width) => {
  const help = await helpOf(apiOf({ description: "word ".repeat(99) }), undefined, { columns });
  const longest = Math.max(...(sectionOf(help, "DESCRIPTION") ?? "").split("\n").map((line) => line.length));
  expect(longest).toBe(width - ((width - 4 + 1) % 5));
});

test("a term is bold on a terminal, and what it means is not", async () => {
  vi.stubEnv("NO_COLOR", "");
  const help = await helpOf(apiOf(), undefined, { isTTY: true });
  expect(help).toContain("\n    \u001b[1m--email TEXT\u001b[22m\n");
  expect(help).toContain("\n    \u001b[1m200\u001b[22m  The user");
});
