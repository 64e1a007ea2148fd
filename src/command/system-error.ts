import { getSystemErrorMap } from "node:util";

/** Why the system refused, in its own words and without the path, such as "no such file or directory". */
export function reasonOf(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno as number)?.[1] ?? message;
}
