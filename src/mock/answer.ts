import { validateHeaderName, validateHeaderValue } from "node:http";
import { type FaultAt, list } from "../client-error.ts";
import { nearest } from "../nearest.ts";
import type { PrismOperation } from "./prism.ts";
import { isJson } from "./server.ts";
import { hasNoBody, type MockSpecification, responseOf, successOf } from "./specification.ts";
import type { MockFault } from "./types.ts";
import { isObject } from "./undocumented.ts";

/** An answer that was looked at: what it says in place of the documented one. */
export interface PreparedAnswer {
  readonly status: number;
  readonly isDocumented: boolean;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for the documented example, where there is one. */
  readonly body: string | Uint8Array | undefined;
  readonly delayMs: number;
  readonly fault: MockFault | undefined;
}

type Given = Readonly<Record<string, unknown>>;

const FAULTS: readonly unknown[] = ["reset", "no answer", "cut off"] satisfies MockFault[];
const MAX_MS = 2 ** 31 - 1;
/** By their names, what is wrong with the parts of an answer. */
const PARTS: Readonly<Record<string, (value: unknown, given: Given) => FaultAt[]>> = {
  status: (value) => unless(isWhole(value, 200, 599), "/status", "must be a whole number from 200 to 599"),
  body: bodyFaults,
  headers: headersFaults,
  delayMs: (value) => unless(isWhole(value, 0, MAX_MS), "/delayMs", `must be a whole number from 0 to ${MAX_MS}`),
  undocumented: (value) => unless(typeof value === "boolean", "/undocumented", "must be true or false"),
  fault: (value, given) => [
    ...unless(FAULTS.includes(value), "/fault", `must be one of ${FAULTS.join(", ")}`),
    ...Object.keys(given)
      .filter((name) => !["fault", "delayMs"].includes(name))
      .map((name) => ({ path: `/${name}`, message: "is not for an answer with a `fault`" })),
  ],
};

/** Looks at an answer that somebody asks for. Throws an error that lists all that is wrong with it. */
export function preparedAnswer(
  specification: MockSpecification,
  operation: PrismOperation,
  answer: unknown,
): PreparedAnswer {
  const given = typeof answer === "number" ? { status: answer } : answer;
  if (!isObject(given)) {
    throw refusal(operation, [{ path: "", message: "an answer is a status, an object, or a function that gives one" }]);
  }
  const { status = successOf(operation), body, delayMs = 0, fault, undocumented } = given;
  const documented = responseOf(operation, status);
  const type = documented?.contents?.[0]?.mediaType ?? defaultType(body);
  const headers = lowerCased(given.headers);
  const sent = body === undefined ? headers : { "content-type": type, ...headers };
  const faults = shapeFaults(given);
  if (status === undefined && fault === undefined) {
    faults.push({ path: "/status", message: "must be given: the spec documents no success" });
  }
  const isChecked = faults.length === 0 && undocumented !== true && fault === undefined;
  const prepared = {
    status: status as number,
    isDocumented: documented !== undefined,
    headers: sent,
    body: faults.length > 0 || body === undefined ? undefined : written(body, sent["content-type"]),
    delayMs: delayMs as number,
    fault: fault as MockFault | undefined,
  };
  if (isChecked) faults.push(...undocumentedParts(specification, operation, prepared, { headers, body }));
  if (faults.length > 0) throw refusal(operation, faults, isChecked);
  return prepared;
}

function shapeFaults(given: Given): FaultAt[] {
  const isSet = ([, value]: [string, unknown]) => value !== undefined;
  return Object.entries(given)
    .filter(isSet)
    .flatMap(([name, value]) => {
      const check = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
      if (check !== undefined) return check(value, given);
      const near = nearest(name, Object.keys(PARTS));
      const known = near === undefined ? `it has ${Object.keys(PARTS).join(", ")}` : `did you mean ${near}?`;
      return [{ path: `/${name}`, message: `is no part of an answer; ${known}` }];
    });
}

/** What of an answer the spec does not have. */
function undocumentedParts(
  { faultsOf }: MockSpecification,
  operation: PrismOperation,
  { status, isDocumented, headers, body }: PreparedAnswer,
  given: { headers: Readonly<Record<string, string>>; body: unknown },
): FaultAt[] {
  const codes = operation.responses.map(({ code }) => code).join(", ");
  if (!isDocumented) return [{ path: "/status", message: `${status} is not documented; ${codes} are` }];
  if (body !== undefined && !responseOf(operation, status)?.contents?.length) {
    return [{ path: "/body", message: `must be left out: the spec documents none for ${status}` }];
  }
  if (body instanceof Uint8Array) return [{ path: "/body", message: "must be what the bytes mean" }];
  const value = body !== undefined && isJson(String(headers["content-type"])) ? JSON.parse(body) : given.body;
  // What is not given is that of the documented example.
  return faultsOf(operation, status, headers, value).filter(({ path }) => {
    if (path.startsWith("/header")) return Object.hasOwn(given.headers, path.slice("/header/".length).toLowerCase());
    return path === "" ? "content-type" in given.headers : body !== undefined;
  });
}

function bodyFaults(body: unknown, { status }: Given): FaultAt[] {
  if (hasNoBody("", Number(status))) {
    return [{ path: "/body", message: `must be left out: in HTTP, ${status} has none` }];
  }
  try {
    return unless(isBytes(body) || JSON.stringify(body) !== undefined, "/body", "cannot be written as JSON");
  } catch (error) {
    return [{ path: "/body", message: `cannot be written as JSON: ${(error as Error).message.split("\n")[0]}` }];
  }
}

function headersFaults(headers: unknown): FaultAt[] {
  if (!isObject(headers)) return [{ path: "/headers", message: "must be an object of names and values" }];
  return Object.entries(headers).flatMap(([name, value]) => {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value as string);
      return unless(typeof value === "string", `/headers/${name}`, "must be a string");
    } catch {
      return [{ path: `/headers/${name}`, message: "is no header, or has a value that none can carry" }];
    }
  });
}

function refusal({ iid }: PrismOperation, faults: FaultAt[], isMeantPerhaps = false): Error {
  const remedy = isMeantPerhaps ? ". If this is meant, say `undocumented: true`" : "";
  return new Error(`${iid} cannot be answered so: ${list(faults)}${remedy}.`);
}

function defaultType(body: unknown): string {
  if (isBytes(body)) return "application/octet-stream";
  return typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
}

function written(body: unknown, mediaType: unknown): string | Uint8Array {
  if (isBytes(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  return typeof body === "string" && !isJson(String(mediaType)) ? body : JSON.stringify(body);
}

function lowerCased(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function isBytes(value: unknown): value is ArrayBufferView {
  return ArrayBuffer.isView(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function unless(isRight: boolean, path: string, message: string): FaultAt[] {
  return isRight ? [] : [{ path, message }];
}
