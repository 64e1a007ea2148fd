// Plays a vendor who may have left the spec, on 127.0.0.1.

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What the vendor does with a request. */
export type Conduct = (response: ServerResponse, request: Received) => void;

export class DriftedVendor {
  /** What it does with the next requests. */
  conduct: Conduct = (response) => void response.end();
  /** What arrived. */
  received: Received[] = [];
  /** What arrived at another origin of this vendor. */
  readonly stolen: Received[] = [];
  readonly #server = createServer(async (request, response) => {
    const received = await receivedOf(request);
    this.received.push(received);
    this.conduct(response, received);
  });
  readonly #elsewhere = createServer(async (request, response) => {
    this.stolen.push(await receivedOf(request));
    response.end();
  });

  async start(): Promise<void> {
    const servers = [this.#server, this.#elsewhere];
    await Promise.all(servers.map((server) => once(server.listen(0, "127.0.0.1"), "listening")));
  }

  /** A base URL, with a path as vendors have it. */
  get url(): string {
    return `${originOf(this.#server)}/api/v1`;
  }

  get elsewhere(): string {
    return originOf(this.#elsewhere);
  }

  close(): void {
    for (const server of [this.#server, this.#elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

export function answering(status: number, body: unknown, headers: Record<string, string> = {}): Conduct {
  return sending(status, { "Content-Type": "application/json", ...headers }, JSON.stringify(body));
}

export function sending(status: number, headers: Record<string, string>, body?: string | Buffer): Conduct {
  return (response) => void response.writeHead(status, headers).end(body);
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function receivedOf(request: IncomingMessage): Promise<Received> {
  const { method, url, headers } = request;
  let body = "";
  for await (const chunk of request) body += chunk;
  return { method, url, headers, body };
}
