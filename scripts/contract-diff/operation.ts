import { type Content, contentOf } from "./content.ts";
import type { ApiDocument, Node } from "./document.ts";
import { type Input, inputOf } from "./input.ts";

/** What a caller can see of one operation. */
export interface Operation {
  /** Its operationId, which is the method's name; where there is none, its method and path. */
  id: string;
  method: string;
  path: string;
  node: Node;
  /** What its path item says of each of its operations. */
  shared: Node;
  input: Input;
  /** The body of each documented answer, by status. */
  answers: Map<string, Content>;
  /** What authenticates it, as a text; empty where nothing does. */
  credential: string;
  /** The base URL of this operation alone, if it has one. */
  server: unknown;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Every operation of a document, by its id. */
export function operationsOf(document: ApiDocument): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, value] of Object.entries((document.root.paths ?? {}) as Node)) {
    const pathItem = document.follow(value);
    for (const method of METHODS.filter((each) => each in pathItem)) {
      const operation = operationOf(document, pathItem, path, method);
      operations.set(operation.id, operation);
    }
  }
  return operations;
}

function operationOf(document: ApiDocument, pathItem: Node, path: string, method: string): Operation {
  const node = document.follow(pathItem[method]);
  const { summary, description, parameters } = pathItem;
  const input = inputOf(document, pathItem, node);
  const id = typeof node.operationId === "string" ? node.operationId : `${method.toUpperCase()} ${path}`;
  const answers = Object.entries((node.responses ?? {}) as Node).filter(([status]) => !status.startsWith("x-"));
  return {
    id,
    method: method.toUpperCase(),
    path,
    node,
    shared: { summary, description, parameters },
    input,
    answers: new Map(answers.map(([status, answer]) => [status, contentOf(document.follow(answer).content)])),
    credential: [credentialOf(document, node), ...input.credentials].filter(Boolean).join(" and "),
    server: ((node.servers ?? pathItem.servers) as { url?: unknown }[] | undefined)?.[0]?.url,
  };
}

function credentialOf(document: ApiDocument, { security = document.root.security ?? [] }: Node): string {
  const schemes = ((document.root.components as Node | undefined)?.securitySchemes ?? {}) as Node;
  const alternatives = (security as Record<string, unknown>[]).map((alternative) =>
    Object.keys(alternative)
      .map((name) => schemeOf(document.follow(schemes[name])))
      .sort()
      .join(" and "),
  );
  return alternatives.includes("") ? "" : alternatives.sort().join(" or ");
}

function schemeOf({ type, scheme, in: place, name, openIdConnectUrl, flows }: Node): string {
  const parts = [type, scheme, place, name, openIdConnectUrl, flows && Object.keys(flows).join()];
  return parts.filter(Boolean).join(" ");
}
