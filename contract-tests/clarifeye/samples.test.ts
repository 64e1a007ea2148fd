import { inject } from "vitest";
import { CREDENTIAL } from "../../scripts/judges/sample-aspects.ts";
import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { samplesAgree } from "../harness/samples-agree.ts";
import { documented } from "./documented.ts";

samplesAgree(documented, inject("mocks").clarifeye, (options) =>
  createClarifeyeClient({ token: CREDENTIAL, ...options }),
);
