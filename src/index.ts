export { type ClarifeyeClient, type ClarifeyeClientOptions, createClarifeyeClient } from "./clarifeye.ts";
export { createImprovelyClient, type ImprovelyClient, type ImprovelyClientOptions } from "./improvely.ts";
export * from "./public.ts";
