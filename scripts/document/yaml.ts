// biome-ignore lint/suspicious/noExplicitAny: a YAML document can be anything, and a wrong guess fails its test
export type Yaml = any;

export function mapValues<T>(object: Yaml, map: (value: Yaml, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries<Yaml>(object).map(([key, value]) => [key, map(value, key)]));
}
