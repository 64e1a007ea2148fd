// Generated. Do not edit: run `npm run generate`.

/** A URL with an API key in its query, in place of one that a server has put there. */
export function withKey(url: string, name: string, key: string): string {
  const at = url.indexOf("?");
  const [place, query] = at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
  const others = query.split("&").filter((part) => part !== "" && !new URLSearchParams(part).has(name));
  return `${place}?${[...others, `${name}=${encodeURIComponent(key)}`].join("&")}`;
}
