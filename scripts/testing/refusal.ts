import { expect } from "vitest";
import { configurationOf } from "../generator/configuration.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";

/** What generation says of the specs that a `redocly.yaml` names, which it must refuse. */
export async function refusalIn(config: string): Promise<string> {
  const error: Error = await configurationOf(config)
    .then(generatedFilesOf)
    .then(
      () => expect.fail("it generated"),
      (thrown) => thrown,
    );
  expect(error.name, error.message).toBe("SpecificationError");
  return error.message;
}
