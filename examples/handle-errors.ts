// Tells a refusal that the vendor documents from everything else that may go wrong with a call.

import { createImprovelyClient, isClientError } from "user-permission-clients";

const improvely = createImprovelyClient({ key: process.env.IMPROVELY_KEY });

try {
  await improvely.grantUserPermission({ id: 7, project: 1, permission: "full" });
} catch (error) {
  if (improvely.grantUserPermission.isHttpError(error) && error.documented && error.status === 400) {
    console.error(`refused: ${error.body.message}`); // the documented body of a 400, typed
  } else if (isClientError(error)) {
    console.error(error.name, error.message); // names the operation, method, URL, status and reason
  } else {
    throw error;
  }
}
