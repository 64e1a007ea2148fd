import { inject } from "vitest";
import { createImprovelyClient } from "../../src/improvely.ts";
import { CREDENTIAL } from "../harness/sample-aspects.ts";
import { samplesAgree } from "../harness/samples-agree.ts";
import { documented } from "./documented.ts";

samplesAgree(documented, inject("mocks").improvely, (options) =>
  createImprovelyClient({ key: CREDENTIAL, ...options }),
);
