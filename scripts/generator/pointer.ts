type Keys = readonly string[];

/** The keys that a reference such as `#/components/schemas/User` goes through. */
export function keysOf(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => unescaped(decoded(key)));
}

/** The keys of a pointer such as `#/paths/~1users`: unlike a reference, it writes a `%` as such. */
export function pathOf(pointer: string): string[] {
  return pointer.length < 3 ? [] : pointer.slice(2).split("/").map(unescaped);
}

export function pointerOf(path: Keys): string {
  return `#/${path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

/** Whether `path` is `root`, or leads to something in it. */
export function isWithin(path: Keys, root: Keys): boolean {
  return root.every((key, index) => path[index] === key);
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A `%` may escape nothing. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
