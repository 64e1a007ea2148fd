import { createImprovelyClient } from "../../src/improvely.ts";
import { requestsAgree } from "../harness/requests-agree.ts";
import { documented } from "./documented.ts";

for (const operation of documented) {
  requestsAgree(operation, (options) => createImprovelyClient({ key: "a-key-of-tests", ...options }), {
    headers: {},
    form: "a-key-of-tests",
  });
}
