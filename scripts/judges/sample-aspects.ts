// What comes of an operation's documented samples: the request that a client makes of the input, and the result that
// it makes of each answer.

import packageJson from "../../package.json" with { type: "json" };
import { HttpError } from "../../src/index.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";
import type { Aspect } from "./aspect.ts";
import { type DocumentedOperation, successOf } from "./documented-operation.ts";
import { mockFetch, preferring } from "./mock-fetch.ts";
import { answerOf, recordingFetch } from "./recording-fetch.ts";

/** The credential of the tests: a user and a password, where an API takes these. */
export const CREDENTIAL = "a-credential:of-tests";

/** Creates a client with the credential of the tests. */
export type Create = (options: ClientOptions) => object;

/** Calls the operation with its sample input. */
export function callSample(
  { operationId, samples }: DocumentedOperation,
  create: Create,
  options: ClientOptions = {},
  call?: CallOptions,
): Promise<unknown> {
  const client = create(options) as Record<string, (input: object, call?: CallOptions) => Promise<unknown>>;
  const method = client[operationId];
  if (method === undefined) throw new Error(`the client has no method ${operationId}`);
  return method(samples.input, call);
}

/** The request to one of the servers, byte for byte. */
export async function requestAspect(documented: DocumentedOperation, create: Create, baseUrl: string): Promise<Aspect> {
  const { servers, method, requestBody } = documented;
  const success = successOf(documented);
  const { fetch, requests } = recordingFetch(() => sampleAnswer(documented, success));
  await callSample(documented, create, { fetch, ...(baseUrl !== servers[0] && { baseUrl }) });
  return {
    aspect: `request to ${baseUrl}`,
    received: requests.map(({ body, ...request }) => ({ ...request, body: String(body) })),
    expected: [
      {
        method,
        url: urlOf(documented, baseUrl, CREDENTIAL),
        headers: {
          accept: acceptOf(documented),
          "user-agent": `${packageJson.name}/${packageJson.version}`,
          ...authorizationOf(documented),
          ...(requestBody && { "content-type": requestBody.mediaType }),
        },
        body: bodyOf(documented),
      },
    ],
  };
}

/** The result of the documented success: from a server that sends the sample, or from the mock at `mock`. */
export async function successAspect(documented: DocumentedOperation, create: Create, mock?: string): Promise<Aspect> {
  const success = successOf(documented);
  const sample = documented.samples.responses[success];
  const options =
    mock === undefined
      ? { fetch: async () => sampleAnswer(documented, success), strict: true }
      : { fetch: mockFetch, baseUrl: mock };
  return { aspect: `answer ${success}`, received: await callSample(documented, create, options), expected: sample };
}

/** The error of a documented failure: from a server that sends the sample, or from the mock at `mock`. */
export async function failureAspect(
  documented: DocumentedOperation,
  create: Create,
  status: number,
  mock?: string,
): Promise<Aspect> {
  const { operationId, method, servers, samples } = documented;
  const body = samples.responses[status];
  const options =
    mock === undefined
      ? { fetch: async () => sampleAnswer(documented, status) }
      : { fetch: preferring(status), baseUrl: mock };
  const outcome = await callSample(documented, create, { maxRetries: 0, ...options }).then(
    (result) => ({ result }),
    (error) =>
      error instanceof HttpError ? { status: error.status, body: error.body, message: error.message } : { error },
  );
  const url = urlOf(documented, String(mock ?? servers[0]), "***");
  const message = `${operationId}: ${method} ${url} was answered with ${status}: ${sentenceIn(body)}`;
  return { aspect: `answer ${status}`, received: outcome, expected: { status, body, message } };
}

/** What a failure's message has to quote of its body. */
function sentenceIn(sample: unknown): string {
  if (typeof sample === "string") return sample;
  const body = sample as { message?: unknown; error?: unknown };
  if (typeof body.message === "string") return body.message;
  if (typeof body.error === "string") return body.error;
  if (typeof body.error === "object") return sentenceIn(body.error);
  return Object.entries(body)
    .map(([name, texts]) => `${name}: ${texts}`)
    .join("; ");
}

/** An answer with the documented sample: as JSON, or as it is where that is a text. */
function sampleAnswer({ responses, samples }: DocumentedOperation, status: number): Response {
  const body = samples.responses[status];
  const mediaType = responses[status]?.mediaType ?? "";
  if (!mediaType.startsWith("text/")) return answerOf(status, body);
  return new Response(body as string, { status, headers: { "Content-Type": mediaType } });
}

function acceptOf({ responses }: DocumentedOperation): string {
  const types = Object.values(responses).flatMap((each) => (each ? [String(each.mediaType).replace(/ *;.*/, "")] : []));
  return [...new Set(types.length > 0 ? types : ["application/json"])].join(", ");
}

/** The sample's URL, with another key where it has one in its query. */
function urlOf({ credential, samples }: DocumentedOperation, baseUrl: string, key: string): string {
  if (credential.in !== "query") return baseUrl + samples.target;
  const [, name = ""] = credential.scheme.split(" ");
  return baseUrl + samples.target.replace(new RegExp(`(?<=[?&]${name}=)[^&]*`), encodeURIComponent(key));
}

function authorizationOf({ credential }: DocumentedOperation): Record<string, string> {
  if (credential.in !== "header") return {};
  const [type, name = ""] = credential.scheme.split(" ");
  if (type !== "http") return { [name.toLowerCase()]: CREDENTIAL };
  const isPair = name.toLowerCase() === "basic";
  return { authorization: isPair ? `Basic ${btoa(CREDENTIAL)}` : `Bearer ${CREDENTIAL}` };
}

/** The page's sample writes an @ as it is; a form's own encoding escapes it, and both mean the same. */
function bodyOf({ credential, requestBody, samples }: DocumentedOperation): string {
  if (requestBody?.mediaType !== "application/x-www-form-urlencoded") return samples.request ?? "";
  const form = (samples.request ?? "").replace("@", "%40");
  return credential.in === "form"
    ? form.replace(new RegExp(`(?<=(?:^|&)${credential.name}=)[^&]*`), encodeURIComponent(CREDENTIAL))
    : form;
}
