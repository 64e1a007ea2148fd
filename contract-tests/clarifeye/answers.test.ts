import { inject } from "vitest";
import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { answersAgree } from "../harness/answers-agree.ts";
import { documented } from "./documented.ts";

for (const operation of documented) {
  answersAgree(operation, inject("mocks").clarifeye, (options) =>
    createClarifeyeClient({ token: "a-token-of-tests", ...options }),
  );
}
