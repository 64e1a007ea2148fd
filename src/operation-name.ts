/** What a method is called: what its operationId says, or else its method and its path. */
export function operationName(operationId: unknown, method: string, path: string): string {
  // A parameter is told from a part of that name.
  const parts = path.replaceAll("{", "/by/").split(/[^A-Za-z0-9]+/);
  return nameIn(operationId) ?? camelCase([method.toLowerCase(), ...parts]);
}

/** An operationId that is a name; of another its words in camelCase, where these begin with a letter. */
export function nameIn(operationId: unknown): string | undefined {
  if (typeof operationId !== "string") return undefined;
  const name = /^[A-Za-z][\w.-]*$/.test(operationId) ? operationId : camelCase(operationId.split(/\W+/));
  return /^[A-Za-z]/.test(name) ? name : undefined;
}

function camelCase(words: readonly string[]): string {
  const [first = "", ...others] = words.filter((word) => word !== "");
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
