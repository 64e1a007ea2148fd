/** Why requests with a credential may not go to a base URL. No message quotes it: it might hold a secret. */
export function baseUrlFault(baseUrl: unknown, allowInsecureHttp: boolean): string | undefined {
  const url = typeof baseUrl === "string" ? urlOf(baseUrl) : undefined;
  if (url === undefined) return "must be an absolute URL, such as https://api.example.com/v1";
  if (url.username !== "" || url.password !== "") return "must not have a user name or a password";
  if (/[?#]/.test(baseUrl as string)) return "must not have a query or a fragment";
  if (url.protocol === "https:" || (url.protocol === "http:" && (allowInsecureHttp || isLoopback(url.hostname)))) {
    return undefined;
  }
  return "must be HTTPS, since requests carry a credential; plain HTTP is for loopback, or for allowInsecureHttp";
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** `text` as a URL, if it is one. `URL.canParse` is not everywhere yet. */
export function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
