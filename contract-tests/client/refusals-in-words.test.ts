// How an error says what is wrong with an input.

import { expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { InvalidInputError } from "../../src/index.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const fetch = vi.fn();
const atlas = createAtlasClient({ token: "a-token-of-tests", fetch });
const borealis = createBorealisClient({ key: "a-key-of-tests", fetch });
const grant = (input: object) => borealis.grantUserPermission(input as never);
const update = (input: object) => atlas.updateUserPermissions(input as never);

test.each<[what: string, call: () => Promise<unknown>, faults: string[]]>([
  [
    "neither of two alternatives",
    () => grant({ project: 1, permission: "view" }),
    [" must have required property 'id' or must have required property 'email'"],
  ],
  [
    "a wrong one of two alternatives",
    () => grant({ id: "7", project: 1, permission: "view" }),
    ["/id must be integer"],
  ],
  [
    "an alternative and all else wrong",
    () => grant({ id: 0.5, project: "1", permission: "some" }),
    ["/id must be integer", "/permission must be one of view, full", "/project must be integer"],
  ],
  [
    "a number that JavaScript cannot hold",
    () => grant({ id: 2 ** 53, project: 1, permission: "view" }),
    ["/id is an integer too large to be sent exactly"],
  ],
  [
    "a property too many",
    () => update({ project_id: ID, permission_id: ID, permissions: [], role: "x" }),
    [" must not have the property 'role'"],
  ],
  [
    "values that are not listed",
    () => update({ project_id: ID, permission_id: ID, permissions: ["CAN_FLY"] }),
    [expect.stringMatching(/^\/permissions\/0 must be one of CAN_PERFORM_ADMIN_ACTIONS, CAN_VIEW_DATA, /)],
  ],
  ["no input at all", () => update(undefined as never), [" must be object"]],
])("of %s, an error says each thing once", async (_what, call, faults) => {
  const error = await call().catch((reason) => reason as InvalidInputError);
  if (!(error instanceof InvalidInputError)) expect.fail("an InvalidInputError expected");
  const said = error.faults.map(({ path, message }) => `${path} ${message}`);
  expect(said.sort()).toEqual(faults);
  expect(fetch).not.toHaveBeenCalled();
});
