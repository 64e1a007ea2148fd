import type { Operation } from "../operation.ts";
import type { Specification } from "../specification.ts";
import { DocumentTypes } from "./document-types.ts";
import { OperationTypes } from "./operation-types.ts";
import { Unsayable } from "./refuse-unsayable.ts";
import { SchemaTypes } from "./schema-types.ts";
import { TypeNames } from "./type-names.ts";

/** The text of `types.ts`: what openapi-typescript makes of a spec, with a name for each type that a caller may name. */
export async function typesOf(specification: Specification, operations: readonly Operation[]): Promise<string> {
  const unsayable = new Unsayable(specification);
  for (const each of operations) specification.tolerate(() => unsayable.refuseIn(each));
  if (specification.isRefused) return "";
  const types = await DocumentTypes.of(specification);
  const names = new TypeNames();
  const schemas = new SchemaTypes(types, names);
  const all = operations.flatMap(
    (each) => specification.attempt([], () => new OperationTypes(types, schemas, specification, each, names)) ?? [],
  );
  schemas.name();
  const declarations = [...all.flatMap((each) => each.declarations()), ...schemas.declarations()];
  return `/** The methods of a client, and what documents them. */
export interface Methods<CallOptions> {
${all.map((each) => each.method()).join("\n")}
}

${declarations.join("\n\n")}

${all.map((each) => each.interface()).join("\n\n")}

/** By operationId: what a method takes and returns, and what is sent and answered. */
export interface Operations {
${all.map((each) => each.entry()).join("\n")}
}
`;
}
