// Generated from redocly.yaml. Do not edit: run `npm run generate`.

/** By API, the file of its spec, relative to the package. */
export const specifications = {
  "clarifeye": "openapi/clarifeye.yaml",
  "improvely": "openapi/improvely.yaml"
} as const;

/** By API, the types of its operations. */
export interface Apis {
  "clarifeye": import("./clarifeye/types.ts").Operations;
  "improvely": import("./improvely/types.ts").Operations;
}
