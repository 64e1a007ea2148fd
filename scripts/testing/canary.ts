import { expect } from "vitest";

/** Credentials that are easy to find: one with what every encoding has to escape, one that none has to. */
export const canaries = ['c4n4ry"+/= %&?\\ÿ-b1rd-1n-4-m1n3', "c4n4ryb1rd1n4m1n3c4n4ryb1rd1n4m1"];

/** Fails where a canary can be recognised: encoded, and in halves of 16 characters. */
export function expectNoneOf(canary: string, observed: readonly string[]): void {
  const found = formsOf(canary).filter((form) =>
    observed.some((text) => text.toLowerCase().includes(form.toLowerCase())),
  );
  expect(found).toEqual([]);
}

function formsOf(canary: string): string[] {
  const texts = [canary, canary.slice(0, 16), canary.slice(-16)];
  return texts.flatMap((text) => [
    text,
    encodeURIComponent(text),
    new URLSearchParams({ text }).toString().slice(5),
    JSON.stringify(text).slice(1, -1),
    ...[0, 1, 2].map((before) =>
      Buffer.from(" ".repeat(before) + text)
        .toString("base64")
        .slice(4, -4),
    ),
  ]);
}
