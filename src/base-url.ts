import { InvalidInputError } from "./errors.ts";

/** The base URL as given, if requests with a credential may go there. No message quotes it: it might hold a secret. */
export function checkedBaseUrl(creator: string, baseUrl: unknown, allowInsecureHttp: boolean): string {
  const fault = faultOf(baseUrl, allowInsecureHttp);
  if (fault !== undefined) throw new InvalidInputError(creator, [{ path: "/baseUrl", message: fault }]);
  return baseUrl as string;
}

function faultOf(baseUrl: unknown, allowInsecureHttp: boolean): string | undefined {
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
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
