import type { Node, Specification } from "./specification.ts";

/** The documented base URLs, the default first. What cannot be requested as it stands is refused. */
export function serversOf(specification: Specification): string[] {
  const servers = (specification.document.servers ?? []) as { url?: unknown; variables?: Record<string, Node> }[];
  if (servers.length === 0) {
    throw specification.refusal(["openapi"], "it names no server; a client needs a base URL. Add `servers`.");
  }
  return servers.map(({ url: template, variables = {} }, index) => {
    const url = String(template).replace(/\{([^{}]+)\}/g, (whole, name) => String(variables[name]?.default ?? whole));
    if (/^https?:\/\/[^{}?#\s]+$/.test(url) && URL.canParse(url)) return url;
    const place = ["servers", String(index)];
    specification.refuse(place, `the server ${template} must be an absolute URL; a variable in it needs a default.`);
    return url;
  });
}
