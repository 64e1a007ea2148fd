/** Whether the server may have acted: "not done" where it surely did not, in any of the attempts. */
export type Outcome = "not done" | "unknown";

/** Failures of Node's, Bun's and Deno's `fetch` in which no byte of the request was sent, such as to a port that no web server has. */
const NOT_CONNECTED =
  /\b(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|Connection refused|dns error|client error \(Connect\)|(?:connect|getaddrinfo) E[A-Z]+|bad port)(?!\w)/;
/** The same, where the server's certificate is not trusted: a handshake comes before the request. */
const NOT_TRUSTED =
  /\b(?:CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET|VERIFY)_\w+)\b/;
/** The same, where a proxy refuses to pass the request on: no tunnel, or no access to the proxy. */
const NOT_PASSED_ON = /\bProxy response \(\d+\) !== 200 when HTTP Tunneling\b|\bproxy authentication required\b/i;

/** Whether `reason`, of a failed `fetch`, says that nothing was sent. */
export function isUnsent(reason: string): boolean {
  return [NOT_CONNECTED, NOT_TRUSTED, NOT_PASSED_ON].some((pattern) => pattern.test(reason));
}

/**
 * Whether an answer says that nothing was done: the server refused the request or put it off, or a success carries a
 * documented failure. A 408 comes from proxies too, which do not know.
 */
export function isRefusal(status: number, retryAfterMs: number | undefined): boolean {
  if (status === 503) return retryAfterMs !== undefined;
  return (status >= 200 && status <= 299) || (status >= 400 && status <= 499 && status !== 408);
}
