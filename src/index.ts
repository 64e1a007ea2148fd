export type * as Clarifeye from "../generated/clarifeye/types.ts";
export type * as Improvely from "../generated/improvely/types.ts";
export { type ClarifeyeClient, type ClarifeyeClientOptions, createClarifeyeClient } from "./clarifeye.ts";
export { createImprovelyClient, type ImprovelyClient, type ImprovelyClientOptions } from "./improvely.ts";
export * from "./public.ts";
