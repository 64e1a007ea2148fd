import { apiChanges } from "../contract-diff/api-changes.ts";
import { editionOf } from "../contract-diff/edition.ts";
import { OpenApiDocument, type OperationAt } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import { Workshop } from "../generator/regenerated.ts";
import { SpecificationError } from "../generator/specification-error.ts";

/** The OpenAPI document in a text; undefined where there is none. */
export function openApiIn(text: string): OpenApiDocument | undefined {
  if (!/["']?openapi["']?\s*:/.test(text)) return undefined;
  try {
    const document = OpenApiDocument.parse(text);
    return /^3\./.test(String(document.root?.openapi)) ? document : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a vendor's own OpenAPI document says otherwise of our operations: what would break or behave otherwise for callers,
 * were ours to say the same. Operations are the same whose requests are.
 */
export async function contradictionsOf(
  ours: OpenApiDocument,
  theirs: OpenApiDocument,
  operationIds: readonly string[],
): Promise<string[]> {
  const workshop = await Workshop.open();
  try {
    const found: string[] = [];
    for (const own of operationIds.map((id) => ours.find(id))) {
      const other = theirs.operations.find((each) => requestOf(theirs, each) === requestOf(ours, own));
      const place = `${own.method.toUpperCase()} ${own.path}`;
      if (other === undefined) found.push(`${own.operationId}: it has no ${place}`);
      else
        found.push(...(await contradictionsIn(workshop, documentOf(ours, own), inWordsOf(ours, own, theirs, other))));
    }
    return found;
  } finally {
    await workshop.close();
  }
}

async function contradictionsIn(workshop: Workshop, ours: Yaml, theirs: Yaml): Promise<string[]> {
  const edition = (document: Yaml) => editionOf(workshop, "page", JSON.stringify(document));
  try {
    const changes = apiChanges(await edition(ours), await edition(theirs));
    const graver = changes.filter((change) => change.class === "breaking" || change.class === "behaviour");
    return graver.map(({ place, what }) => `${place}: ${what}`);
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    const reason = error.message.replaceAll(/^\S*?:\d+:\d+: /gm, "").split("\n", 1);
    return [`${Object.keys(ours.paths)}: what it says cannot be compared: ${reason}`];
  }
}

/** A document of one operation. */
function documentOf({ root }: OpenApiDocument, { path, method, parameters, operation }: OperationAt): Yaml {
  const { openapi, info, servers, security, components } = root;
  return {
    openapi,
    info,
    servers,
    security,
    components,
    paths: { [path]: { [method]: { ...operation, parameters } } },
  };
}

/** Their operation, with all that is ours alone to say, and with the variables of the path called as in ours. */
function inWordsOf(ours: OpenApiDocument, own: OperationAt, theirs: OpenApiDocument, other: OperationAt): Yaml {
  const { operation, template, path, method, operationId } = own;
  const variables = (template: string): string[] => template.match(/[^{}]+(?=\})/g) ?? [];
  const [names, otherNames] = [variables(path), variables(other.path)];
  const parameters = other.parameters.map((parameter) =>
    parameter.in === "path" ? { ...parameter, name: names[otherNames.indexOf(parameter.name)] } : parameter,
  );
  const marks = Object.fromEntries(MARKS.map((mark) => [mark, operation[mark]]));
  const { components, ...document } = documentOf(theirs, {
    ...{ operationId, template, path, method, parameters },
    operation: { ...other.operation, ...marks, operationId },
  });
  const { securitySchemes } = Object(ours.root.components);
  const { servers, security } = ours.root;
  return { ...document, servers, security, components: { ...components, securitySchemes } };
}

/** What is ours alone to say. */
const MARKS = ["x-repeatable", "x-destructive", "x-pagination", "security", "servers"];

/** Method and path from the host on, whatever its variables are called. */
function requestOf({ root }: OpenApiDocument, { method, path }: OperationAt): string {
  const [{ url = "" } = {}] = (root.servers ?? []) as { url?: string }[];
  const base = url.replace(/^https?:\/\/[^/]*/, "").replace(/\/$/, "");
  return `${method} ${base}${path.replace(/\{[^}]*\}/g, "{}")}`;
}
