import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { requestsAgree } from "../harness/requests-agree.ts";
import { documented } from "./documented.ts";

for (const operation of documented) {
  requestsAgree(operation, (options) => createClarifeyeClient({ token: "a-token-of-tests", ...options }), {
    headers: { authorization: "Bearer a-token-of-tests" },
    form: "",
  });
}
