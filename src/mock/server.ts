import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { PrismRequest } from "./prism-answers.ts";
import type { MockFault } from "./types.ts";

/** What goes over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly delayMs?: number | undefined;
  readonly fault?: MockFault | undefined;
}

export interface MockServer {
  readonly origin: string;
  close(): Promise<void>;
}

// As they are now, since a test's clock would replace the global ones.
const { setTimeout } = globalThis;

/** Serves HTTP on 127.0.0.1. It keeps no process alive: who forgets to close it is not kept waiting. */
export async function serve(port: number, replyTo: (request: PrismRequest) => Promise<Reply>): Promise<MockServer> {
  const server = createServer(async (incoming, response) => {
    try {
      allowEveryOrigin(incoming, response);
      if (isPreflight(incoming)) response.writeHead(204, { "content-length": 0 }).end();
      else send(response, await replyTo(await requestOf(incoming)));
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    }
  });
  server.on("connection", (socket) => void socket.unref());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve).unref();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        // Where it is closed already, that is an error, and none here.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestOf(incoming: IncomingMessage): Promise<PrismRequest> {
  const { method, url, headers } = incoming;
  const { "content-length": length, "transfer-encoding": coding } = headers;
  const isBare = length === "0" || (length === undefined && coding === undefined);
  return requestFrom(String(method), String(url), headers, isBare ? undefined : await text(incoming));
}

/** A request as Prism reads it, without a body where there is no text of one. */
export function requestFrom(
  method: string,
  url: string,
  headers: PrismRequest["headers"],
  text: string | undefined,
): PrismRequest {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  const target = { path: pathname, query: valuesIn(searchParams) };
  return { method: method.toLowerCase(), url: target, headers, ...bodyFrom(text, String(headers["content-type"])) };
}

function bodyFrom(body: string | undefined, type: string): Pick<PrismRequest, "body" | "isMalformed"> {
  if (body === undefined) return { body: null, isMalformed: false };
  if (!isJson(type)) return { body, isMalformed: false };
  try {
    return { body: JSON.parse(body), isMalformed: false };
  } catch {
    return { body, isMalformed: true };
  }
}

export function isJson(mediaType: string): boolean {
  return /^application\/(?:[\w.!#$&^+-]+\+)?json\s*(?:;|$)/i.test(mediaType);
}

/** By name, the one value, or all of them where the name stands several times. */
export function valuesIn(parameters: URLSearchParams): Record<string, string | string[]> {
  const entries = [...new Set(parameters.keys())].map((name): [string, string | string[]] => {
    const [value = "", ...others] = parameters.getAll(name);
    return [name, others.length === 0 ? value : [value, ...others]];
  });
  return Object.fromEntries(entries);
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && "origin" in headers && "access-control-request-method" in headers;
}

/** Pages of any origin may ask, so that a mock serves browsers too. */
function allowEveryOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  const wanted = headers["access-control-request-headers"];
  response.setHeader("access-control-allow-origin", headers.origin ?? "*");
  response.setHeader("access-control-allow-headers", wanted ?? "*");
  response.setHeader("access-control-allow-methods", headers["access-control-request-method"] ?? "*");
  response.setHeader("access-control-allow-credentials", "true");
  response.setHeader("access-control-expose-headers", "*");
  response.setHeader("vary", "origin");
}

function send(response: ServerResponse, reply: Reply): void {
  const { delayMs = 0, fault } = reply;
  if (delayMs > 0) setTimeout(send, delayMs, response, { ...reply, delayMs: 0 }).unref();
  else if (fault === "reset") response.req.socket.resetAndDestroy();
  else if (fault === "cut off") cutOff(response, reply);
  else if (fault === undefined) response.writeHead(reply.status, { ...reply.headers }).end(reply.body);
}

/** Half of a body, or of a head where there is no body, and no more. */
function cutOff(response: ServerResponse, { status, headers, body = "" }: Reply): void {
  const whole = Buffer.from(body);
  if (whole.length < 2) {
    response.req.socket.end(`HTTP/1.1 ${status}`);
    return;
  }
  response.writeHead(status, { ...headers, "content-length": whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => response.req.socket.destroy());
}
