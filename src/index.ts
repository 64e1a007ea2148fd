export {
  type ClarifeyeClient,
  type ClarifeyeClientOptions,
  type ClarifeyePermission,
  type ClarifeyePermissionRecord,
  createClarifeyeClient,
} from "./clarifeye.ts";
export {
  createImprovelyClient,
  type ImprovelyClient,
  type ImprovelyClientOptions,
  type ImprovelyPermission,
} from "./improvely.ts";
export * from "./public.ts";
