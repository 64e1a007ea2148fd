import { join } from "node:path";
import type { Operation } from "../../src/operation.ts";
import { configurationOf } from "../generator/configuration.ts";
import { replaceFolder } from "../generator/folder.ts";
import { type GeneratedCode, generatedCodeIn } from "../generator/generated-code.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";
import { temporaryProject } from "./temporary-project.ts";

/** What was generated of one spec, imported, and where it lies until the test ends. */
export interface GeneratedProject extends GeneratedCode {
  /** The folder with types.ts, operations.ts and validators.ts. */
  folder: string;
  specification: string;
  files: Map<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the operations of its own spec
  operations: Record<string, Operation & any>;
}

/** Generates from the text of a spec, into a folder that is gone after the test. */
export async function generatedProject(text: string): Promise<GeneratedProject> {
  const { folder, config } = temporaryProject({ things: text });
  const configuration = await configurationOf(config);
  const files = await generatedFilesOf(configuration);
  await replaceFolder(configuration.folder, files);
  const place = join(folder, "generated/things");
  return { folder: place, specification: join(folder, "things.yaml"), files, ...(await generatedCodeIn(place)) };
}
