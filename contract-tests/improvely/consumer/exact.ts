// What only `exactOptionalPropertyTypes` refuses.

import { improvely } from "./uses.ts";

export const mistakes = [
  // @ts-expect-error an id that is there and undefined
  () => improvely.grantUserPermission({ id: undefined, email: "dan@example.com", project: 1, permission: "view" }),
];
