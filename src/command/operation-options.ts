import type { OperationReference, PropertyReference } from "../../generated/reference.ts";
import { COMMON } from "./common-options.ts";

/** An option of one operation, for one property of its input. */
export interface OperationOption {
  /** Without the dashes. */
  readonly flag: string;
  readonly property: PropertyReference;
}

/** The options of an operation. A secret has none of its own: it comes from a file, as an argument shows in `ps`. */
export function optionsOf({ properties }: OperationReference): OperationOption[] {
  return properties.map((property) => ({ flag: flagOf(property), property }));
}

function flagOf({ name, secret }: PropertyReference): string {
  const flag = kebab(name) + (secret ? "-file" : "");
  // Where the command has an option of this name, that of the operation gives way.
  return Object.hasOwn(COMMON, flag) ? `input-${flag}` : flag;
}

/** `projectId` and `project_id` as `project-id`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}

/** The property that a name on a command line or at the head of a column means: as in the API, or in kebab-case. */
export function propertyNamed(name: string, options: readonly OperationOption[]): PropertyReference | undefined {
  const exact = options.find(({ property }) => property.name === name);
  return (exact ?? options.find(({ property }) => kebab(property.name) === name))?.property;
}
