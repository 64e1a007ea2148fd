import { beforeEach, describe, expect, test, vi } from "vitest";
import { calls } from "./calls.ts";

/** What the error of a call says that the server asks for with `Retry-After`. */
async function askedBy(value: string): Promise<number | undefined> {
  const fetch = async () => new Response("{}", { status: 500, headers: { "Retry-After": value } });
  const error = await calls.updateUserPermissions({ fetch, maxRetries: 0 }).catch((reason) => reason);
  expect(error).toMatchObject({ name: "HttpError" });
  return error.retryAfterMs;
}

/** 7,250 ms before the date that the standard has as its example. */
const NOW = "1994-11-06T08:49:29.750Z";
const setNow = (now: string) => vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
beforeEach(() => void setNow(NOW));

describe("a Retry-After of", () => {
  test.each([
    ["0", 0],
    ["12", 12_000],
    [" 12 ", 12_000],
    ["007", 7000],
    ["1.5", 1500],
    ["0.0", 0],
    ["0.0001", 1],
    ["1.0005", 1001],
    ["292.05", 292_050],
    ["16.1", 16_100],
    ["2.007", 2007],
    ["9".repeat(400), Number.POSITIVE_INFINITY],
    ["Sun, 06 Nov 1994 08:49:37 GMT", 7250],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 7250],
    ["Sun Nov  6 08:49:37 1994", 7250],
    ["Wed Nov 16 08:49:37 1994", 864_007_250],
    ["Mon, 06 Nov 1994 08:49:37 GMT", 7250], // it was a Sunday, and the date says enough
    ["Mon, 07 Nov 1994 00:00:00 GMT", 54_630_250],
    ["Sat, 31 Dec 1994 23:59:60 GMT", 4_806_630_250],
    ["Thu, 29 Feb 1996 00:00:00 GMT", 41_440_230_250],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["Thursday, 01-Jan-70 00:00:00 GMT", 0],
    ["Thu Jan  1 00:00:00 1970", 0],
  ])("%j asks for %d ms", async (value, ms) => {
    expect(await askedBy(value)).toBe(ms);
  });

  test.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])(
    "a day in %s is in that month",
    async (month) => {
      setNow("1994-01-01T00:00:00Z");
      const index = new Date(`${month} 1, 1994`).getMonth();
      const expected = Date.UTC(1994, index, 9, 1, 2, 3) - Date.now();
      expect(await askedBy(`Sun, 09 ${month} 1994 01:02:03 GMT`)).toBe(expected);
      expect(await askedBy(`Sunday, 09-${month}-94 01:02:03 GMT`)).toBe(expected);
      expect(await askedBy(`Sun ${month}  9 01:02:03 1994`)).toBe(expected);
    },
  );

  test.each<[what: string, values: string[]]>([
    ["nothing", ["", " "]],
    ["less than no time", ["-1", "-1.5", "-0"]],
    ["a number in another notation", ["+1", "1e3", "0x10", ".5", "1.", "1,5", "1 000", "1_000", "1.2.3"]],
    ["what is no number", ["Infinity", "NaN", "null", "true"]],
    ["units", ["7 s", "7s", "500ms", "in 7", "PT7S"]],
    ["words", ["Soon, perhaps", "tomorrow", "not before Thu, 01 Jan 1970 00:00:00 GMT"]],
    ["two values", ["1, 2", "1;2", "Sun, 06 Nov 1994 08:49:37 GMT, 7", "7, Sun, 06 Nov 1994 08:49:37 GMT"]],
    ["a date in another notation", ["1994-11-06", "1994-11-06T08:49:37Z", "11/06/1994", "6 November 1994", "Nov 6"]],
    [
      "a date that nearly is one",
      [
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 94 08:49:37 GMT",
        "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "06 Nov 1994 08:49:37 GMT",
        "Someday, 06-Nov-94 08:49:37 GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Sun Nov 06 08:49:37 GMT 1994",
        "Sun Nov 6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37 GMT.",
      ],
    ],
    [
      "another time zone",
      ["Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 +0100", "Sun, 06 Nov 1994 08:49:37 EST"],
    ],
    [
      "a date that no calendar has",
      [
        "Fri, 31 Feb 1995 08:49:37 GMT",
        "Friday, 31-Feb-95 08:49:37 GMT",
        "Fri Feb 31 08:49:37 1995",
        "Wed, 29 Feb 1995 08:49:37 GMT",
        "Thu, 31 Apr 1995 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 99 Dec 1994 08:49:37 GMT",
      ],
    ],
    [
      "a time that no clock has",
      ["Sun, 06 Nov 1994 25:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT"],
    ],
    ["a second that no minute has", ["Sun, 06 Nov 1994 08:49:61 GMT"]],
  ])("%s asks for no time", async (_what, values) => {
    const understood = await Promise.all(values.map(async (value) => [value, await askedBy(value)]));
    expect(understood.filter(([, ms]) => ms !== undefined)).toEqual([]);
  });
});

describe("a year of two digits is", () => {
  test.each([
    ["1994-11-06T08:49:29Z", "Sunday, 06-Nov-44 08:49:29 GMT", "2044-11-06T08:49:29Z"],
    ["1994-11-06T08:49:29Z", "Sunday, 06-Nov-44 08:49:30 GMT", undefined],
    ["1999-12-31T23:59:50Z", "Saturday, 01-Jan-00 00:00:00 GMT", "2000-01-01T00:00:00Z"],
    ["2000-01-01T00:00:00Z", "Friday, 31-Dec-99 23:59:59 GMT", undefined],
    ["2026-11-26T00:00:00Z", "Thursday, 31-Dec-26 00:00:00 GMT", "2026-12-31T00:00:00Z"],
    ["2026-11-26T00:00:00Z", "Sunday, 06-Nov-94 08:49:37 GMT", undefined],
    ["2026-11-26T00:00:00Z", "Monday, 31-Dec-76 00:00:00 GMT", undefined],
    ["2060-01-01T00:00:00Z", "Thursday, 01-Jan-09 00:00:00 GMT", "2109-01-01T00:00:00Z"],
    ["2099-12-31T23:59:59Z", "Friday, 01-Jan-00 00:00:00 GMT", "2100-01-01T00:00:00Z"],
  ])("at %s, for %j, the one at most 50 years ahead: %s, or past", async (now, value, date) => {
    setNow(now);
    expect(await askedBy(value)).toBe(date === undefined ? 0 : Date.parse(date) - Date.now());
  });
});
