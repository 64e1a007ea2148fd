import { inject } from "vitest";
import { createImprovelyClient } from "../../src/improvely.ts";
import { answersAgree } from "../harness/answers-agree.ts";
import { documented } from "./documented.ts";

for (const operation of documented) {
  answersAgree(operation, inject("mocks").improvely, (options) =>
    createImprovelyClient({ key: "a-key-of-tests", ...options }),
  );
}
