import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Configuration } from "./configuration.ts";
import { replaceFolder } from "./folder.ts";
import { type GeneratedCode, generatedCodeIn } from "./generated-code.ts";
import { type GeneratedFiles, generatedFilesOf } from "./generated-files.ts";

/** What is generated from a changed spec, in a folder of its own: the project's own files are not touched. */
export interface Regenerated {
  /** The text of the changed spec, and the file that holds it. */
  text: string;
  file: string;
  files: GeneratedFiles;
  code: GeneratedCode;
}

export type Api = Configuration["apis"][number];

/** Where several are, one after the other. */
export class Workshop {
  #count = 0;

  private constructor(private readonly root: string) {}

  static async open(): Promise<Workshop> {
    const root = await mkdtemp(join(tmpdir(), "generated-"));
    await writeFile(join(root, "package.json"), '{ "type": "module" }');
    return new Workshop(root);
  }

  /** Throws SpecificationError where generation refuses the text. */
  async regenerate({ name }: Pick<Api, "name">, text: string): Promise<Regenerated> {
    const root = await this.place();
    const file = join(root, `${name}.yaml`);
    await writeFile(file, text);
    const folder = join(root, "generated");
    const files = await generatedFilesOf({ folder, apis: [{ name, file, folder: join(folder, name) }] });
    await replaceFolder(folder, files);
    return { text, file, files, code: await generatedCodeIn(join(folder, name)) };
  }

  /** A folder that is empty. Each has a path of its own, since modules are loaded once for each path. */
  async place(): Promise<string> {
    this.#count += 1;
    const root = join(this.root, String(this.#count));
    await mkdir(root);
    return root;
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
