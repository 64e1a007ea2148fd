// How lines come onto the disk.

import { expect, test, vi } from "vitest";
import { LineWriter, type WritableFile } from "../../src/batch/line-writer.ts";

/** A file that keeps what is done with it, and can be told to fail or to take little at a time. */
function fakeFile(change: { atMost?: number; failAt?: number } = {}) {
  const done: string[] = [];
  let writes = 0;
  const file: WritableFile = {
    async write(bytes, offset, length, position) {
      writes += 1;
      if (writes === change.failAt) throw new Error("ENOSPC: no space left on device, write");
      const taken = Math.min(length, change.atMost ?? length);
      done.push(`${position}: ${Buffer.from(bytes.subarray(offset, offset + taken))}`);
      return { bytesWritten: taken };
    },
    async datasync() {
      done.push("sync");
    },
  };
  return { file, done };
}

test("lines are on the disk when they are said to be, and those that wait together are written together", async () => {
  const { file, done } = fakeFile();
  const writer = new LineWriter(file, 5);
  const first = writer.add({ a: 1 });
  void writer.add({ a: 2 });
  await first;
  expect(done).toEqual(['5: {"a":1}\n{"a":2}\n', "sync"]);
  void writer.add({ a: 3 });
  await writer.flushed();
  expect(done.slice(2)).toEqual(['21: {"a":3}\n', "sync"]);
});

test("a line that comes while others are written is written after them", async () => {
  const { file, done } = fakeFile();
  const writer = new LineWriter(file, 0);
  vi.spyOn(file, "datasync").mockImplementationOnce(async () => {
    void writer.add({ a: 2 });
    done.push("sync");
  });
  await writer.add({ a: 1 });
  await writer.flushed();
  expect(done).toEqual(['0: {"a":1}\n', "sync", '8: {"a":2}\n', "sync"]);
});

test("a file that takes a part at a time gets all of it", async () => {
  const { file, done } = fakeFile({ atMost: 3 });
  await new LineWriter(file, 0).add({ a: 1 });
  expect(done).toEqual(['0: {"a', '3: ":1', "6: }\n", "sync"]);
});

test("after a failure nothing is written any more, and everybody is told", async () => {
  const { file, done } = fakeFile({ atMost: 5, failAt: 3 });
  const writer = new LineWriter(file, 0);
  await writer.add({});
  await expect(writer.add({ a: 1 })).rejects.toThrow("ENOSPC");
  await expect(writer.add({ a: 2 })).rejects.toThrow("ENOSPC");
  await expect(writer.flushed()).rejects.toThrow("ENOSPC");
  expect(done).toEqual(["0: {}\n", "sync", '3: {"a":']);
});
