// How cases speak of places and values.

export function propertyLabel(label: string, name: string): string {
  if (/^[A-Za-z_$][\w$-]*$/.test(name)) return label === "" ? name : `${label}.${name}`;
  return `${label}[${JSON.stringify(name)}]`;
}

/** "email is a@b.example"; of the whole value, "the value is 7". */
export const sentence = (label: string, predicate: string) => `${label === "" ? "the value" : label} ${predicate}`;

/** "user without email"; of the whole value, "without email". */
export const phrase = (label: string, rest: string) => (label === "" ? rest : `${label} ${rest}`);

export function shown(value: unknown): string {
  if (typeof value === "string") {
    if (value.length > 60) return `a text of ${[...value].length} characters`;
    const isPlain = /^[A-Za-z][\w.@:/+-]*$/.test(value) && !/^(true|false|null)$/.test(value);
    return isPlain ? value : JSON.stringify(value);
  }
  const text = JSON.stringify(value);
  if (text.length <= 60) return text;
  return Array.isArray(value)
    ? `a list of ${value.length} items`
    : `an object of ${Object.keys(value as object).length} properties`;
}

export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => (name === "" ? '""' : name));
  const last = quoted.pop() as string;
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
