// What comes of an operation's documented samples: the request that a client makes of the input, and the result that
// it makes of each answer.

import packageJson from "../../package.json" with { type: "json" };
import { HttpError } from "../../src/index.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";
import type { Aspect } from "./aspect.ts";
import { type DocumentedOperation, successOf } from "./documented-operation.ts";
import { mockFetch, preferring } from "./mock-fetch.ts";
import { answerOf, recordingFetch } from "./recording-fetch.ts";

/** The credential of the tests. */
export const CREDENTIAL = "a-credential-of-tests";

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
  const { servers, method, requestBody, samples } = documented;
  const success = successOf(documented);
  const { fetch, requests } = recordingFetch(() => answerOf(success, samples.responses[success]));
  await callSample(documented, create, { fetch, ...(baseUrl !== servers[0] && { baseUrl }) });
  return {
    aspect: `request to ${baseUrl}`,
    received: requests.map(({ body, ...request }) => ({ ...request, body: String(body) })),
    expected: [
      {
        method,
        url: baseUrl + samples.target,
        headers: {
          accept: "application/json",
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
      ? { fetch: async () => answerOf(success, sample), strict: true }
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
  const body = samples.responses[status] as object;
  const options =
    mock === undefined ? { fetch: async () => answerOf(status, body) } : { fetch: preferring(status), baseUrl: mock };
  const outcome = await callSample(documented, create, { maxRetries: 0, ...options }).then(
    (result) => ({ result }),
    (error) =>
      error instanceof HttpError ? { status: error.status, body: error.body, message: error.message } : { error },
  );
  const url = (mock ?? servers[0]) + samples.target;
  const message = `${operationId}: ${method} ${url} was answered with ${status}: ${sentenceIn(body)}`;
  return { aspect: `answer ${status}`, received: outcome, expected: { status, body, message } };
}

/** What a failure's message has to quote of its body. */
function sentenceIn(body: { message?: unknown; error?: unknown }): string {
  if (typeof body.message === "string") return body.message;
  if (typeof body.error === "string") return body.error;
  if (typeof body.error === "object") return sentenceIn(body.error as object);
  return Object.entries(body)
    .map(([name, texts]) => `${name}: ${texts}`)
    .join("; ");
}

function authorizationOf({ credential }: DocumentedOperation): Record<string, string> {
  if (credential.in === "form") return {};
  const [type, name = ""] = credential.scheme.split(" ");
  return type === "http" ? { authorization: `Bearer ${CREDENTIAL}` } : { [name.toLowerCase()]: CREDENTIAL };
}

/** The page's sample writes an @ as it is; a form's own encoding escapes it, and both mean the same. */
function bodyOf({ credential, requestBody, samples }: DocumentedOperation): string {
  if (requestBody?.mediaType !== "application/x-www-form-urlencoded") return samples.request ?? "";
  const form = (samples.request ?? "").replace("@", "%40");
  return credential.in === "form" ? form.replace(new RegExp(`(?<=(?:^|&)${credential.name}=)[^&]*`), CREDENTIAL) : form;
}
