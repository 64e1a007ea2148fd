import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** By file name, what all generated validators are made of, and what operation tables call: text of this folder's own. */
export const SHARED_FILES: ReadonlyMap<string, string> = new Map(
  ["validation", "wire"].flatMap((folder) => {
    const files = readdirSync(join(import.meta.dirname, folder)).sort();
    return files.map((file): [string, string] => {
      return [`${folder}/${file}`, readFileSync(join(import.meta.dirname, folder, file), "utf8")];
    });
  }),
);

/** The names that the files of a folder export, and the file of each, without its ending. */
export function exportsOf(folder: "validation" | "wire"): Map<string, string> {
  return new Map(
    [...SHARED_FILES].flatMap(([file, text]) => {
      const [within, name = ""] = file.slice(0, -3).split("/");
      const names = within === folder ? [...text.matchAll(/^export (?:const|function) (\w+)/gm)] : [];
      return names.map(([, exported]): [string, string] => [exported as string, name]);
    }),
  );
}
