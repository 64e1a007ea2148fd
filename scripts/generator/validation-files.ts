import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const VALIDATION_FOLDER = join(import.meta.dirname, "validation");

/** By file name, the text of the functions that all generated validators share. */
export const VALIDATION_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(VALIDATION_FOLDER)
    .sort()
    .map((file) => [file, readFileSync(join(VALIDATION_FOLDER, file), "utf8")]),
);

/** The names that they export, and the file of each, without its ending. */
export const VALIDATION_NAMES: ReadonlyMap<string, string> = new Map(
  [...VALIDATION_FILES].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => [name as string, file.slice(0, -3)]),
  ),
);
