import { isObject, type Path, type Yaml } from "./specification.ts";

/** The name with an underscore, or as many as it takes to be none of `taken`. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  let free = name;
  while (names.has(free)) free += "_";
  return free;
}

/** A scalar of the same type that is none of `taken`; undefined where there is none. */
export function another(value: Yaml, taken: readonly Yaml[] = []): Yaml {
  if (typeof value === "string") return freeName(`${value}_`, taken);
  if (typeof value === "number") return taken.includes(value + 1) ? another(value + 1, taken) : value + 1;
  return typeof value === "boolean" && !taken.includes(!value) ? !value : undefined;
}

/** A scalar that looks as right as the old one: one digit differs, so that a date gets another year, else one letter. */
export function similar(value: Yaml): Yaml {
  if (typeof value !== "string") return another(value);
  if (/\d/.test(value)) return value.replace(/\d(?!\d)/, (digit) => String((Number(digit) + 1) % 10));
  if (!/[a-z]/i.test(value)) return `${value}_`;
  return value.replace(/[a-z](?=[^a-z]*$)/i, (letter) =>
    /z/i.test(letter) ? "a" : String.fromCharCode(letter.charCodeAt(0) + 1),
  );
}

/** All scalars inside a value, and where. */
export function* leavesOf(value: Yaml, path: Path = []): Iterable<{ path: Path; value: Yaml }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
  } else yield { path, value };
}
