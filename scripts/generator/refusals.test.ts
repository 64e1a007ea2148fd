import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { configurationOf } from "./configuration.ts";
import { compareFolder, replaceFolder } from "./folder.ts";
import { generatedFilesOf } from "./generated-files.ts";
import { refusals } from "./refusals.ts";

const generate = async (config: string) => generatedFilesOf(await configurationOf(config));

describe("generation refuses", () => {
  test.each(refusals)("%s, with file, line and reason", async (what, from, to, line, reason) => {
    let text = SMALL_SPECIFICATION.replace(from, to);
    expect(text, "the change must change something").not.toBe(SMALL_SPECIFICATION);
    if (what === "a form with a list") text = text.replace("type: integer, minimum: 1", "type: array, items: {}");
    const { folder, config } = temporaryProject({ small: text });
    const error: Error = await generate(config).then(
      () => expect.fail("it generated"),
      (thrown) => thrown,
    );
    expect(error.name, error.message).toBe("SpecificationError");
    expect(error.message).toContain(reason);
    expect(error.message.replaceAll(`${folder}/`, "")).toContain(line === 0 ? "small.yaml: " : `small.yaml:${line}:`);
  });

  test("two operations with different credentials, of which one would get the other's", async () => {
    const other = `  /b:
    get:
      operationId: getB
      security: [{ other: [] }]
      responses: { "204": { description: x } }
components:
  securitySchemes:
    other: { type: apiKey, in: header, name: X-Other }
`;
    const { config } = temporaryProject({
      small: SMALL_SPECIFICATION.replace("components:\n  securitySchemes:\n", other),
    });
    await expect(generate(config)).rejects.toThrow("its credential is another than that of the operations before");
  });

  test("one path item under two paths, whose operations would have one name", async () => {
    const shared = `  /b: { $ref: "#/components/pathItems/shared" }
  /c: { $ref: "#/components/pathItems/shared" }
components:
  pathItems:
    shared: { delete: { operationId: deleteIt, responses: { "204": { description: x } } } }
`;
    const { config } = temporaryProject({ small: SMALL_SPECIFICATION.replace("components:\n", shared) });
    await expect(generate(config)).rejects.toThrow(
      'its method would be called "deleteIt" (its operationId is "deleteIt"), as that of DELETE /b is',
    );
  });

  test.each<[string, string]>([
    ["generated/small/schema.ts", "a path that ends in /types.ts"],
    ["types.ts", "outputs belong into a folder that is theirs alone"],
    ["small/types.ts", "outputs belong into a folder that is theirs alone"],
    ["../generated/small/types.ts", "outputs belong into a folder that is theirs alone"],
  ])("the output %s, which would cost other files", async (output, reason) => {
    const { config } = temporaryProject({ small: SMALL_SPECIFICATION });
    writeFileSync(config, `apis: { small: { root: small.yaml, x-openapi-ts: { output: ${output} } } }`);
    await expect(generate(config)).rejects.toThrow(reason);
  });

  test("two outputs in one folder, or in folders that are not side by side", async () => {
    const { config } = temporaryProject({ small: SMALL_SPECIFICATION });
    const api = (output: string) => `{ root: small.yaml, x-openapi-ts: { output: ${output}/types.ts } }`;
    for (const outputs of [
      ["generated/a", "generated/a"],
      ["generated/a", "other/b"],
    ]) {
      writeFileSync(config, `apis: { a: ${api(outputs[0] as string)}, b: ${api(outputs[1] as string)} }`);
      await expect(generate(config)).rejects.toThrow("each output needs a folder of its own, side by side");
    }
  });

  test("a redocly.yaml that does not say where its output goes, or that is not there", async () => {
    const { config, folder } = temporaryProject({ small: SMALL_SPECIFICATION });
    writeFileSync(config, "apis:\n  small:\n    root: small.yaml\n");
    await expect(generate(config)).rejects.toThrow("apis.small needs `x-openapi-ts.output`, a path");
    await expect(generate(join(folder, "none.yaml"))).rejects.toThrow("none.yaml");
  });

  test("on the command line with one message and no stack, and generated/ stays as it was", async () => {
    const { folder, config } = temporaryProject({ small: SMALL_SPECIFICATION });
    const files = await generate(config);
    await replaceFolder(join(folder, "generated"), files);
    writeFileSync(join(folder, "small.yaml"), SMALL_SPECIFICATION.replace("put:", "trace:"));
    expect(await runCommand("generate", "--config", config)).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^\S*small\.yaml:7:\d+: `fetch` does not send TRACE.*\n$/),
    });
    expect(readdirSync(folder).sort()).toEqual(["generated", "redocly.yaml", "small.yaml"]);
    expect(await compareFolder(join(folder, "generated"), files)).toEqual({ missing: [], extra: [], changed: [] });
  });

  test("on the command line nothing of a good spec", async () => {
    const { folder, config } = temporaryProject({ small: SMALL_SPECIFICATION });
    const ok = { code: undefined, stderr: "" };
    expect(await runCommand("generate", "--config", config)).toMatchObject({
      ...ok,
      stdout: expect.stringMatching(/^Wrote 18 files to /),
    });
    expect(await runCommand("check-generated", "--config", config)).toMatchObject({
      ...ok,
      stdout: expect.stringContaining("byte for byte"),
    });
    expect(readdirSync(join(folder, "generated")).sort()).toEqual([
      "README.md",
      "reference.ts",
      "small",
      "specifications.ts",
      "validation",
      "wire",
    ]);
  });

  test("on the command line what is generated no longer, and says how to mend it", async () => {
    const { folder, config } = temporaryProject({ small: SMALL_SPECIFICATION });
    await replaceFolder(join(folder, "generated"), await generate(config));
    writeFileSync(join(folder, "small.yaml"), SMALL_SPECIFICATION.replace("minimum: 1", "minimum: 2"));
    const { code, stdout, stderr } = await runCommand("check-generated", "--config", config);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /is not what the specs give\. Run `npm run generate`.*\n {2}changed: \S+\/small\/validators\.ts\n {2}changed: \S+\/small\/reference\.ts\n$/,
    );
  });
});
