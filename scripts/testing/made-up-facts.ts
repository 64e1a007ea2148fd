// What the made-up vendors document: what their specs say.

import { readFileSync } from "node:fs";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { DocumentedOperation } from "../judges/documented-operation.ts";
import { examplesOf, factsOf } from "../judges/specification-facts.ts";
import { MADE_UP } from "./made-up-clients.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const DAN = { email: "dan@example.com", project: 1 };

/** By operation, its API, a method's input, and what stands after the base URL in the request that it becomes. */
const SAMPLES: Record<
  string,
  [api: "atlas" | "borealis" | "dione" | "encke", input: object, target: string, request?: string]
> = {
  listProjectUsers: ["atlas", { project_id: ID, limit: 50 }, `/projects/${ID}/users/?limit=50`],
  updateUserPermissions: [
    "atlas",
    { project_id: ID, permission_id: ID, permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] },
    `/projects/${ID}/users/${ID}/`,
    '{"permissions":["CAN_VIEW_DATA","CAN_PERFORM_ADMIN_ACTIONS"]}',
  ],
  grantUserPermission: [
    "borealis",
    { ...DAN, permission: "full" },
    "/user_permission.json",
    "key=90c0d64fds653338as6869e54267e05&email=dan@example.com&project=1&permission=full",
  ],
  revokeUserPermission: [
    "borealis",
    DAN,
    "/user_permission.json",
    "key=90c0d64fds653338as6869e54267e05&email=dan@example.com&project=1",
  ],
  addNote: ["dione", { text: "Buy milk" }, "/notes", '{"text":"Buy milk"}'],
  readNote: ["dione", { id: 7 }, "/notes/7/text"],
  addGap: ["encke", { name: "Keeler" }, "/gaps?api_key=90c0d64fds653338as6869e54267e05", '{"name":"Keeler"}'],
};

const documents = {
  atlas: OpenApiDocument.parse(readFileSync(MADE_UP.atlas, "utf8")),
  borealis: OpenApiDocument.parse(readFileSync(MADE_UP.borealis, "utf8")),
  dione: OpenApiDocument.parse(readFileSync(MADE_UP.dione, "utf8")),
  encke: OpenApiDocument.parse(readFileSync(MADE_UP.encke, "utf8")),
};

/** An operation of a made-up vendor, as a vendor's folder of tests would have it. */
export function madeUpFacts(operationId: keyof typeof SAMPLES): DocumentedOperation {
  const [api, input, target, request] = SAMPLES[operationId] as (typeof SAMPLES)[string];
  const { parameters, responses } = examplesOf(documents[api], operationId);
  return {
    ...factsOf(documents[api], operationId),
    page: "made up",
    specification: MADE_UP[api],
    samples: {
      input,
      target,
      parameters,
      request,
      responses: Object.fromEntries(Object.entries(responses).map(([status, [sample]]) => [status, sample])),
    },
  };
}
