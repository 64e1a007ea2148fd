// What a journal keeps, and that a run is taken up from whatever it says.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LineWriter } from "../../src/batch/line-writer.ts";
import { type Behaviour, people } from "./counting-server.ts";
import { startJournaledRuns } from "./journaled-runs.ts";

const { server, folder, journal, granted, refusal } = await startJournaledRuns();
const linesOf = () =>
  readFileSync(journal, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const mixed: Behaviour = (email) =>
  (({ p1: "refused", p2: "reset after it acted" }) as const)[email.slice(0, 2) as "p1"] ?? "done";

describe("a journal", () => {
  test("says before and after each attempt what is known, for nobody else to read", async () => {
    await granted(mixed);
    const [header, ...lines] = linesOf();
    expect(header).toEqual({
      journal: 1,
      api: "borealis",
      operation: "grantUserPermission",
      origin: server.url,
      rows: 4,
      salt: expect.stringMatching(/^[\da-f]{32}$/),
      input: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(lines.filter(({ sending }) => sending === undefined)).toEqual([
      { row: 0, outcome: "done", status: 200 },
      { row: 1, outcome: "not done", status: 400, error: "HttpError", message: expect.any(String) },
      { row: 2, outcome: "unknown", error: "NetworkError", message: expect.any(String) },
      { row: 3, outcome: "done", status: 200 },
    ]);
    for (const row of [0, 1, 2, 3]) {
      const [before, after] = lines.filter((line) => line.row === row);
      expect([before, after.outcome]).toEqual([
        { row, attempt: 1, sending: expect.stringMatching(/^\d{4}-.*Z$/) },
        expect.any(String),
      ]);
    }
    expect(statSync(journal).mode & 0o777).toBe(0o600);
    expect(readFileSync(journal, "utf8")).not.toContain("example.com/");
    expect(readdirSync(folder)).toEqual(["run.jsonl"]);
  });

  test("says that a row is sent before it is", async () => {
    const said: boolean[] = [];
    await granted((email) => {
      const row = Number(/\d+/.exec(email)?.[0]);
      said.push(linesOf().some((line) => line.row === row && line.sending !== undefined));
      return "done";
    });
    expect(said).toEqual([true, true, true, true]);
  });

  test("lets what was done be, names what may be, and does the rest", async () => {
    await granted(mixed);
    const again = await granted();
    expect([...server.received.keys()]).toEqual(["p1@example.com"]);
    expect(again).toMatchObject({
      done: 3,
      unknown: 1,
      rows: [
        { attempts: 0, status: 200 },
        { attempts: 1 },
        { outcome: "unknown", attempts: 0, message: expect.any(String) },
        {},
      ],
    });
    expect(await granted(() => "refused", { retryUnknown: true })).toMatchObject({
      done: 3,
      unknown: 1,
      rows: [{}, {}, { attempts: 1, message: expect.stringContaining("may have been carried out") }, {}],
    });
    expect(await granted(() => "done", { retryUnknown: true })).toMatchObject({ done: 4 });
    await granted();
    expect(server.received.size).toBe(0);
  });

  test("is cut where a run that was ended had not wholly written", async () => {
    await granted(() => "done", {}, people(4));
    const whole = readFileSync(journal, "utf8");
    const lines = whole.split("\n");
    // Whatever is cut away, a row is not sent again of which a whole line says that it was sent.
    for (let end = 0; end < whole.length; end += 17) {
      writeFileSync(journal, whole.slice(0, end));
      const isKnown = end >= (lines[0] as string).length + 1;
      const sent = new Set(
        whole
          .slice(0, end)
          .split("\n")
          .slice(1, -1)
          .map((line) => JSON.parse(line).row),
      );
      const { done, unknown } = await granted();
      expect([...server.received.keys()].some((email) => isKnown && sent.has(Number(email.slice(1, 2))))).toBe(false);
      expect(done + unknown).toBe(4);
    }
  });

  test("is refused where its lines say what no run writes", async () => {
    await granted();
    const [header, ...lines] = readFileSync(journal, "utf8").split("\n");
    for (const line of [
      "",
      "nonsense",
      '{"row":4,"outcome":"done"}',
      '{"row":0,"outcome":"perhaps"}',
      '{"row":-1,"outcome":"done"}',
      '{"row":0,"attempt":0,"sending":"x"}',
      '{"row":0,"outcome":"done","more":1}',
    ]) {
      const content = [header, line, ...lines].join("\n");
      writeFileSync(journal, content);
      expect(await refusal()).toBe("is broken in line 2; name another file, or mend this one");
      expect(readFileSync(journal, "utf8")).toBe(content);
    }
  });
});

describe("a disk that takes nothing more", () => {
  const file = (bytesTaken: number) => ({
    taken: 0,
    async write(_bytes: Uint8Array, _offset: number, length: number) {
      if (this.taken >= bytesTaken)
        throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      const bytesWritten = Math.min(length, bytesTaken - this.taken, 5);
      this.taken += bytesWritten;
      return { bytesWritten };
    },
    datasync: async () => {},
  });

  test("is told to who waits for a line, and to all after", async () => {
    const writer = new LineWriter(file(12), 0);
    await writer.add({ a: 1 });
    await expect(writer.add({ b: 2 })).rejects.toThrow("ENOSPC");
    await expect(writer.add({ c: 3 })).rejects.toThrow("ENOSPC");
    await expect(writer.flushed()).rejects.toThrow("ENOSPC");
  });
});
