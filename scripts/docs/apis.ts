import { join } from "node:path";
import { creatorOf } from "../creator.ts";
import { loadSpecification } from "../generator/load-specification.ts";
import { operationsOf } from "../generator/operation.ts";
import { mockPorts } from "../mock-ports.ts";
import type { Api } from "./reference.ts";

/** The APIs of the project at `root`, of which `specifications` names the files. */
export async function apisOf(root: string, specifications: Readonly<Record<string, string>>): Promise<Api[]> {
  const apis: Api[] = [];
  for (const [api, file] of Object.entries(specifications)) {
    const specification = await loadSpecification(api, join(root, file));
    const mock = `http://127.0.0.1:${mockPorts([])[api]}`;
    apis.push({ specification, operations: operationsOf(specification), creator: await creatorOf(api), mock });
  }
  return apis;
}
