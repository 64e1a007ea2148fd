// How many rows are written down before their turn.

import { expect, test, vi } from "vitest";
import { Upcoming } from "../../src/batch/upcoming.ts";

/** Rows of which each wait for the disk takes so long, the last time for ever, and which of them were written down. */
function upcoming(diskMs: number[], workers = 2, count = 100) {
  const written: number[] = [];
  let [now, next] = [0, 0];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  let waited: Promise<number> | undefined;
  const journal = {
    async sending(row: number) {
      written.push(row);
      // Those that are written together wait once.
      waited ??= Promise.resolve(now + ((diskMs.length > 1 ? diskMs.shift() : diskMs[0]) as number));
      now = await waited;
      waited = undefined;
    },
  };
  const take = () => (next < count ? next++ : undefined);
  return { written, journal, rows: new Upcoming(take, journal, workers) };
}

test("without a journal, rows are given as they are", async () => {
  const rows = new Upcoming(() => 7, undefined, 1);
  expect(await rows.next()).toBe(7);
});

test("where calls take long, each row is written down when it is asked for", async () => {
  const { rows, written } = upcoming([5]);
  expect([await rows.next(), written]).toEqual([0, [0]]);
  rows.called(1_000);
  expect([await rows.next(), written]).toEqual([1, [0, 1]]);
  expect(await Promise.all([rows.next(), rows.next()])).toEqual([2, 3]);
  expect(written).toEqual([0, 1, 2, 3]);
});

test("where the disk is felt, some times as many are written down as begin while it is waited for, and again before none is left", async () => {
  const { rows, written } = upcoming([30]);
  await rows.next();
  rows.called(40); // two workers begin 1.5 in 30 ms
  expect([await rows.next(), written.length]).toEqual([1, 10]);
  for (let row = 2; row <= 4; row += 1) expect([await rows.next(), written.length]).toEqual([row, 10]);
  expect([await rows.next(), written.length]).toEqual([5, 19]);
});

test("never more than eight for each worker", async () => {
  const { rows, written } = upcoming([30], 2);
  await rows.next();
  rows.called(0);
  expect([await rows.next(), written.length]).toEqual([1, 17]);
});

test("nothing is written down ahead before the first call has ended", async () => {
  const { rows, written } = upcoming([1_000]);
  for (const row of [0, 1, 2]) expect([await rows.next(), written.length]).toEqual([row, row + 1]);
});

test.each([
  ["long wait for the disk among short ones", [1, 60, 1], [300, 300, 300]],
  ["short call among long waits for the disk, which is not felt,", [1, 60, 60], [300, 100, 300]],
])("one %s is no reason", async (_, diskMs, callsMs) => {
  const { rows, written } = upcoming(diskMs);
  for (const [row, callMs] of callsMs.entries()) {
    expect([await rows.next(), written.length]).toEqual([row, row + 1]);
    rows.called(callMs);
  }
});

test("one long call among short ones hides no disk that is felt", async () => {
  const { rows, written } = upcoming([30]);
  await rows.next();
  rows.called(40);
  rows.called(10_000);
  expect([await rows.next(), written.length]).toEqual([1, 3]);
});

test("a disk and calls that take no time at all end nothing", async () => {
  const { rows } = upcoming([0], 2, 2);
  for (const row of [0, 1, undefined]) {
    expect(await rows.next()).toBe(row);
    rows.called(0);
  }
});

test("a disk that fails is told to who waits for it, once all that it took is given", async () => {
  const { rows, written, journal } = upcoming([30], 1);
  await rows.next();
  rows.called(0);
  expect([await rows.next(), written.length]).toEqual([1, 9]);
  vi.spyOn(journal, "sending").mockRejectedValue(new Error("ENOSPC"));
  for (const row of [2, 3, 4, 5, 6, 7, 8]) expect(await rows.next()).toBe(row);
  await new Promise(setImmediate); // a failure that nobody handles would be one of the process
  await expect(rows.next()).rejects.toThrow("ENOSPC");
});

test("all are given, each once, whoever asks", async () => {
  const { rows } = upcoming([5], 3, 50);
  const given: number[] = [];
  const worker = async () => {
    for (let row = await rows.next(); row !== undefined; row = await rows.next()) {
      given.push(row);
      rows.called(1);
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(given).toEqual(Array.from({ length: 50 }, (_, row) => row));
});
