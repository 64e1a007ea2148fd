// What a command line is understood as, and what is said of one that is not.

import { expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { optionsOf, propertyNamed } from "../../src/command/operation-options.ts";
import { meantBy } from "../../src/command/value.ts";
import { command } from "./command.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const GRANT = [
  "borealis",
  "grantUserPermission",
  "--email",
  "dan@example.com",
  "--project",
  "1",
  "--permission",
  "view",
];
const UPDATE = ["atlas", "updateUserPermissions", "--project-id", ID, "--permission-id", ID];

const sentBy = async (args: string[]) => JSON.parse((await command([...args, "--dry-run"])).stdout);

// biome-ignore format: a table, a line a row
test.each<[string, string[], string]>([
  ["values as in the API", GRANT, "key=***&email=dan%40example.com&project=1&permission=view"],
  ["an operation in kebab-case", ["borealis", "grant-user-permission", ...GRANT.slice(2)], "key=***&email=dan%40example.com&project=1&permission=view"],
  ["= behind a name", ["borealis", "grantUserPermission", "--email=a=b@example.com", "--project=2", "--permission=full"], "key=***&email=a%3Db%40example.com&project=2&permission=full"],
  ["a list with commas", [...UPDATE, "--permissions", "CAN_VIEW_DATA, CAN_RUN_TASKS"], '{"permissions":["CAN_VIEW_DATA","CAN_RUN_TASKS"]}'],
  ["a list one by one", [...UPDATE, "--permissions", "CAN_VIEW_DATA", "--permissions=CAN_RUN_TASKS"], '{"permissions":["CAN_VIEW_DATA","CAN_RUN_TASKS"]}'],
  ["a list in JSON", [...UPDATE, "--permissions", '["CAN_VIEW_DATA"]'], '{"permissions":["CAN_VIEW_DATA"]}'],
  ["an empty list, which has to be written", [...UPDATE, "--permissions", "[]"], '{"permissions":[]}'],
  ["names as in the API", ["atlas", "updateUserPermissions", "--project_id", ID, "--permission_id", ID, "--permissions", "CAN_VIEW_DATA"], '{"permissions":["CAN_VIEW_DATA"]}'],
])("understands %s", async (_what, args, body) => {
  expect(await sentBy(args)).toMatchObject({ body });
});

// biome-ignore format: a table, a line a row
test.each<[string, string[], string]>([
  ["no such API", ["atlsa"], "There is no API of this name; did you mean atlas?"],
  ["no API at all like it", ["qqqqqqqqqqqqqq"], "There is no API of this name; there are atlas, borealis"],
  ["no operation", ["atlas"], "Which operation? There are listProjectUsers, updateUserPermissions"],
  ["no such operation", ["atlas", "listProjectUser"], "There is no operation of atlas of this name; did you mean listProjectUsers?"],
  ["no such option", [...GRANT, "--permision", "view"], "--permision: there is no such option; did you mean --permission?"],
  ["nothing like an option", [...GRANT, "--qqqqqqqqqqqqqqqqqqqqqqqqqqqq"], "--qqqqqqqqqqqqqqqqqqqqqqqqqqqq: there is no such option\n"],
  ["an option twice", [...GRANT, "--project", "2"], "--project: is given twice"],
  ["an option of the command twice", [...GRANT, "--timeout", "1", "--timeout", "2"], "--timeout: is given twice"],
  ["no value", [...GRANT.slice(0, -1)], "--permission: needs a value"],
  ["an option in a value's place", [...GRANT.slice(0, -1), "--json"], "--permission: needs a value; one that begins with -- is written --permission=…"],
  ["a value where there is none", [...GRANT, "--json=yes"], "--json: takes no value"],
  ["more arguments than names", [...GRANT, "once", "more"], "Beside the API and the operation, everything is named: --name value"],
  ["a number with letters", [...GRANT.slice(0, 4), "--project", "1a", "--permission", "view"], "--project: must be integer"],
  ["a number in another form", [...GRANT.slice(0, 4), "--project", "1e3", "--permission", "view"], "--project: must be integer"],
  ["a number that would become another", [...GRANT.slice(0, 4), "--project", "9007199254740993", "--permission", "view"], "--project: must be integer"],
  ["an empty list by mistake", [...UPDATE, "--permissions="], "--permissions, value 1: must be one of"],
  ["an option that is for many", [...GRANT, "--journal", "x"], "--journal: is for --from"],
  ["a base URL that is none", [...GRANT, "--base-url", "ftp://example.com"], "--base-url: must be HTTPS"],
  ["a time that is none", [...GRANT, "--timeout", "1s"], "--timeout: must be a number from 1 to"],
  ["too many retries", [...GRANT, "--retries", "101"], "--retries: must be a number from 0 to 100"],
  ["standard input twice", [...GRANT, "--token-file", "-", "--pin-file", "-"], "Standard input can be named once"],
])("refuses %s", async (_what, args, message) => {
  vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis").stubEnv("ATLAS_TOKEN", "a-token-of-atlas");
  const { code, stdout, stderr } = await command(args);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/\nNothing was sent\. See user-permissions .*--help\n$/);
  expect([code, stdout]).toEqual([2, ""]);
});

test("says everything that is wrong at once", async () => {
  vi.stubEnv("BOREALIS_KEY", "");
  const { stderr } = await command([
    "borealis",
    "grantUserPermission",
    "--project",
    "x",
    "--timeout",
    "0",
    "--nonsens",
    "z",
  ]);
  expect(stderr.split("\n")).toEqual([
    "--nonsens: there is no such option",
    "--token-file: is missing: give it, or set the environment variable BOREALIS_KEY",
    "--timeout: must be a number from 1 to 2147483647",
    "needs --id or needs --email",
    "needs --permission",
    "--project: must be integer",
    "Nothing was sent. See user-permissions borealis grantUserPermission --help",
    "",
  ]);
});

test("without anything, shows its help and fails", async () => {
  const { code, stdout, stderr } = await command([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("SYNOPSIS");
});

test("tells its version", async () => {
  expect(await command(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("an option of an operation gives way to one of the command's own", () => {
  const property = { required: false, types: ["string"] };
  const names = ["userId", "from", "help", "pin"];
  const properties = names.map((name) => ({ name, ...property, ...(name === "pin" && { secret: true as const }) }));
  const options = optionsOf({ properties } as never);
  expect(options.map(({ flag }) => flag)).toEqual(["user-id", "input-from", "input-help", "pin-file"]);
  expect(["userId", "user-id", "from", "pin", "user"].map((name) => propertyNamed(name, options)?.name)).toEqual([
    "userId",
    "userId",
    "from",
    "pin",
    undefined,
  ]);
});

test.each<[string, object, unknown]>([
  ["7", { types: ["string"] }, "7"],
  ["7", { types: ["integer", "string"] }, "7"],
  ["7", { types: ["integer"] }, 7],
  [" 7 ", { types: ["integer"] }, 7],
  ["1.5", { types: ["integer"] }, "1.5"],
  ["1.5", { types: ["number"] }, 1.5],
  ["1.50", { types: ["number"] }, "1.50"],
  ["true", { types: ["boolean"] }, true],
  ["yes", { types: ["boolean"] }, "yes"],
  ["null", { types: ["integer", "null"] }, null],
  ["null", { types: ["integer"] }, "null"],
  ['{"a":1}', { types: ["object"] }, { a: 1 }],
  ["[1]", { types: ["object"] }, "[1]"],
  ['{"a":1}', { types: [] }, { a: 1 }],
  ["a", { types: [] }, "a"],
  ["1, 2,x", { types: ["array"], items: { types: ["integer"] } }, [1, 2, "x"]],
  ["a", { types: ["array"] }, ["a"]],
])("%j means, for %j, %j", (text, property, value) => {
  expect(meantBy(text, property as never)).toEqual(value);
});
