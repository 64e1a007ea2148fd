import { createClarifeyeClient } from "user-permission-clients";

const clarifeye = createClarifeyeClient({ token: process.env.CLARIFEYE_TOKEN });
const record = await clarifeye.updateUserPermissions({
  project_id: "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11",
  permission_id: "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22",
  permissions: ["CAN_VIEW_DATA", "CAN_RUN_TASKS"],
});
console.log(record.permissions);
