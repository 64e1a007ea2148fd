// How the command finds the APIs of the package: by the functions that create their clients, and what these say.

import { expect, test, vi } from "vitest";
import { createAtlasClient, madeUpReference } from "../../scripts/testing/made-up-clients.ts";
import { apiNamed, apis } from "../../src/command/apis.ts";

test("knows each by what its client says where the credential is missing, whatever the environment holds", () => {
  vi.stubEnv("ATLAS_TOKEN", "a-token-of-atlas");
  expect(apis({ createAtlasClient, another: () => 1 }, madeUpReference)).toEqual([
    {
      name: "atlas",
      reference: madeUpReference.atlas,
      creator: "createAtlasClient",
      option: "token",
      variable: "ATLAS_TOKEN",
      create: createAtlasClient,
    },
  ]);
  expect(process.env.ATLAS_TOKEN).toBe("a-token-of-atlas");
});

test("does not go on with one whose client is created without a credential, or not at all", () => {
  expect(() => apis({ createOpenClient: () => ({}) })).toThrow(
    "createOpenClient makes a client without a credential; it must refuse.",
  );
  const createBrokenClient = () => {
    throw new TypeError("broken");
  };
  expect(() => apis({ createBrokenClient })).toThrow(new TypeError("broken"));
});

test("is asked for one by its name", () => {
  const [first] = apis();
  expect(apiNamed(first?.name ?? "")).toEqual(first);
  expect(() => apiNamed("none")).toThrow("src/index.ts exports no create…Client of none.");
});
