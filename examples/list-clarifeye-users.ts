// Walks through all users of a Clarifeye project, however many pages they are.

import { createClarifeyeClient } from "user-permission-clients";

const clarifeye = createClarifeyeClient({ token: process.env.CLARIFEYE_TOKEN });
const project_id = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";

for await (const { id, user } of clarifeye.listProjectUsers.all({ project_id })) {
  console.log(user?.email, "has the permission_id", id);
}
