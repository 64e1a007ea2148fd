// What only `exactOptionalPropertyTypes` refuses.

import { clarifeye } from "./uses.ts";

export const mistakes = [
  // @ts-expect-error a search that is there and undefined
  () => clarifeye.listProjectUsers({ project_id: "p", search: undefined }),
];
