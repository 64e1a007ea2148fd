// How bodies of answers are read, and when they no longer are.

import { expect, test, vi } from "vitest";
import { calls } from "./calls.ts";

test("a body is read up to maxResponseBytes and not beyond", async () => {
  const text = '{"status":"success"}';
  const fetch = async () => new Response(text);
  await expect(calls.grantUserPermission({ fetch, maxResponseBytes: text.length })).resolves.toEqual({
    status: "success",
  });
  await expect(calls.grantUserPermission({ fetch, maxResponseBytes: text.length - 1 })).rejects.toThrow(
    "the body is longer than 19 bytes",
  );

  let read = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      read += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  await expect(
    calls.grantUserPermission({ fetch: async () => new Response(endless), maxResponseBytes: 5000 }),
  ).rejects.toThrow("longer than 5000 bytes");
  expect(read).toBeLessThan(10_000);
});

test("a body in several pieces is put together, a letter that is cut in two as well", async () => {
  const bytes = new TextEncoder().encode('{"status":"success","name":"Jürgen"}');
  const fetch = async () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      }),
    );
  await expect(calls.grantUserPermission({ fetch })).resolves.toEqual({ status: "success", name: "Jürgen" });
});

test.each<[what: string, body: Uint8Array<ArrayBuffer>, message: string]>([
  ["too long", new Uint8Array(11), "the body is longer than 10 bytes"],
  ["not UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "the body is not UTF-8"],
])("a body that is %s is not shown", async (_what, body, message) => {
  const call = calls.grantUserPermission({ fetch: async () => new Response(body), maxResponseBytes: 10 });
  await expect(call).rejects.toMatchObject({ body: "", faults: [{ path: "", message }] });
});

test("a body that is not UTF-8 leaves nothing to the next one", async () => {
  const pieces = [Uint8Array.of(0x22, 0xe2), Uint8Array.of(0x82, 0x22), Uint8Array.of(0x22)];
  const broken = async () => ({ status: 200, headers: {}, body: piecesOf(...pieces) });
  await expect(calls.grantUserPermission({ fetch: broken })).rejects.toMatchObject({
    faults: [{ message: "the body is not UTF-8" }],
  });
  const whole = async () => ({
    status: 200,
    headers: {},
    body: piecesOf(new TextEncoder().encode('{"status":"success"}')),
  });
  await expect(calls.grantUserPermission({ fetch: whole })).resolves.toEqual({ status: "success" });
});

async function* piecesOf(...pieces: unknown[]) {
  yield* pieces;
}

test("the body of a redirect is not left to come in", async () => {
  const cancel = vi.fn();
  const fetch = async () => new Response(new ReadableStream({ cancel }), { status: 302 });
  await expect(calls.grantUserPermission({ fetch })).rejects.toMatchObject({ status: 302 });
  expect(cancel).toHaveBeenCalledOnce();
});

test("a body that still comes in when the call is over is read no further", async () => {
  const cancel = vi.fn();
  const pull = (controller: ReadableStreamDefaultController) =>
    new Promise<void>((resolve) => {
      setTimeout(() => resolve(controller.enqueue(new Uint8Array(1))), 5);
    });
  const fetch = async () => new Response(new ReadableStream({ pull, cancel }));
  await expect(calls.grantUserPermission({ fetch, timeoutMs: 20 })).rejects.toMatchObject({ name: "TimeoutError" });
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
});

test("a body that cannot be cancelled is no more than left", async () => {
  const stubborn = () => ({
    pull: (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => Promise.reject(new Error("no")),
  });
  for (const status of [200, 302]) {
    const fetch = async () => new Response(new ReadableStream(stubborn()), { status });
    await expect(calls.grantUserPermission({ fetch, maxResponseBytes: 10 })).rejects.toMatchObject({ status });
  }
});
