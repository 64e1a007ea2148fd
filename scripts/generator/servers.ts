import type { Node, Specification } from "./specification.ts";

/** The documented base URLs, the default first. Throws SpecificationError unless each can be requested as it stands. */
export function serversOf(specification: Specification): string[] {
  const servers = (specification.document.servers ?? []) as { url?: unknown; variables?: Record<string, Node> }[];
  if (servers.length === 0) {
    throw specification.refusal(["openapi"], "it names no server; a client needs a base URL. Add `servers`.");
  }
  return servers.map(({ url: template, variables = {} }, index) => {
    const url = String(template).replace(/\{([^{}]+)\}/g, (whole, name) => String(variables[name]?.default ?? whole));
    if (/^https?:\/\/[^{}?#\s]+$/.test(url) && URL.canParse(url)) return url;
    throw specification.refusal(
      ["servers", String(index)],
      `the server ${template} must be an absolute URL; a variable in it needs a default.`,
    );
  });
}
