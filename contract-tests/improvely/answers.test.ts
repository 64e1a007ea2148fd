import { inject } from "vitest";
import { createImprovelyClient } from "../../src/improvely.ts";
import { answersAgree } from "../harness/answers-agree.ts";
import { grantUserPermission } from "./documented.ts";

answersAgree(grantUserPermission, inject("mocks").improvely, (fetch, baseUrl) =>
  createImprovelyClient({ key: "k", fetch, ...(baseUrl && { baseUrl }) }).grantUserPermission({
    email: "dan@example.com",
    project: 1,
    permission: "view",
  }),
);
