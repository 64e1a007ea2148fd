import { createImprovelyClient } from "user-permission-clients";

const improvely = createImprovelyClient({ key: process.env.IMPROVELY_KEY });
const { status } = await improvely.grantUserPermission({ email: "dan@example.com", project: 1, permission: "view" });
console.log(status);
