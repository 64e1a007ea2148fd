// Generated from redocly.yaml. Do not edit: run `npm run generate`.

/** By API, the file of its spec, relative to the package. */
export const specifications = {
  "clarifeye": "openapi/clarifeye.yaml",
  "improvely": "openapi/improvely.yaml"
} as const;

/** By API, what its operations send and answer, and what its methods take and return. */
export interface Apis {
  "clarifeye": { wire: import("./clarifeye/types.ts").operations; methods: import("./clarifeye/operations.ts").Operations };
  "improvely": { wire: import("./improvely/types.ts").operations; methods: import("./improvely/operations.ts").Operations };
}
