// What `npm pack` makes of the project, looked at and used as after an installation.

import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anchor } from "../../scripts/docs/reference.ts";
import { vendors } from "../harness/vendors.ts";
import { execute } from "./tarball.ts";
import { type Unpacked, unpack } from "./unpacked.ts";

let unpacked: Unpacked;
beforeAll(async () => {
  unpacked = await unpack();
});
afterAll(() => unpacked.remove());

/** What the build imports of `scripts/`. */
const LICENCES = "scripts/bundled-licences.ts";

const read = (file: string) => readFileSync(join(unpacked.root, file), "utf8");

test("the package has what its users need, and nothing else", () => {
  const code = (name: string) => [`dist/${name}.d.ts`, `dist/${name}.js`, `dist/${name}.js.map`];
  expect(unpacked.files).toEqual(
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "package.json",
      "openapi/README.md",
      ...vendors.map(({ specification }) => specification),
      "dist/command.js",
      "dist/command.licences.txt", // of what is bundled into it
      "dist/index.d.ts",
      "dist/shared.js",
      "dist/shared.js.map",
      "dist/index.js", // only re-exports: there is nothing to map
      "dist/validation.js",
      "dist/validation.js.map",
      ...vendors.map(({ api }) => `dist/${api}-types.d.ts`),
      ...["batch", "client", "mock", ...vendors.flatMap(({ api }) => [api, `${api}-operations`])].flatMap(code),
      ...readdirSync("examples").flatMap((file) => (file.endsWith(".test.ts") ? [] : `examples/${file}`)),
    ].sort(),
  );
});

test("whoever packs a checkout that was never built has all of its code, too", async () => {
  const checkout = join(unpacked.folder, "checkout");
  for (const part of ["package.json", "tsconfig.json", "tsdown.config.ts", "src", "generated", LICENCES]) {
    cpSync(part, join(checkout, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(checkout, "node_modules"));
  await execute("npm", ["pack"], { cwd: checkout });
  const [tarball = ""] = readdirSync(checkout).filter((file) => file.endsWith(".tgz"));
  const { stdout } = await execute("tar", ["--list", "--file", tarball], { cwd: checkout });
  const code = (files: readonly string[]) => files.filter((file) => file.includes("dist/")).sort();
  expect(code(stdout.replaceAll("package/", "").split("\n"))).toEqual(code(unpacked.files));
});

test("a link in it that is no address leads to a file of it, and to a heading that is there", () => {
  const documents = unpacked.files.filter((file) => file.endsWith(".md")).map((file) => ({ file, ...linked(file) }));
  const anchors = new Map(documents.map(({ file, headings }) => [file, headings.map(({ id }) => id)]));
  const isDead = (from: string, link: string) => {
    const [path, anchor] = link.split("#");
    const target = path ? posix.join(posix.dirname(from), path) : from;
    return !unpacked.files.includes(target) || (anchor !== undefined && !anchors.get(target)?.includes(anchor));
  };
  const dead = documents.flatMap(({ file, links }) =>
    links.filter((link) => isDead(file, link)).map((link) => `${file}: ${link}`),
  );
  expect(dead).toEqual([]);
  expect(linked("README.md").links).toContain("SECURITY.md");
});

/** The headings of a document in the package, and its links but for those that are addresses. */
function linked(file: string) {
  const text = read(file).replaceAll(/```[\s\S]*?```/g, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = ""]) => href);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) => ({ id: anchor(title) }));
  return { headings, links: links.filter((href) => !/^[a-z]+:/i.test(href)) };
}

test("a file names a source map only where there is one, which holds the sources that the package does not have", () => {
  const named = unpacked.files.filter((file) => /^\/\/# sourceMappingURL=/m.test(read(file)));
  expect(named.map((file) => `${file}.map`)).toEqual(unpacked.files.filter((file) => file.endsWith(".map")));
  for (const file of named) {
    expect(read(file)).toMatch(new RegExp(`^//# sourceMappingURL=${file.replace("dist/", "")}\\.map$`, "m"));
    const map = JSON.parse(read(`${file}.map`)) as { sources: string[]; sourcesContent: string[] };
    expect(map.sources.length).toBeGreaterThan(0);
    const sources = map.sources.map((source) => join("dist", source));
    const missing = sources.map((source) => (unpacked.files.includes(source) ? "" : readFileSync(source, "utf8")));
    expect(map.sourcesContent).toEqual(missing);
  }
});

test("nothing in the package tells where it was built", () => {
  expect(unpacked.files.filter((file) => read(file).includes(process.cwd()))).toEqual([]);
});

describe("an entry", () => {
  test.each(readdirSync("openapi").filter((file) => file.endsWith(".yaml")))(
    "openapi/%s is the spec, byte for byte",
    (file) => {
      const path = createRequire(`${unpacked.folder}/`).resolve(`user-permission-clients/openapi/${file}`);
      expect(readFileSync(path)).toEqual(readFileSync(`openapi/${file}`));
    },
  );

  test.each(["dist/client.js", "openapi/README.md", "src/index.ts"])(
    "%s is none: the package keeps it to itself",
    (file) => {
      const resolve = () => createRequire(`${unpacked.folder}/`).resolve(`user-permission-clients/${file}`);
      expect(resolve).toThrow(expect.objectContaining({ code: "ERR_PACKAGE_PATH_NOT_EXPORTED" }));
    },
  );
});

describe("without a warning, every entry that is code", () => {
  const entries = ["", ...vendors.map(({ api }) => `/${api}`), "/batch", "/mock"];
  const names = entries.map((entry) => `"user-permission-clients${entry}"`);

  test("can be imported", async () => {
    const code = names.map((name) => `console.log(Object.keys(await import(${name})).length);`).join("\n");
    expect(await unpacked.run("module", code)).toMatch(new RegExp(`^([1-9]\\d*\\n){${names.length}}$`));
  });

  // Every supported Node can, unless it is told not to.
  test("is what require() gives, too", async () => {
    const code = names.map((name) => `import(${name}).then((entry) => console.log(entry === require(${name})));`);
    expect(await unpacked.run("commonjs", code.join("\n"))).toBe("true\n".repeat(names.length));
  });
});

test("without Prism, the mocks say how to install it, in the version that the package is made for", async () => {
  const printed = await unpacked.run(
    "module",
    `import { startMocks } from "user-permission-clients/mock";
    await startMocks().catch(({ message, cause }) => console.log(message, cause.code))`,
  );
  const { peerDependencies } = JSON.parse(read("package.json"));
  const [, major] = /^\^(\d+)\./.exec(peerDependencies["@stoplight/prism-cli"]) ?? [];
  expect(printed).toBe(`The mocks need Prism: npm install --save-dev @stoplight/prism-cli@${major} MODULE_NOT_FOUND\n`);
});
