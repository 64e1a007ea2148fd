import { getSystemErrorMap } from "node:util";

/** Why the system refused, in its own words and without the path, such as "no such file or directory". */
export function reasonOf(error: unknown): string {
  const { errno, message } = Object(error) as { errno?: number; message?: string };
  return (errno !== undefined && getSystemErrorMap().get(errno)?.[1]) || (message ?? String(error));
}
