import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { compareSpecifications } from "./compare.ts";
import { filesAt, workingTree } from "./files.ts";
import { editionsIn } from "./specifications.ts";

const PETS = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: A pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } } } }
`;
const OLD_OTHER = PETS.replace("getPet", "getOther").replace("3.1.0", "3.0.3");
const apis = (...names: string[]) => `apis:\n${names.map((name) => `  ${name}: { root: ${name}.yaml }\n`).join("")}`;

describe("comparing with a git reference", () => {
  let root: string;
  let project: string;
  let config: string;
  // Within a hook, git would take these for the repository's own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));

  const write = (files: Record<string, string>, folder = project): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const git = (...args: string[]): void => {
    const author = ["-c", "user.name=x", "-c", "user.email=x@localhost", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...author, ...args], { cwd: project, env, stdio: "pipe" });
  };
  const commit = (files: Record<string, string>): void => {
    write(files);
    git("add", ".");
    git("commit", "--quiet", "--no-verify", "--message", "x");
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "changes-"));
    project = join(root, "repository/project");
    config = join(project, "redocly.yaml");
    mkdirSync(project, { recursive: true });
    git("init", "--quiet", "..");
    commit({ "redocly.yaml": apis("pets", "old"), "pets.yaml": "a: [", "old.yaml": OLD_OTHER });
    git("tag", "broken");
    commit({ "pets.yaml": PETS, "package.json": '{ "version": "0.4.1" }' });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const release = () => {
    git("tag", "--delete", "broken");
    git("tag", "v0.4.1");
  };
  const change = () => {
    write({ "redocly.yaml": apis("pets", "young"), "young.yaml": OLD_OTHER });
    write({ "pets.yaml": PETS.replace("{ name: { type: string", "{ name: { type: integer") });
  };

  test("takes the last tag; before there is one, what was before the last commit", async () => {
    await expect(compareSpecifications(config, undefined)).rejects.toThrow("pets.yaml (broken): cannot be read: ");
    git("tag", "--delete", "broken");
    expect((await filesAt(project, undefined)).name).toBe("HEAD^");
    git("tag", "v0.4.1");
    expect((await filesAt(project, undefined)).name).toBe("v0.4.1");
  });

  test("sees a spec that is new, one that is gone, and what changed in another", async () => {
    release();
    change();
    expect(await compareSpecifications(config, undefined)).toEqual({
      since: "v0.4.1",
      changes: [
        { api: "pets", place: "getPet 200 › name", what: "is number, not string", class: "breaking" },
        { api: "old", place: "all operations", what: "the API is gone", class: "breaking" },
        { api: "young", place: "all operations", what: "the API is new", class: "addition" },
      ],
      bump: "major",
      versionBefore: "0.4.1",
      versionNow: "0.4.1",
    });
  });

  test("prints a table and the bump; only --check fails where the version is too low", async () => {
    release();
    change();
    const row = "\npets   getPet 200 › name  is number, not string  breaking\n";
    const asked = "Bump asked for: major (below 1.0.0: minor), from 0.4.1 to 0.5.0; package.json says 0.4.1.\n";
    const told = await runCommand("contract-diff", "v0.4.1", "--config", config);
    expect(told).toEqual({ code: undefined, stderr: "", stdout: expect.stringContaining(row) });
    expect(told.stdout.endsWith(asked)).toBe(true);
    expect(await runCommand("contract-diff", "v0.4.1", "--check", "--config", config)).toEqual({
      ...told,
      code: 1,
      stderr: "The version 0.4.1 in package.json is too low: set it to 0.5.0 or later.\n",
    });
  });

  test("compares two references, whatever the files are now", async () => {
    release();
    commit({ "pets.yaml": PETS.replace("A pet.", "One pet.").replace("name: { type: string", "$&, maxLength: 9") });
    git("tag", "v0.5.0");
    write({ "pets.yaml": "a: [" });
    const { changes } = await compareSpecifications(config, "v0.4.1", "v0.5.0");
    expect(changes).toEqual([
      {
        api: "pets",
        place: "getPet 200 › name",
        what: "is promised: must NOT have more than 9 characters",
        class: "addition",
      },
    ]);
  });

  test("says what to do about a reference that does not exist, or a third one", async () => {
    release();
    expect(await runCommand("contract-diff", "v9", "--config", config)).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^git knows no commit "v9" here; name a tag.*\n$/),
    });
    const { stderr } = await runCommand("contract-diff", "v0.4.1", "v9", "v10", "--config", config);
    expect(stderr).toMatch(/^Two REFs can be compared, and no more\.\nUsage: npm run contract:diff .*\n$/);
  });

  test("says that a folder is in no repository, or has no commit to compare with", async () => {
    await expect(compareSpecifications(join(root, "redocly.yaml"), "v0.4.1")).rejects.toThrow(
      /^The specs can be compared within a git repository only: .*not a git repository/,
    );
    write({ "redocly.yaml": apis("pets") }, join(root, "empty"));
    execFileSync("git", ["init", "--quiet"], { cwd: join(root, "empty"), env });
    await expect(compareSpecifications(join(root, "empty/redocly.yaml"), undefined)).rejects.toThrow(
      "There is no tag and no commit before the last one to compare with;",
    );
  });

  test.each<[what: string, files: Record<string, string>, message: string]>([
    ["a spec that is no YAML", { "pets.yaml": "a: [" }, "pets.yaml (now): cannot be read: "],
    ["a spec that is not there", { "redocly.yaml": apis("none") }, "none.yaml (now) cannot be read: "],
    ["a spec without a path", { "redocly.yaml": "apis: { pets: {} }" }, "redocly.yaml (now): apis.pets has no `root`."],
    [
      "a reference that leads nowhere",
      { "pets.yaml": PETS.replace("schemas/Pet", "schemas/None") },
      "pets.yaml (now):12:50: ",
    ],
    ["an older OpenAPI", { "pets.yaml": PETS.replace("openapi: 3.1.0", 'swagger: "2.0"') }, "pets.yaml (now):1:1: "],
  ])("refuses %s", async (_what, files, message) => {
    write({ "redocly.yaml": apis("pets"), "pets.yaml": PETS, ...files });
    await expect(editionsIn(workingTree, config)).rejects.toThrow(message);
  });
});
