import { createLogger, type IPrismDiagnostic } from "@stoplight/prism-core";
import { validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import { createServer } from "@stoplight/prism-http-server";
import type { FaultAt } from "../../src/client-error.ts";
import { CONFIG } from "../../src/mock/prism-answers.ts";
import { type Answer, exchange } from "../../src/transport.ts";

/** What Prism thinks of one exchange. */
export interface Judgement {
  /** Why the request went no further than Prism. */
  refusals: FaultAt[];
  violations: (FaultAt & { readonly code: string | undefined })[];
  /** The answer's body, parsed if it is JSON; undefined where there is no whole answer. */
  body: unknown;
}

type Components = Parameters<typeof createServer>[1]["components"];
export type PrismOperations = Parameters<typeof createServer>[0];

const MAX_BYTES = 1_048_576;

/**
 * A `fetch` that goes through a Prism proxy, errors on, on a free port of 127.0.0.1. Prism judges the request before
 * it is sent and the answer after; the client gets the vendor's own answer, not what Prism makes of it.
 *
 * The way from Prism to the vendor is the client's own request, sent once. Prism's own way follows redirects, with the
 * key in the body or the header, to any origin; answers 501 from its mock, as a success; and goes on when the client
 * has given up.
 */
export function proxiedFetch(operations: PrismOperations, baseUrl: string, judgement: Judgement): typeof fetch {
  return async (input, init) => {
    const url = String(input);
    let sent: Promise<Response> | undefined;
    const forward: Components["forward"] =
      ({ validations }) =>
      () =>
      async () => {
        judgement.refusals = validations.map(faultOf);
        if (validations.length > 0) return left("the request is not as the spec has it");
        try {
          sent ??= fetch(url, init);
          const response = await sent;
          const stop = init?.signal ?? new AbortController().signal;
          const request = { url, method: "", headers: {}, body: undefined };
          const answer = await exchange(async () => response.clone(), request, stop, MAX_BYTES);
          // What was not read cannot be judged; the client says why.
          if (answer.fault !== undefined) return left(answer.fault);
          const right = prismAnswer(answer);
          judgement.body = right.body;
          return { _tag: "Right", right };
        } catch {
          return left("there is no whole answer");
        }
      };
    const proxy = prismProxy(operations, baseUrl, { forward, validateOutput: recording(judgement) });
    const origin = await proxy.listen(0, "127.0.0.1");
    try {
      const response = await fetch(origin + url.slice(baseUrl.length), init);
      const problem = await response.text();
      if (sent !== undefined) return await sent;
      // Where Prism knows no such method and path, it does not come to checking.
      if (judgement.refusals.length === 0) judgement.refusals = [{ path: "", message: problem }];
      throw new Error("Prism did not let the request through");
    } finally {
      await proxy.close();
    }
  };
}

function prismProxy(operations: PrismOperations, baseUrl: string, components: Omit<Components, "logger">) {
  return createServer(operations, {
    // Prism logs whole requests, with their credential.
    components: { ...components, logger: createLogger("LIVE", { level: "silent" }) },
    config: { ...CONFIG, isProxy: true, upstream: new URL(baseUrl) },
    cors: false,
  });
}

/** Keeps what Prism finds from its HTTP header, which it cuts, and in which a name that is not Latin-1 ends the process. */
function recording(judgement: Judgement): NonNullable<Components["validateOutput"]> {
  return (options) => {
    const verdict = validateOutput(options);
    if (verdict._tag === "Left") {
      judgement.violations = verdict.left.map((found) => ({ ...faultOf(found), code: found.code?.toString() }));
    }
    return { _tag: "Right", right: options.element };
  };
}

/** A place in a body as the client writes it, another with its part of the request or answer. */
function faultOf({ path = [], message }: IPrismDiagnostic): FaultAt {
  const [part, ...place] = path;
  return { path: part === "body" ? place.map((name) => `/${name}`).join("") : path.join(" "), message };
}

/** Prism judges a parsed body. It writes its own answer anew, so that these headers would no longer be true of it. */
function prismAnswer({ status, headers, body }: Answer) {
  const { "content-encoding": _, "transfer-encoding": __, ...further } = Object.fromEntries(headers);
  return { statusCode: status, headers: further, body: parsedOrText(body) };
}

function parsedOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function left(message: string) {
  return { _tag: "Left", left: new Error(message) } as const;
}
