// A credential that is easy to find is looked for in all that the live check prints, whatever the vendor does with it.

import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { canaries, expectNoneOf } from "../testing/canary.ts";
import { checked } from "./checked.ts";
import { answering, type Conduct, DriftedVendor, sending } from "./drifted-vendor.ts";
import { type Called, drifts, grant, update } from "./drifts.ts";

const vendor = new DriftedVendor();
const written: string[] = [];
beforeAll(() => vendor.start());
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => void written.push(inspect(values)));
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
  }
});
afterAll(() => {
  vendor.close();
});
beforeEach(() => {
  vendor.received = [];
});

/** What the vendor does with all that it was sent, and with the credential alone. */
const echoes: [string, (sent: string, credential: string) => Conduct][] = [
  ["in a documented refusal", (sent) => answering(400, { status: "error", message: sent, error: sent })],
  ["in an undocumented failure", (sent) => answering(500, { message: sent })],
  ["behind 280 other characters", (_, credential) => answering(500, { message: "x".repeat(280) + credential })],
  ["in names", (sent, credential) => answering(200, { status: "success", [sent]: 1, user: { [credential]: 1 } })],
  [
    "in names that are encoded",
    (_, credential) =>
      answering(200, {
        status: "success",
        [encodeURIComponent(credential)]: 1,
        [Buffer.from(credential).toString("base64")]: 1,
      }),
  ],
  ["in the place of a wrong type", (sent, credential) => answering(400, { error: 7, [credential]: 7, [sent]: 7 })],
  [
    "in the wrong value",
    (_, credential) => answering(200, { status: credential, permissions: [credential], id: credential }),
  ],
  [
    "in the media type",
    (_, credential) => sending(200, { "Content-Type": `text/${encodeURIComponent(credential)}` }, ""),
  ],
  [
    "in the target of a redirect",
    (_, credential) =>
      sending(307, {
        Location: `https://${Buffer.from(credential).toString("hex")}.example/?${encodeURIComponent(credential)}`,
      }),
  ],
  ["in text", (sent) => sending(200, {}, sent)],
];

describe.each(canaries)("the canary %s is nowhere in what is printed", (canary) => {
  const withPin: Called = [
    grant[0],
    { ...grant[1], samples: { ...grant[1].samples, input: { ...grant[1].samples.input, pin: canary } } },
  ];
  const where = echoes.flatMap(([place, echo]) => [
    [place, "updateUserPermissions", echo, update, canary] as const,
    [place, "grantUserPermission", echo, grant, canary] as const,
    [place, "a secret beside its credential", echo, withPin, "a-credential:of-tests"] as const,
  ]);

  test.each(where)("where it is echoed %s of %s", async (_place, _operation, echo, call, secret) => {
    vendor.conduct = (response, request) => {
      const { headers, body } = request;
      const sent = `${headers.authorization ?? ""} ${body} ${decodeURIComponent(body.replaceAll("+", " "))}`;
      echo(sent, canary)(response, request);
    };
    const { printed } = await checked(call, vendor.url, { secret });
    expect(vendor.received).toHaveLength(1);
    expect(printed).not.toMatch(/ agrees$/m);
    expectNoneOf(canary, [printed, ...written]);
  });

  test("where the vendor drifts or is silent", async () => {
    for (const [, call, , conduct] of drifts) {
      vendor.conduct = conduct;
      expectNoneOf(canary, [(await checked(call, vendor.url, { secret: canary })).printed, ...written]);
    }
    vendor.conduct = (response) => void response.socket?.destroy();
    expectNoneOf(canary, [(await checked(update, vendor.url, { secret: canary })).printed, ...written]);
  });
});

test("a long message is cut", async () => {
  vendor.conduct = answering(500, { message: "x".repeat(999) });
  expect((await checked(update, vendor.url)).rows[0]?.at(-1)).toMatch(/^was answered with 500: x{200,300}…$/);
  vendor.conduct = answering(200, { ["x".repeat(999)]: 1 });
  expect((await checked(update, vendor.url)).rows[0]?.[3]).toMatch(/^\/x{299}…$/);
});

test("a line of the report is one line, and holds no control character", async () => {
  vendor.conduct = answering(200, { "\u001b[2J\r\nupdateUserPermissions  200  agrees\u202e\u2028": 1 });
  const { printed, rows } = await checked(update, vendor.url);
  expect(rows).toHaveLength(1);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
});
