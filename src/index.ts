export {
  type ClarifeyeClient,
  type ClarifeyeClientOptions,
  type ClarifeyePermission,
  type ClarifeyePermissionRecord,
  createClarifeyeClient,
} from "./clarifeye.ts";
export type { Client, ClientOptions, Method } from "./client.ts";
export * from "./errors.ts";
export type { HttpErrorOf } from "./http-error.ts";
export {
  createImprovelyClient,
  type ImprovelyClient,
  type ImprovelyClientOptions,
  type ImprovelyPermission,
} from "./improvely.ts";
