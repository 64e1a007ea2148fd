import { baseUrlFault } from "./base-url.ts";
import type { FaultAt } from "./client-error.ts";
import { headerFault } from "./headers.ts";
import { isPlain } from "./input.ts";
import { nearest } from "./nearest.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

type Options = Record<string, unknown>;
/** Why a value cannot be meant. It is not asked of `undefined`, which is as if the option were not there. */
type Check = (value: unknown, options: Options) => string | undefined;

/** The longest delay that a timer can have. */
const MAX_MS = 2 ** 31 - 1;

const OF_REQUEST = {
  timeoutMs: number(1, MAX_MS),
  deadlineMs: number(1, MAX_MS),
  maxRetries: whole(0, 100),
  headers: undefined, // looked at one by one
};

/** The options of a call. */
export const OF_CALL = {
  ...OF_REQUEST,
  signal: (value) => (isSignal(value) ? undefined : "must be an AbortSignal"),
  repeatable: boolean,
} satisfies Record<keyof CallOptions, Check | undefined>;

/** The options of a client, but for its credential. */
export const OF_CLIENT = {
  ...OF_REQUEST,
  baseUrl: (value, { allowInsecureHttp }) => baseUrlFault(value, allowInsecureHttp === true),
  allowInsecureHttp: boolean,
  fetch: callable,
  maxResponseBytes: whole(0, Number.MAX_SAFE_INTEGER),
  maxRetryAfterMs: number(0, MAX_MS),
  strict: boolean,
  onRequest: callable,
  onResponse: callable,
  onAttempt: callable,
  onRetry: callable,
  onDrift: callable,
} satisfies Record<keyof ClientOptions, Check | undefined>;

/**
 * Everything that is wrong with options: one that there is not, above all. A misspelt `baseUrl` would send a credential
 * to the vendor. `further` is an option that is checked elsewhere.
 */
export function optionFaults(
  options: unknown,
  checks: Readonly<Record<string, Check | undefined>>,
  ownHeaders: readonly string[],
  further?: string,
): FaultAt[] {
  if (!isPlain(options)) return [{ path: "", message: "the options must be a plain object" }];
  const names = [...Object.keys(checks), ...(further === undefined ? [] : [further])];
  return Object.entries(options).flatMap(([name, value]) => {
    const isAnywhere = Object.hasOwn(OF_CLIENT, name) || Object.hasOwn(OF_CALL, name);
    if (name === further || (isAnywhere && value === undefined)) return [];
    if (!names.includes(name)) return { path: `/${name}`, message: unknownOption(name, names) };
    if (name === "headers") return headersFaults(value, ownHeaders);
    const message = checks[name]?.(value, options as Options);
    return message === undefined ? [] : { path: `/${name}`, message };
  });
}

function unknownOption(name: string, names: readonly string[]): string {
  if (Object.hasOwn(OF_CLIENT, name)) return "is an option of a client, not of a call; see `withOptions`";
  if (Object.hasOwn(OF_CALL, name)) return "is an option of a call, not of a client";
  const near = nearest(name, names);
  return `is not an option; ${near === undefined ? `there are ${names.join(", ")}` : `did you mean ${near}?`}`;
}

function headersFaults(headers: unknown, ownHeaders: readonly string[]): FaultAt[] {
  if (!isPlain(headers)) return [{ path: "/headers", message: "must be a plain object of names and values" }];
  return Object.entries(headers).flatMap(([name, value]) => {
    const message = headerFault(name, value, ownHeaders);
    return message === undefined ? [] : { path: `/headers/${name}`, message };
  });
}

function number(least: number, most: number): Check {
  return (value) =>
    // Written so that NaN is a fault too.
    typeof value === "number" && value >= least && value <= most
      ? undefined
      : `must be a number from ${least} to ${most}`;
}

function whole(least: number, most: number): Check {
  const check = number(least, most);
  return (value, options) => check(value, options) ?? (Number.isInteger(value) ? undefined : "must be a whole number");
}

function boolean(value: unknown): string | undefined {
  return typeof value === "boolean" ? undefined : "must be true or false";
}

function callable(value: unknown): string | undefined {
  return typeof value === "function" ? undefined : "must be a function";
}

/** One of another realm, or a polyfill's, counts too. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener, removeEventListener } = Object(value) as Partial<AbortSignal>;
  return [typeof aborted, typeof addEventListener, typeof removeEventListener].join() === "boolean,function,function";
}
