import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Operation } from "../../src/operation.ts";
import type { GeneratedCode } from "../generator/generated-code.ts";
import { Workshop } from "../generator/regenerated.ts";

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
  const workshop = await Workshop.open();
  onTestFinished(() => workshop.close());
  const { file, files, code } = await workshop.regenerate({ name: "things" }, text);
  return { folder: join(dirname(file), "generated/things"), specification: file, files, ...code };
}
