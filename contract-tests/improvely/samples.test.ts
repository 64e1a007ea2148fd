import { inject } from "vitest";
import { CREDENTIAL } from "../../scripts/judges/sample-aspects.ts";
import { createImprovelyClient } from "../../src/improvely.ts";
import { samplesAgree } from "../harness/samples-agree.ts";
import { documented } from "./documented.ts";

samplesAgree(documented, inject("mocks").improvely, (options) =>
  createImprovelyClient({ key: CREDENTIAL, ...options }),
);
