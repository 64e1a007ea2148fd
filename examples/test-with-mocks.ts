import { createImprovelyClient } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";

const mocks = await startMocks(); // Prism, on free ports of 127.0.0.1
const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });

console.log(await improvely.grantUserPermission({ id: 7, project: 1, permission: "view" }));
await mocks.close();
