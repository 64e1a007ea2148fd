import { inject } from "vitest";
import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { CREDENTIAL } from "../harness/sample-aspects.ts";
import { samplesAgree } from "../harness/samples-agree.ts";
import { documented } from "./documented.ts";

samplesAgree(documented, inject("mocks").clarifeye, (options) =>
  createClarifeyeClient({ token: CREDENTIAL, ...options }),
);
