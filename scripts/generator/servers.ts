import type { Located, Node, Specification } from "./specification.ts";

/** The documented base URLs, the default first. What cannot be requested as it stands is refused. */
export function serversOf(specification: Specification): string[] {
  const servers = urlsIn(specification.document);
  if (servers.length === 0) {
    throw specification.refusal(["openapi"], "it names no server; a client needs a base URL. Add `servers`.");
  }
  return servers.map(({ url, template }, index) => {
    if (isAbsolute(url)) return url;
    const place = ["servers", String(index)];
    specification.refuse(place, `the server ${template} must be an absolute URL; a variable in it needs a default.`);
    return url;
  });
}

/**
 * What stands between the base URLs and the path of an operation that has servers of its own, or whose path has. These have
 * to be the document's, each with the same path behind it: a client has one base URL, and a credential for no other host.
 */
export function serverPathOf(specification: Specification, pathItem: Located, operation: Located): string {
  const owner = [operation, pathItem].find(({ node }) => urlsIn(node).length > 0);
  const bases = urlsIn(specification.document).map(({ url }) => url.replace(/\/$/, ""));
  const [base] = bases;
  // That there is none is told of the document.
  if (owner === undefined || base === undefined) return "";
  const urls = urlsIn(owner.node).map(({ url }) => url.replace(/\/$/, ""));
  const added = urls[0]?.slice(base.length) ?? "";
  const isAdded = urls.length === bases.length && urls.every((url, index) => url === bases[index] + added);
  if (isAdded && /^(?:\/|$)/.test(added) && urls.every(isAbsolute)) return added;
  throw specification.refusal(
    [...owner.path, "servers"],
    "its servers are not those of the document with one path behind each, in the same order; give what is sent there a spec of its own, with these at its top.",
  );
}

/** What all operations have behind the servers belongs to these: whoever reads of a base URL takes it for that of a request. */
export function refuseSharedServerPath(specification: Specification, paths: readonly string[]): void {
  const segments = new Set(paths.map((path) => path.split("/")[1]));
  const [segment] = segments;
  if (segment === undefined || segments.size > 1) return;
  const reason = `all operations have "/${segment}" behind these, by servers of their own; write it here, and take those out.`;
  specification.refuse(["servers"], reason);
}

function urlsIn({ servers }: Node): { url: string; template: unknown }[] {
  const list = [servers ?? []].flat() as { url?: unknown; variables?: Record<string, Node> }[];
  return list.map(({ url: template, variables = {} }) => {
    const url = String(template).replace(/\{([^{}]+)\}/g, (whole, name) => String(variables[name]?.default ?? whole));
    return { url, template };
  });
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\/[^{}?#\s]+$/.test(url) && URL.canParse(url);
}
