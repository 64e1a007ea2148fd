// Generated. Do not edit: run `npm run generate`.

/** One thing that is wrong with a value. */
export interface Fault {
  /** JSON pointer of the wrong part. */
  path: string;
  readonly keyword: string;
  readonly message: string;
  /** What was wrong with the alternatives, where none fits. These faults stand before this one, too. */
  readonly branches?: readonly Fault[] | undefined;
}

/** Undefined where nothing is wrong, so that a value that fits costs no list. */
export type Faults = Fault[] | undefined;

/** Finds every fault of a value, and adds them to `faults`, which it may change. */
export type Validator = (value: unknown, faults?: Faults) => Faults;

export function fail(faults: Faults, keyword: string, message: string, branches?: readonly Fault[]): Fault[] {
  return append(faults, [{ path: "", keyword, message, branches }]);
}

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
