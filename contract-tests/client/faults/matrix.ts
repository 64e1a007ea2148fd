import { type DocumentedOperation, successOf } from "../../../scripts/judges/documented-operation.ts";
import type { FaultName } from "./fault-server.ts";

/** What a call ends in, and how many requests it takes: of an operation that may be repeated, and of one that may not. */
export type Expected = [outcome: string, repeatable: number, other: number];

const broken: Expected = ["NetworkError", 3, 1];
const late: Expected = ["TimeoutError", 3, 1];
const unexpected: Expected = ["UnexpectedResponseError", 1, 1];
const refused: Expected = ["HttpError", 1, 1];
const passing: Expected = ["HttpError", 3, 1];
const putOff: Expected = ["HttpError", 3, 3];
const fine: Expected = ["success", 1, 1];

export const matrix: Record<FaultName, Expected> = {
  "resets before headers": broken,
  "closes before headers": broken,
  "answers what is not HTTP": broken,
  "resets in the body": broken,
  "ends before its Content-Length": broken,
  "ends after its Content-Length": unexpected,
  "ends in a chunk": broken,
  "stalls before headers": late,
  "stalls in the body": late,
  "drips a byte at a time": late,
  "redirects with 301": unexpected,
  "redirects with 302": unexpected,
  "redirects with 303": unexpected,
  "redirects with 307": unexpected,
  "redirects with 308": unexpected,
  "redirects to nowhere": unexpected,
  "redirects to what is no URL": unexpected,
  "says 429": putOff,
  "says 429, again in 0 seconds": putOff,
  "says 429, again at a past date": putOff,
  "says 429, again in an hour": refused,
  "says 429, again at a date in an hour": refused,
  "says 429, again at what is no time": putOff,
  "says 503": passing,
  "says 503, again in 0 seconds": putOff,
  "says 503, again in an hour": refused,
  "says 408": passing,
  "says 500 in HTML": passing,
  "says 500 and no more": passing,
  "says 400 in HTML": refused,
  "says 418": refused,
  "sends no body": unexpected,
  "sends no body in chunks": unexpected,
  "sends 204": unexpected,
  "sends HTML": unexpected,
  "sends null": unexpected,
  "sends 0": unexpected,
  "sends an empty string": unexpected,
  "sends truncated JSON": unexpected,
  "sends what is not UTF-8": unexpected,
  "sends 10 MB": unexpected,
  "sends 10 MB in chunks": unexpected,
  "sends a gzip bomb": unexpected,
  "sends broken gzip": unexpected,
  "sends what it calls gzip": broken,
  "says success as plain text": fine,
  "says success in gzip": fine,
  "says success": fine,
};

/** What an operation whose success has no body ends in, where that differs. */
const withoutBody: Partial<Record<FaultName, Expected>> = {
  "sends 204": fine,
  "says success as plain text": unexpected,
  "says success in gzip": unexpected,
  "says success": unexpected,
};

export function expectedOf(documented: DocumentedOperation, fault: FaultName): Expected {
  const hasBody = documented.responses[successOf(documented)] !== undefined;
  return (hasBody ? undefined : withoutBody[fault]) ?? matrix[fault];
}
