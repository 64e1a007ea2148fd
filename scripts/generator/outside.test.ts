import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { refusalIn } from "../testing/refusal.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { configurationOf } from "./configuration.ts";
import { generatedFilesOf } from "./generated-files.ts";

/** What an example of the answer of the small spec leads to, beside its schema. */
const EXAMPLE = `{ $ref: "#/components/schemas/Thing" }\n        "204"`;
const example = (text: string) => EXAMPLE.replace(" }", ` }\n              ${text}`);
const SCHEMAS = "  schemas:\n";
const mapping = (to: string) =>
  `${SCHEMAS}    Other: { oneOf: [{ $ref: "#/components/schemas/Thing" }], discriminator: { propertyName: name, mapping: { a: "${to}" } } }\n`;
const IN_PLACE = "write what it names in its place, or under `components`, and refer to that.";
const AS_VALUE = "write the value itself as `value`, or remove it.";

/** What leads out; what takes which place; the line and column, and the remedy. OUT stands for where it leads. */
// biome-ignore format: a table, a line a row
const places: [what: string, from: string, to: string, at: string, remedy: string][] = [
  ["a schema", EXAMPLE, EXAMPLE.replace("#/components/schemas/Thing", "OUT"), "27:25", IN_PLACE],
  ["a response", '"204":\n          description: Nothing to do.', '"204": { $ref: "OUT" }', "28:18", IN_PLACE],
  ["a path", "components:", '  /b: { $ref: "OUT" }\ncomponents:', "30:9", IN_PLACE],
  ["a path item that nothing has", "components:", 'components:\n  pathItems: { a: { get: { responses: { "200": { $ref: "OUT" } } } } }', "31:50", IN_PLACE],
  ["an example", EXAMPLE, example('example: { $ref: "OUT" }'), "28:26", IN_PLACE],
  ["an example deep within", EXAMPLE, example('examples: { a: { value: { list: [{ $ref: "OUT" }] } } }'), "28:50", IN_PLACE],
  ["a default", "{ type: integer, minimum: 1 }", '{ default: { $ref: "OUT" } }', "21:36", IN_PLACE],
  ["an extension", "paths:", 'x-topics: [{ content: { $ref: "OUT" } }]\npaths:', "5:25", IN_PLACE],
  ["an externalValue", EXAMPLE, example('examples: { a: { externalValue: "OUT" } }'), "28:32", AS_VALUE],
  ["an externalValue in an example", EXAMPLE, example('example: { a: { externalValue: "OUT" } }'), "28:31", AS_VALUE],
  ["a mapping of a discriminator", SCHEMAS, mapping("OUT"), "34:111", "name a schema of this file, such as #/components/schemas/Name."],
];

/** A server on this machine that counts what it is asked for. */
async function countingServer() {
  const asked: unknown[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.setHeader("content-type", "application/json").end('{ "type": "object" }');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/thing.json`, asked };
}

async function refusalOf(text: string): Promise<string> {
  const { folder, config } = temporaryProject({ small: text });
  writeFileSync(join(folder, "thing.json"), '{ "type": "object" }');
  return (await refusalIn(config)).replaceAll(/\S*\/small\.yaml/g, "small.yaml");
}

describe("generation refuses what leads out of the file", () => {
  test.each(places)("in %s, with its place and a remedy, and asks nobody", async (_what, from, to, at, remedy) => {
    const { url, asked } = await countingServer();
    for (const out of [url, "./thing.json", "thing.json#/type", "#x/../thing.json"]) {
      const text = SMALL_SPECIFICATION.replace(from, to).replace("OUT", out);
      expect(await refusalOf(text)).toBe(
        `small.yaml:${at}: ${out} leads out of this file, and no other is read; ${remedy}`,
      );
    }
    expect(asked).toEqual([]);
  });

  test("but takes a reference and a mapping within it", async () => {
    for (const [from, to] of [
      ["paths:", 'x-topics: [{ $ref: "#/info" }, { externalValue: "#/info/title" }]\npaths:'],
      [SCHEMAS, mapping("#/components/schemas/Thing")],
    ] as const) {
      const { config } = temporaryProject({ small: SMALL_SPECIFICATION.replace(from, to) });
      await expect(generatedFilesOf(await configurationOf(config))).resolves.toBeInstanceOf(Map);
    }
  });
});
