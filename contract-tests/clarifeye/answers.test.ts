import { inject } from "vitest";
import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { answersAgree } from "../harness/answers-agree.ts";
import { updateUserPermissions } from "./documented.ts";

answersAgree(updateUserPermissions, inject("mocks").clarifeye, (fetch, baseUrl) =>
  createClarifeyeClient({ token: "t", fetch, ...(baseUrl && { baseUrl }) }).updateUserPermissions({
    project_id: "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11",
    permission_id: "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22",
    permissions: ["CAN_VIEW_DATA"],
  }),
);
