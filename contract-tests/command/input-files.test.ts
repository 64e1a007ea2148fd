// What may stand in a file of rows, and what is said of one that cannot be meant. Nothing is sent here.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { command } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "rows-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "people.csv");
const GRANT = ["borealis", "grantUserPermission", "--from", file, "--dry-run"];
const UPDATE = ["atlas", "updateUserPermissions", "--from", file, "--dry-run"];
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

/** The bodies that would be sent for a file, each without the credential. */
async function bodiesOf(content: string | Uint8Array, args: readonly string[] = GRANT) {
  writeFileSync(file, content);
  const { code, stdout, stderr } = await command(args);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).body.replace("key=***&", ""));
}

const ANN = "email=ann%40example.com&project=1&permission=view";
const DAN = "email=dan%40example.com&project=2&permission=full";

// biome-ignore format: a table, a line a row
test.each<[string, string]>([
  ["plain", "email,project,permission\nann@example.com,1,view\ndan@example.com,2,full\n"],
  ["without a last line end", "email,project,permission\nann@example.com,1,view\ndan@example.com,2,full"],
  ["with Windows line ends", "email,project,permission\r\nann@example.com,1,view\r\ndan@example.com,2,full\r\n"],
  ["with old line ends, and mixed", "email,project,permission\rann@example.com,1,view\r\ndan@example.com,2,full\n"],
  ["with a byte order mark", "\ufeffemail,project,permission\nann@example.com,1,view\ndan@example.com,2,full\n"],
  ["with quotes", '"email","project","permission"\n"ann@example.com","1","view"\n"dan@example.com",2,full\n'],
  ["separated by semicolons", "email;project;permission\nann@example.com;1;view\ndan@example.com;2;full\n"],
  ["separated by tabs", "email\tproject\tpermission\nann@example.com\t1\tview\ndan@example.com\t2\tfull\n"],
  ["with empty lines and empty rows", "email,project,permission\n\nann@example.com,1,view\n,,\n\ndan@example.com,2,full\n\n"],
  ["with spaces around names and numbers", " email , project,permission \nann@example.com, 1 ,view\ndan@example.com,2 ,full\n"],
  ["in another order", "permission,project,email\nview,1,ann@example.com\nfull,2,dan@example.com\n"],
  ["with a column that is empty", "email,project,permission,id\nann@example.com,1,view,\ndan@example.com,2,full,\n"],
  ["as JSON Lines", '{"email":"ann@example.com","project":1,"permission":"view"}\r\n\n {"email":"dan@example.com","project":2,"permission":"full"}\n'],
])("reads rows %s", async (_what, content) => {
  const sorted = (body: string) => body.split("&").sort().join("&");
  expect((await bodiesOf(content)).map(sorted)).toEqual([ANN, DAN].map(sorted));
});

test("reads names in kebab-case, lists in a cell, and takes options for all rows", async () => {
  const args = [...UPDATE, "--project-id", ID];
  const bodies = await bodiesOf(`permission-id,permissions\n${ID},"CAN_VIEW_DATA,CAN_RUN_TASKS"\n${ID},[]\n`, args);
  expect(bodies).toEqual(['{"permissions":["CAN_VIEW_DATA","CAN_RUN_TASKS"]}', '{"permissions":[]}']);
});

test("reads rows from standard input", async () => {
  const args = ["borealis", "grantUserPermission", "--from", "-", "--dry-run", "--project", "1"];
  const { stdout } = await command(args, { stdin: "email,permission\nann@example.com,view\n" });
  expect(JSON.parse(stdout).body).toContain("project=1&permission=view");
});

describe("refuses", () => {
  // biome-ignore format: a table, a line a row
  test.each<[string, string | Uint8Array, string[]]>([
    ["an empty file", "", ["has no rows"]],
    ["a head alone", "email,project,permission\n", ["has no rows"]],
    ["a column that there is not", "mail,project,permission\na@example.com,1,view\n", ['there is no column "mail"; did you mean email?']],
    ["a missing column", "email,permission\na@example.com,view\nb@example.com,full\n", ["line 2: needs project", "line 3: needs project"]],
    ["a column twice", "email,email,project,permission\na@example.com,,1,view\n", ['has the column "email" twice']],
    ["columns in one", "email|project|permission\na@example.com|1|view\n", ['there is no column "email|project|permission"; the columns have to be separated by commas']],
    ["a bad row in the middle", "email,project,permission\na@example.com,1,view\nb@example.com,x,admin\nc@example.com,1,view\n", ["line 3: project: must be integer", "line 3: permission: must be one of view, full"]],
    ["a row that is too short, and one that is too long", "email,project,permission\na@example.com,1\nb@example.com,1,view,x\nc@example.com,y,view\n", ["line 2: has 2 cells, and there are 3 columns", "line 3: has 4 cells, and there are 3 columns", "line 4: project: must be integer"]],
    ["a row behind a cell of many lines", 'email,project,permission\n"a\nb\nc@example.com",1,view\nd@example.com,x,view\n', ["line 2: email: must match pattern", "line 5: project: must be integer"]],
    ["the same row twice", "email,project,permission\na@example.com,1,view\nb@example.com,1,view\na@example.com,1,view\n", ["line 4: is the same as line 2"]],
    ["a quote that is never closed", 'email,project,permission\na@example.com,"1,view\n', ["line 2: a quote is opened and never closed"]],
    ["a quote within a cell", 'email,project,permission\na@example.com,1,vi"ew\n', ["line 2: a quote stands within a cell"]],
    ["text behind a quote", 'email,project,permission\na@example.com,1,"view"x\n', ["line 2: something stands behind a closing quote"]],
    ["text in another encoding", Buffer.from("email,project,permission\nj\u00f6@example.com,1,view\n", "latin1"), ["is not text in UTF-8"]],
    ["text in UTF-16", Buffer.from("\ufeffemail,project,permission\na@example.com,1,view\n", "utf16le"), ["is not text in UTF-8"]],
    ["zeros", "email,project\0\n", ["is not text in UTF-8"]],
    ["a line that is no JSON", '{"email":"a@example.com","project":1,"permission":"view"}\n{"email":\n', ["line 2: is not an object in JSON"]],
    ["a line that is another JSON", '{"email":"a@example.com","project":1,"permission":"view"}\n[]\n7\n', ["line 2: is not an object in JSON", "line 3: is not an object in JSON"]],
    ["a name that there is not in JSON", '{"email":"a@example.com","project":1,"permision":"view"}\n', ['there is no column "permision"; did you mean permission?']],
    ["a text for a number in JSON", '{"email":"a@example.com","project":"1","permission":"view"}\n', ["line 1: project: must be integer"]],
  ])("%s", async (_what, content, faults) => {
    writeFileSync(file, content);
    const { code, stdout, stderr } = await command(GRANT);
    expect([code, stdout]).toEqual([2, ""]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.pop()).toBe("Nothing was sent. See user-permissions borealis grantUserPermission --help");
    expect(lines).toEqual(faults.map((fault) => expect.stringContaining(`${file}: ${fault}`)));
  });

  test("what is no file, is not there, or is given twice over", async () => {
    mkdirSync(join(folder, "folder"), { recursive: true });
    const refusal = async (...args: string[]) =>
      (await command(["borealis", "grantUserPermission", "--dry-run", ...args])).stderr;
    expect(await refusal("--from", join(folder, "folder"))).toContain(
      "folder: cannot be read: illegal operation on a directory\n",
    );
    expect(await refusal("--from", join(folder, "none"))).toContain(
      "none: cannot be read: no such file or directory\n",
    );
    writeFileSync(file, "email,project,permission\na@example.com,1,view\n");
    expect(await refusal("--from", file, "--project", "1")).toContain(
      'has a column "project", which is given for all rows too\n',
    );
    expect(await refusal("--from", file, "--concurrency", "0")).toContain(
      "--concurrency: must be a whole number from 1 to 999\n",
    );
  });

  test("an operation that gives a list", async () => {
    const { code, stderr } = await command(["atlas", "listProjectUsers", "--from", file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--from: listProjectUsers gives a list")]);
  });
});
