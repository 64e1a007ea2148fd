import type { Specification } from "./specification.ts";

/** The documented base URLs, the default first. Throws SpecificationError unless each can be requested as it stands. */
export function serversOf(specification: Specification): string[] {
  const servers = (specification.document.servers ?? []) as { url?: unknown }[];
  if (servers.length === 0) throw specification.refusal(["openapi"], "it names no server; a client needs a base URL.");
  return servers.map(({ url }, index) => {
    if (typeof url === "string" && /^https?:\/\/[^{}?#\s]+$/.test(url) && URL.canParse(url)) return url;
    throw specification.refusal(
      ["servers", String(index)],
      `the server ${url} must be an absolute URL without variables.`,
    );
  });
}
