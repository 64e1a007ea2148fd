// A server that misbehaves on purpose, on 127.0.0.1. What it does is the last segment of the base URL's path.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";

/** An answer that an operation's client takes for a success, or would if a body were documented. */
export interface Success {
  status: number;
  body: string;
}

/** What the server does with a request to an operation that has this success. */
type Fault = (response: ServerResponse, request: IncomingMessage, success: Success) => void;

const json = { "Content-Type": "application/json" };
const ANY_SUCCESS: Success = { status: 200, body: '{"status":"success"}' };
const gzip = { ...json, "Content-Encoding": "gzip" };
const big = Buffer.alloc(10 * 1024 * 1024, " ");
const bomb = gzipSync(big);

const answering =
  (status: number, headers: Record<string, string>, body?: string): Fault =>
  (response) =>
    void response.writeHead(status, headers).end(body);
/** The success, but for what `change` makes of its body. */
const succeeding =
  (headers: Record<string, string>, change: (body: string) => string | Buffer | undefined = (body) => body): Fault =>
  (response, _request, { status, body }) =>
    void response.writeHead(status, headers).end(change(body));
/** Bytes on the wire as they stand, then the end of the connection. */
const raw =
  (text: (success: Success) => string): Fault =>
  (response, _request, success) =>
    void (response.socket as Socket).end(text(success));
const redirecting =
  (status: number): Fault =>
  (response, request) =>
    void response.writeHead(status, { Location: `http://127.0.0.1:${otherPort(request)}/stolen` }).end();
const retryAfter =
  (status: number, value: () => string): Fault =>
  (response) =>
    void response.writeHead(status, { ...json, "Retry-After": value() }).end('{"error":"Later."}');
const inSeconds = (seconds: number) => () => new Date(Date.now() + seconds * 1000).toUTCString();

/** By name, what the server does with a request. */
export const faults = {
  "resets before headers": (response) => void (response.socket as Socket).resetAndDestroy(),
  "closes before headers": (response) => void (response.socket as Socket).destroy(),
  "answers what is not HTTP": raw(() => "SSH-2.0-OpenSSH_9.6\r\n"),
  "resets in the body": (response, _request, { status }) => {
    response.writeHead(status, { ...json, "Content-Length": "20" }).write('{"status"');
    setTimeout(() => (response.socket as Socket).resetAndDestroy(), 10);
  },
  "ends before its Content-Length": raw(
    ({ status, body }) => `HTTP/1.1 ${status} OK\r\nContent-Length: ${body.length + 9}\r\n\r\n${body}`,
  ),
  "ends after its Content-Length": raw(
    ({ status, body }) => `HTTP/1.1 ${status} OK\r\nContent-Length: 9\r\n\r\n${body}`,
  ),
  "ends in a chunk": raw(({ status }) => `HTTP/1.1 ${status} OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{"status"`),
  "stalls before headers": () => {},
  "stalls in the body": (response, _request, { status }) => void response.writeHead(status, json).write('{"status"'),
  "drips a byte at a time": (response, _request, { status }) => {
    response.writeHead(status, json);
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  },
  "redirects with 301": redirecting(301),
  "redirects with 302": redirecting(302),
  "redirects with 303": redirecting(303),
  "redirects with 307": redirecting(307),
  "redirects with 308": redirecting(308),
  "redirects to nowhere": answering(302, {}),
  "redirects to what is no URL": answering(302, { Location: "http://" }),
  "says 429": answering(429, json, '{"error":"Later."}'),
  "says 429, again in 0 seconds": retryAfter(429, () => "0"),
  "says 429, again at a past date": retryAfter(429, inSeconds(-60)),
  "says 429, again in an hour": retryAfter(429, () => "3600"),
  "says 429, again at a date in an hour": retryAfter(429, inSeconds(3600)),
  "says 429, again at what is no time": retryAfter(429, () => "-1"),
  "says 503": answering(503, json, '{"error":"Later."}'),
  "says 503, again in 0 seconds": retryAfter(503, () => "0"),
  "says 503, again in an hour": retryAfter(503, () => "3600"),
  "says 408": answering(408, json, "{}"),
  "says 500 in HTML": answering(500, { "Content-Type": "text/html" }, "<h1>Internal Server Error</h1>"),
  "says 500 and no more": answering(500, {}),
  "says 400 in HTML": answering(400, { "Content-Type": "text/html" }, "<h1>Bad Request</h1>"),
  "says 418": answering(418, json, '{"error":"Short and stout."}'),
  "sends no body": succeeding({ "Content-Length": "0" }, () => undefined),
  "sends no body in chunks": (response, _request, { status }) =>
    void response.writeHead(status, { "Transfer-Encoding": "chunked" }).end(),
  "sends 204": answering(204, {}),
  "sends HTML": succeeding({ "Content-Type": "text/html" }, () => "<h1>Sign in</h1>"),
  "sends null": succeeding(json, () => "null"),
  "sends 0": succeeding(json, () => "0"),
  "sends an empty string": succeeding(json, () => '""'),
  "sends truncated JSON": succeeding(json, (body) => body.slice(0, 12)),
  "sends what is not UTF-8": succeeding(json, () => Buffer.from('{"status":"succ\xe8s"}', "latin1")),
  "sends 10 MB": succeeding(json, () => big),
  "sends 10 MB in chunks": (response, _request, { status }) => void response.writeHead(status, json).end(big),
  "sends a gzip bomb": succeeding(gzip, () => bomb),
  "sends broken gzip": succeeding(gzip, (body) => gzipSync(body).subarray(0, 20)),
  "sends what it calls gzip": succeeding(gzip),
  "says success as plain text": succeeding({ "Content-Type": "text/plain" }),
  "says success in gzip": succeeding(gzip, gzipSync),
  "says success": succeeding(json),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export interface FaultServer {
  /** The base URL at which every request meets this fault, of a server whose successes are like `success`. */
  urlOf(fault: FaultName, success?: Success): string;
  /** How many requests arrived at a base URL, from the first. */
  requests(url: string): number;
  /** What arrived at the other origin, to which redirects lead. */
  stolen: string[];
  close(): Promise<void>;
}

export async function startFaultServer(): Promise<FaultServer> {
  const stolen: string[] = [];
  const other = createServer(async (request, response) => {
    stolen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${await textOf(request)}`);
    response.writeHead(200, json).end(ANY_SUCCESS.body);
  });
  /** By the number in their URL. */
  const successes: Success[] = [];
  const requests: number[] = [];
  const server = createServer(async (request, response) => {
    // A browser asks before it sends, and hides from a page every answer without these.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "*");
    response.setHeader("Access-Control-Allow-Headers", "*, Authorization");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    response.on("error", () => {});
    const [, number, name = ""] = request.url?.split("/") ?? [];
    const index = Number(number);
    requests[index] = (requests[index] ?? 0) + 1;
    request.headers["x-other-port"] = String((other.address() as AddressInfo).port);
    await textOf(request);
    (faults[decodeURIComponent(name) as FaultName] as Fault)(response, request, successes[index] as Success);
  });
  await Promise.all([server, other].map((each) => once(each.listen(0, "127.0.0.1"), "listening")));
  return {
    urlOf: (fault, success = ANY_SUCCESS) => {
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}/${successes.push(success) - 1}/${encodeURIComponent(fault)}`;
    },
    requests: (url) => requests[Number(new URL(url).pathname.split("/")[1])] ?? 0,
    stolen,
    async close() {
      for (const each of [server, other]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}

function otherPort(request: IncomingMessage): string {
  return String(request.headers["x-other-port"]);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
