/** One thing that is wrong with a value. */
export interface Fault {
  /** JSON pointer of the wrong part. */
  path: string;
  readonly keyword: string;
  message: string;
  /** Whether nothing is wrong but that an enumeration lacks a value of a type that its own values have. */
  isNewValue?: boolean;
  /** What was wrong with the alternatives, where none fits. These faults stand before this one, too. */
  readonly branches?: readonly Fault[] | undefined;
}

/** Undefined where nothing is wrong, so that a value that fits costs no list. */
export type Faults = Fault[] | undefined;

/** Finds every fault of a value, and adds them to `faults`, which it may change. */
export type Validator = (value: unknown, faults?: Faults) => Faults;

export function fail(faults: Faults, keyword: string, message: string, more?: Partial<Fault>): Fault[] {
  return append(faults, [{ path: "", keyword, message, ...more }]);
}

/** Whether a value fits, by what was found of it. */
export type Fits = (found: Faults) => boolean;

export const fits: Fits = (found) => found === undefined;

/** Whether it fits once each enumeration has other values of its types, too. */
export const fitsOpenly: Fits = (found) => found === undefined || found.every(({ isNewValue }) => isNewValue);

export function append(faults: Faults, found: Fault[]): Fault[] {
  if (faults === undefined) return found;
  for (const fault of found) faults.push(fault);
  return faults;
}

/** Adds what was found in the part of a value that is named `key`. */
export function within(key: string | number, found: Faults, faults: Faults): Faults {
  if (found === undefined) return faults;
  const step = `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  for (const fault of found) fault.path = step + fault.path;
  return append(faults, found);
}

/** Whether another keyword looks at a property or an item, where a branch of which something was found fits or not. */
export type IsEvaluated<Key> = (key: Key, fits: Fits) => boolean;

/**
 * Adds what is found in a part that no other keyword looks at. Where it is only for a new value that none does, that is
 * said once.
 */
export function unlessEvaluated<Key>(
  key: Key,
  isEvaluated: IsEvaluated<Key>,
  find: () => Faults,
  faults: Faults,
): Faults {
  if (isEvaluated(key, fits)) return faults;
  const isNewValue = isEvaluated(key, fitsOpenly);
  const found = isNewValue && faults !== undefined ? undefined : find();
  if (found === undefined) return faults;
  if (isNewValue) for (const fault of found) fault.isNewValue = true;
  return append(faults, found);
}
