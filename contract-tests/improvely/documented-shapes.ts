// What the operations of Improvely share. "Inferred" marks what follows from the pages' samples.

export const id = { type: "integer", minimum: 1, evidence: "inferred" }; // an "ID number"
export const email = {
  type: "string",
  pattern: "^[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@\\x00-\\x1f\\x7f-\\x9f]+$",
  evidence: "inferred",
}; // an "e-mail address"
export const project = { type: "integer", minimum: 1, evidence: "inferred" }; // an "ID number"
export const mediaType = "application/json"; // inferred

// "Either id or email must be provided"
export const userReference = {
  anyOf: [
    { required: ["id"], properties: { id } },
    { required: ["email"], properties: { email } },
  ],
};
export const form = {
  mediaType: "application/x-www-form-urlencoded", // inferred from the curl sample
  required: true,
};
export const success = { type: "object", required: ["status"], properties: { status: { const: "success" } } };
export const refusal = {
  type: "object",
  required: ["status"],
  properties: { status: { const: "error" }, type: { type: "string" }, message: { type: "string" } },
};
export const samples = {
  200: { status: "success" },
  400: {
    status: "error",
    type: "parameters",
    message: "Missing parameter: either `id` or `email` must be provided.",
  },
};

export const common = {
  specification: "openapi/improvely.yaml",
  servers: ["https://api.improvely.com/v1"],
  credential: { in: "form", name: "key" },
  parameters: {},
  responses: { 200: { mediaType, schema: success }, 400: { mediaType, schema: refusal } },
  pagination: undefined,
} as const;
