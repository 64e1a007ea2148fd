// Whatever a server sends, a call ends in a documented success or in one of the documented errors, in time.

import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type DocumentedOperation, successOf } from "../../../scripts/judges/documented-operation.ts";
import { isClientError } from "../../../src/index.ts";
import { operations } from "./operations.ts";

interface AnyAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** After how many bytes of the body the connection breaks; undefined where it does not. */
  breaksAt: number | undefined;
}

const mostly = <Usual, Other>(usual: Usual, other: fc.Arbitrary<Other>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const shapesOf = (sample: unknown) =>
  fc.oneof(
    fc.json(),
    fc.constantFrom(JSON.stringify(sample ?? {}), '{"status":"error"}', "{}"),
    // Some of the sample's properties, with any value in the place of each.
    fc
      .tuple(...Object.entries(Object(sample)).map(([name, value]) => changed(name, value)))
      .map((entries) => JSON.stringify(Object.fromEntries(entries.flat()))),
    fc.record({ message: fc.string(), error: fc.anything() }, { requiredKeys: [] }).map((o) => JSON.stringify(o)),
    fc.string({ unit: "binary" }),
  );
type Entries = [string, unknown][];
const changed = (name: string, value: unknown) =>
  fc.oneof(
    fc.constantFrom<Entries>([[name, value]], []),
    fc.anything().map((any): Entries => [[name, any]]),
  );
const answersTo = (success: number, sample: unknown): fc.Arbitrary<AnyAnswer> =>
  fc.record({
    status: fc.oneof(
      fc.constantFrom(success, success, 200, 400, 401, 404, 429, 503),
      fc.integer({ min: 200, max: 599 }),
    ),
    headers: fc.record(
      {
        "Content-Type": fc.constantFrom("application/json", "text/html", "application/json; charset=utf-16", ""),
        "Content-Encoding": mostly("identity", fc.constantFrom("gzip", "br", "nonsense")),
        "Retry-After": fc.constantFrom("0", "1", "99", "-1", "soon", "Wed, 21 Oct 2015 07:28:00 GMT"),
        Location: fc.oneof(fc.webUrl(), fc.constantFrom("/", "//", "http://", "%")),
      },
      { requiredKeys: [] },
    ),
    body: fc.oneof(
      shapesOf(sample).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 300 }),
    ),
    breaksAt: mostly(undefined, fc.nat({ max: 30 })),
  });

let answer: AnyAnswer;
let baseUrl: string;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
const server = createServer((request, response) => {
  request.resume();
  send(response, answer);
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.on("unhandledRejection", note);
});
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterAll(() => {
  process.off("unhandledRejection", note);
  server.closeAllConnections();
  server.close();
});

describe.each(operations)("$operationId of $api, whatever the server sends,", ({ documented, call }) => {
  const success = successOf(documented);
  const fits = fitter(documented);

  test("ends in a success that fits its spec or in a documented error, within its deadline", async () => {
    const outcomes: Record<string, number> = {};
    const property = fc.asyncProperty(answersTo(success, documented.samples.responses[success]), async (any) => {
      answer = any;
      const started = performance.now();
      const result = await call({ baseUrl, timeoutMs: 500, deadlineMs: 900 }).then(
        (data) => ({ name: "success", data }),
        (error) => error,
      );
      outcomes[result.name] = (outcomes[result.name] ?? 0) + 1;
      expect(performance.now() - started).toBeLessThan(20_000);
      if (result.name === "success") {
        expect(any.status).toBe(success);
        expect(fits(result.data), JSON.stringify(result.data)).toBe(true);
      } else {
        expect(isClientError(result), String(result)).toBe(true);
      }
    });
    // One that is as it should be: what is drawn hits it seldom.
    const body = new TextEncoder().encode(JSON.stringify(documented.samples.responses[success]) ?? "");
    const sample = { status: success, headers: {}, body, breaksAt: undefined };
    await fc.assert(property, { numRuns: 150, seed: 1, examples: [[sample]] });
    for (const name of ["success", "HttpError", "UnexpectedResponseError", "NetworkError"]) {
      expect(outcomes[name], `runs that ended in ${name}`).toBeGreaterThan(0);
    }
    expect(unhandled).toEqual([]);
  });
});

/** Whether a success is as documented; an enumerated value may be new. */
function fitter(documented: DocumentedOperation): (data: unknown) => boolean {
  const response = documented.responses[successOf(documented)];
  if (response === undefined) return (data) => data === undefined;
  const schema = JSON.parse(JSON.stringify(response.schema, (key, value) => (key === "enum" ? undefined : value)));
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return ajv.compile(schema);
}

function send(response: ServerResponse, { status, headers, body, breaksAt }: AnyAnswer): void {
  response.on("error", () => {});
  response.writeHead(status, headers);
  if (breaksAt === undefined) return void response.end(body);
  response.write(body.subarray(0, breaksAt));
  setImmediate(() => response.destroy());
}
