import type { RequestError } from "./request-errors.ts";

/**
 * The request that failed, as a curl command for a bug report or a shell. Its credential is masked: put yours in the
 * place of the asterisks, a user and a password in Base64.
 *
 * @example
 * if (isClientError(error) && error.name !== "InvalidInputError") console.error(toCurl(error));
 */
export function toCurl({ request }: Pick<RequestError, "request">): string {
  const { method, url, headers, body } = request;
  const parts = [`curl -X ${method} ${quoted(url)}`];
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (body !== undefined) parts.push(`--data-raw ${quoted(body)}`);
  return parts.join(" \\\n  ");
}

/** Quoted for a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
