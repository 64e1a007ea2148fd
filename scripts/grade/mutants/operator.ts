import type { Edit } from "./edit.ts";
import type { Path, Specification } from "./specification.ts";

/** One kind of change, and all the places of a document where it can be made. */
export interface Operator {
  /** Names the operator's row in the report. */
  group: string;
  changes(specification: Specification): Iterable<Change>;
}

/** One change of a document. */
export interface Change {
  /** With `path`, unique. */
  name: string;
  path: Path;
  description: string;
  edit: Edit;
  /** Set where nobody can notice the change. */
  equivalent?: true;
}
