import { isPlain } from "../input.ts";
import type { InputRecord, Records } from "./records.ts";

/** The rows of a JSON Lines file: an object a line. */
export function jsonRecords(text: string): Records {
  const records: InputRecord[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const values = parsed(line);
    if (isPlain(values)) records.push({ line: index + 1, values: values as InputRecord["values"] });
    else faults.push(`line ${index + 1}: is not an object in JSON`);
  }
  return { columns: [...new Set(records.flatMap(({ values }) => Object.keys(values)))], records, faults };
}

/** Undefined where it is no JSON; the engine's own message would quote it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
