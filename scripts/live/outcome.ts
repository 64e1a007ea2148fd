import { createClient } from "../../src/client.ts";
import type { FaultAt } from "../../src/client-error.ts";
import { driftOf } from "../../src/drift.ts";
import { type AnyClientError, isClientError } from "../../src/errors.ts";
import type { Operation } from "../../src/operation.ts";
import type { ClientOptions } from "../../src/options.ts";
import { redactor, withSecretsMasked } from "../../src/redact.ts";
import { type Judgement, type PrismOperations, proxiedFetch } from "./prism-proxy.ts";
import type { LiveCall, LiveSettings } from "./settings.ts";

/** What can come of a call, and what it says of the spec. */
export const VERDICTS = {
  agrees: "agrees",
  "request disagrees": "disagrees",
  "answer disagrees": "disagrees",
  "undocumented status": "disagrees",
  "undocumented value": "disagrees",
  "credential refused": "inconclusive",
  "no answer": "inconclusive",
} as const;

/** One thing that was found. Credentials in it are masked. */
export interface Finding {
  readonly kind: keyof typeof VERDICTS;
  /** Where in the body; "" is the whole answer. */
  readonly place: string;
  readonly message: string;
}

export interface Outcome {
  readonly operation: string;
  readonly status: number | undefined;
  readonly findings: readonly Finding[];
}

interface Seen extends Judgement {
  status: number | undefined;
  error: AnyClientError | undefined;
}

/** Sends one call, once, through Prism to the vendor, and says where the two disagree. */
export async function outcomeOf(
  { operation, input }: LiveCall,
  { baseUrl, credential }: LiveSettings,
  prismOperations: PrismOperations,
  timeoutMs = 30_000,
): Promise<Outcome> {
  const seen: Seen = { refusals: [], violations: [], body: undefined, status: undefined, error: undefined };
  const options: ClientOptions & { credential: string } = {
    credential,
    fetch: proxiedFetch(prismOperations, baseUrl, seen),
    maxRetries: 0,
    timeoutMs,
    onResponse: ({ status }) => {
      seen.status = status;
    },
  };
  const client = createClient<Readonly<Record<string, (input: object) => Promise<unknown>>>>(
    {
      creator: "npm run contract:live",
      operations: { [operation.operationId]: operation },
      servers: [baseUrl],
      credential: { option: "credential", variable: "NONE" },
    },
    options,
  );
  await client[operation.operationId]?.(input).catch((error: unknown) => {
    if (!isClientError(error)) throw error;
    seen.error = error;
  });
  const secrets = new Set([credential, ...withSecretsMasked(operation, input).secrets]);
  operation.credential?.pair?.written(credential, secrets);
  const { text } = redactor([...secrets]);
  return {
    operation: operation.operationId,
    status: seen.status,
    findings: merged(findingsOf(operation, seen)).map(({ kind, place, message }) => {
      return { kind, place: text(place), message: text(message) };
    }),
  };
}

function findingsOf(operation: Operation, seen: Seen): Finding[] {
  const { refusals, violations, body, status, error } = seen;
  const whole = (kind: Finding["kind"]): Finding => ({ kind, place: "", message: said(error) });
  const each = (kind: Finding["kind"], faults: readonly FaultAt[]) =>
    faults.map(({ path, message }): Finding => ({ kind, place: path, message }));

  if (refusals.length > 0) return each("request disagrees", refusals);
  if (status === undefined) return [whole("no answer")];
  // Prism finds nothing else in it, and of a 4xx or 5xx it makes no error.
  if (operation.responses[status] === undefined) return [whole("undocumented status")];

  const found = violations.flatMap((violation) =>
    each(violation.code === "enum" ? "undocumented value" : "answer disagrees", [violation]),
  );
  if (error?.name === "UnexpectedResponseError") found.push(...each("answer disagrees", error.faults));
  // The client takes a success with a documented failure in it for the failure; Prism may let it pass.
  if (error?.name === "HttpError" && status <= 299) found.push(whole("answer disagrees"));
  // Not by the client's hook, which is told of successes only: what is new may come with what is wrong.
  const drift = body === undefined ? [] : driftOf(operation, status, body);
  found.push(
    ...each(
      "undocumented value",
      drift.filter(({ path }) => found.every(({ place }) => place !== path)),
    ),
  );
  if (status === 401 || status === 403) found.push(whole("credential refused"));
  return found.length > 0 ? found : [whole("agrees")];
}

/**
 * Prism and the client often find the same, and in a list the same may be found item by item: one finding for each kind
 * and place, and each thing said once.
 */
function merged(findings: readonly Finding[]): Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.place.replace(/\/\d+(?=\/|$)/g, "/*")}`;
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  return [...alike.values()].map((group) => {
    const [{ kind, place }] = group as [Finding];
    const messages = group.map(({ message }) =>
      message.replace(/^(?:Request|Response) body (?:property .*? )?(?=must )/, ""),
    );
    const others = new Set(group.map((finding) => finding.place)).size - 1;
    const often = others > 0 ? ` (and in ${others} other ${others === 1 ? "item" : "items"})` : "";
    return { kind, place, message: [...new Set(messages)].join("; ") + often };
  });
}

/** What an error says, without what was called. */
function said(error: AnyClientError | undefined): string {
  if (error === undefined) return "";
  const { message } = error;
  return "request" in error
    ? message.slice(message.indexOf(error.request.url) + error.request.url.length + 1)
    : message;
}
