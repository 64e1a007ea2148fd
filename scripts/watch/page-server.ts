// A server of pages for the tests of the watch, and a spec that rests on them.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SMALL_SPECIFICATION } from "../testing/temporary-project.ts";

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export function html(body: string, headers: Record<string, string> = {}): Answer {
  const page = `<!doctype html><title>T</title>${body}`;
  return (response) => void response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(page);
}

/** What no page says. */
const OURS = "x-repeatable: { value: true, reason: x }\n      x-destructive: { value: true, reason: x }";

export class PageServer {
  /** By path. */
  answers: Record<string, Answer> = {};
  requests: IncomingMessage["headers"][] = [];
  /** How many requests there were at once, at most. */
  most = 0;
  #open = 0;
  readonly #server = createServer((request, response) => {
    this.requests.push(request.headers);
    this.#open += 1;
    this.most = Math.max(this.most, this.#open);
    response.on("close", () => {
      this.#open -= 1;
    });
    const answer = this.answers[String(request.url)];
    if (answer === undefined) response.writeHead(404).end("gone");
    else answer(response, request);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Gives these pages from now on, and forgets who asked. */
  serve(answers: Record<string, Answer>): void {
    [this.answers, this.requests, this.most] = [answers, [], 0];
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The small spec, whose operation rests on `sources`. */
  specification(...sources: string[]): string {
    const [own, ...others] = sources.map((path) => `x-evidence: { level: published, source: ${this.origin}${path} }`);
    const said = ["operationId: putThing", own, OURS].join("\n      ");
    return SMALL_SPECIFICATION.replace("operationId: putThing", said).replace(
      "description: Done.",
      ["description: Done.", ...others].join("\n          "),
    );
  }
}
