// An API of one operation, for what the command makes of a spec that says little, or says it otherwise than the others.

import type { OperationReference, PropertyReference } from "../../generated/reference.ts";
import { MADE_UP_APIS } from "./command.ts";

const PROPERTY: PropertyReference = { name: "email", required: true, types: ["string"] };
const OPERATION: OperationReference = {
  summary: "Invite a user",
  method: "POST",
  path: "/invites/",
  repeatable: true,
  paginated: false,
  properties: [PROPERTY],
  responses: [{ status: 200, description: "The user was invited, or is there already." }],
  example: { email: "dan@example.com" },
};

/** An API of one operation, whose reference says no more than it must, and what is given. */
export const apiOf = (operation: Partial<OperationReference> = {}, facts: object = {}) =>
  MADE_UP_APIS.slice(0, 1).map((api) => ({
    ...api,
    name: "sample",
    reference: {
      specification: "openapi/sample.yaml",
      title: "Sample",
      servers: [],
      operations: { inviteUser: { ...OPERATION, ...operation } },
      ...facts,
    },
  }));

/** An operation that takes these. */
export const withProperties = (...properties: Partial<PropertyReference>[]) => ({
  properties: properties.map((property) => ({ ...PROPERTY, ...property })),
});
