// Generated. Do not edit: run `npm run generate`.

/** A URL with an API key in its query; as it is where there is none. */
export function withKey(url: string, name: string, key: string): string {
  return key === "" ? url : withValue(url, name, key);
}

/** A URL with a value in its query, in place of whatever it has of that name. */
export function withValue(url: string, name: string, value: string | number): string {
  const at = url.indexOf("?");
  const [place, query] = at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
  const others = query.split("&").filter((part) => part !== "" && !new URLSearchParams(part).has(name));
  return `${place}?${[...others, `${name}=${encodeURIComponent(value)}`].join("&")}`;
}
