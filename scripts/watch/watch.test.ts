// The command, against a server that serves, changes and moves its pages.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { type Answer, html, PageServer } from "./page-server.ts";

const PAGE =
  "<h1>PUT /things/&hellip;</h1><p>Takes <code>name</code> and <code>size</code>.</p> 200 204 dry_run thing_id parts";
const server = new PageServer();
beforeAll(() => server.start());
beforeEach(() => server.serve({ "/page": html(PAGE) }));
afterAll(() => server.close());

/** What is documented of the small spec's one operation, as far as words go. */
const facts = {
  operationId: "putThing",
  path: "/things/{thing_id}",
  parameters: { thing_id: {}, dry_run: {} },
  requestBody: { schema: { properties: { name: {}, size: {} } } },
  responses: { 200: { schema: { properties: { name: {}, parts: { type: "array", items: {} } } } }, 204: null },
};

/** A project with that spec and its facts; each call runs the command in it. */
function project(...sources: string[]) {
  const { folder, config } = temporaryProject({ things: server.specification(...sources) });
  mkdirSync(join(folder, "contract-tests/things"), { recursive: true });
  writeFileSync(
    join(folder, "contract-tests/things/documented.ts"),
    `export const documented = [${JSON.stringify(facts)}];`,
  );
  const file = join(folder, "readings.json");
  return { file, look: (...args: string[]) => runCommand("contract-watch", "--config", config, ...args) };
}

describe("npm run contract:watch", () => {
  test("asks for a source to be read, keeps nothing but digests, and then finds it unchanged", async () => {
    server.answers["/page"] = (response, request) => {
      const isKnown = request.headers["if-none-match"] === '"1"';
      if (isKnown) response.writeHead(304).end();
      else html(PAGE, { ETag: '"1"' })(response, request);
    };
    const { look, file } = project("/page");
    const first = await look();
    expect(first.stdout).toContain("not read yet");
    expect(first.stdout).toContain("npm run contract:watch -- --accept");
    expect([first.code, existsSync(file)]).toEqual([1, false]);
    expect((await look("--accept")).code).toBe(0);
    expect(readFileSync(file, "utf8")).not.toContain("Takes");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      [`${server.origin}/page`]: {
        digest: expect.stringMatching(/^[\da-f]{64}$/),
        etag: '"1"',
        words: ["things", "thing_id", "dry_run", "name", "size", "parts", "200", "204"],
      },
    });
    const last = await look();
    expect([last.code, last.stdout]).toEqual([0, expect.stringContaining("unchanged")]);
    expect(server.requests.map((headers) => headers["if-none-match"])).toEqual([undefined, undefined, '"1"']);
    expect(server.requests[0]?.["user-agent"]).toMatch(/^user-permission-clients\/\d.*contract:watch/);
  });

  test("says which words a source no longer has, and which operations rest on it", async () => {
    const { look, file } = project("/page");
    await look("--accept");
    const read = readFileSync(file, "utf8");
    server.answers["/page"] = html(PAGE.replace("<code>size</code>", "<code>sizes</code>").replace("204", "2049"));
    const { code, stdout } = await look();
    expect(stdout).toMatch(/\/page +changed +putThing\n/);
    expect(stdout).toContain("it no longer has size, 204\n");
    expect([code, readFileSync(file, "utf8")]).toEqual([1, read]);
  });

  test("does not miss what a source never had", async () => {
    server.answers["/page"] = html(PAGE.replace("size", ""));
    const { look } = project("/page");
    expect((await look("--accept")).stdout).toContain("it does not have size\n");
    server.answers["/page"] = html("Something else about name.");
    const { stdout } = await look();
    expect(stdout).toContain("it no longer has things, thing_id, dry_run, parts, 200, 204\n");
  });

  test.each([
    ["markup", PAGE.replaceAll("code>", "b>").replace("<h1>", '<h1 class="new">')],
    ["white space", PAGE.replaceAll(" ", "\n  ")],
    [
      "a script and a picture",
      `${PAGE}<script>track(7)</script><style>p { color: red }</style><img src="x.png" alt="">`,
    ],
    ["the address of a link", PAGE.replace("name", '<a href="/elsewhere">name</a>')],
  ])("takes other %s for no change", async (_what, body) => {
    server.answers["/page"] = html(
      PAGE.replace("name", '<a href="/here">name</a>').replace('<a href="/here">name</a>', "name"),
    );
    const { look } = project("/page");
    await look("--accept");
    server.answers["/page"] = html(body);
    expect((await look()).code).toBe(0);
  });

  test("takes other line ends of a file for no change", async () => {
    server.answers["/page"] = (response) => void response.end("name: string\nsize: integer\n");
    const { look } = project("/page");
    await look("--accept");
    server.answers["/page"] = (response) => void response.end("name: string\r\n  size: integer");
    expect((await look()).code).toBe(0);
  });

  test("follows a redirect, and tells when a page has moved", async () => {
    const to =
      (place: string): Answer =>
      (response) =>
        void response.writeHead(301, { Location: place }).end();
    server.answers["/?p=1"] = to("/page");
    server.answers["/moved"] = html(PAGE);
    const { look } = project("/?p=1");
    await look("--accept");
    expect((await look()).code).toBe(0);
    server.answers["/?p=1"] = to("/moved");
    const { code, stdout } = await look();
    expect([code, stdout]).toEqual([1, expect.stringContaining(`it is now at ${server.origin}/moved\n`)]);
  });

  test("exits 2 where a source cannot be reached, and forgets nothing of it", async () => {
    const { look, file } = project("/page", "/other");
    server.answers["/other"] = html("other");
    await look("--accept");
    const read = readFileSync(file, "utf8");
    server.answers["/other"] = (response) => void response.writeHead(503).end();
    const { code, stdout } = await look("--accept");
    expect([code, stdout]).toEqual([2, expect.stringContaining("it is answered with 503")]);
    expect(readFileSync(file, "utf8")).toBe(read);
    server.answers["/page"] = html("new");
    expect((await look()).code).toBe(1);
  });

  test("asks for one source at a time", async () => {
    const slow: Answer = (response, request) => void setTimeout(() => html(PAGE)(response, request), 30);
    server.serve({ "/page": slow, "/other": slow });
    await project("/page", "/other").look();
    expect([server.requests.length, server.most]).toEqual([2, 1]);
  });

  test("says what is wrong with a file of digests that somebody broke", async () => {
    const { look, file } = project("/page");
    writeFileSync(file, "{");
    expect(await look()).toMatchObject({ code: 1, stderr: expect.stringContaining("readings.json is not JSON") });
    expect(server.requests).toEqual([]);
  });

  test("says so where no spec names a URL", async () => {
    const { config } = temporaryProject({ things: SMALL_SPECIFICATION });
    const { code, stdout } = await runCommand("contract-watch", "--config", config);
    expect([code, stdout]).toEqual([0, "No spec names a source with a URL.\n"]);
  });
});
