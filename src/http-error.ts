import type { HttpError } from "./answer-errors.ts";
import type { OperationTypes } from "./operation.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** The numbers with three digits that begin with `First`. */
type StatusOf<First extends Digit> = `${First}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

/**
 * The HttpErrors of one operation: where `documented` is true, its `status` tells the type of its `body`. A 2xx that
 * carries a documented failure has one of the documented bodies.
 */
export type HttpErrorOf<Types extends OperationTypes> =
  | {
      [Status in keyof Types["errors"] & number]: HttpError<Status, Types["errors"][Status], true>;
    }[keyof Types["errors"] & number]
  | HttpError<StatusOf<2>, Types["errors"][keyof Types["errors"]], true>
  | HttpError<StatusOf<3 | 4 | 5>, unknown, false>;
