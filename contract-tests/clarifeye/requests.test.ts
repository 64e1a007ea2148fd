import { describe, expect, inject, test, vi } from "vitest";
import { forbiddenFetch, mockFetch } from "../../scripts/judges/mock-fetch.ts";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createClarifeyeClient, type Permission } from "../../src/clarifeye.ts";
import { curl } from "../harness/curl.ts";
import { PERMISSIONS } from "./documented-shapes.ts";
import { updateUserPermissions as documented } from "./documented-users.ts";

const PROJECT = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";
const PERMISSION = "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22";
const TOKEN = "token+/=~ with a space";
const sample = documented.samples.responses[200];

const path = documented.path.replace("{project_id}", PROJECT).replace("{permission_id}", PERMISSION);
const input = { project_id: PROJECT, permission_id: PERMISSION, ...JSON.parse(documented.samples.request) };

describe("updateUserPermissions sends what Clarifeye documents", () => {
  test.each([[[]], ...PERMISSIONS.map((permission) => [[permission]]), [[...PERMISSIONS]]])(
    "the permissions %j in their order, and Prism finds them valid",
    async (permissions) => {
      const { fetch, requests } = recordingFetch(() => jsonResponse(sample));
      await createClarifeyeClient({ token: TOKEN, fetch }).updateUserPermissions({ ...input, permissions });
      expect(JSON.parse(String(requests[0]?.body))).toEqual({ permissions });

      const client = createClarifeyeClient({ token: TOKEN, baseUrl: inject("mocks").clarifeye, fetch: mockFetch });
      await expect(client.updateUserPermissions({ ...input, permissions })).resolves.toEqual(sample);
    },
  );
});

test("updateUserPermissions sends what it was given, whatever its caller changes afterwards", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { fetch, requests } = recordingFetch(() =>
    requests.length < 2 ? new Response("", { status: 500 }) : jsonResponse(sample),
  );
  const permissions: Permission[] = ["CAN_VIEW_DATA"];
  const changing = { project_id: PROJECT, permission_id: PERMISSION, permissions };
  const token = async () => TOKEN;
  const onRetry = () => permissions.push("CAN_PERFORM_ADMIN_ACTIONS");
  const call = createClarifeyeClient({ token, fetch, onRetry }).updateUserPermissions(changing);
  permissions.push("CAN_RUN_TASKS");
  changing.project_id = "..";
  await call;
  const url = documented.servers[0] + path;
  const body = Buffer.from('{"permissions":["CAN_VIEW_DATA"]}');
  expect(requests).toEqual([expect.objectContaining({ url, body }), expect.objectContaining({ url, body })]);
});

describe("updateUserPermissions refuses before it sends", () => {
  const withoutProject: Record<string, unknown> = { ...input };
  delete withoutProject.project_id;

  test.each<[string, unknown, string]>([
    ["an unknown permission", { ...input, permissions: ["CAN_FLY"] }, "/permissions/0"],
    ["a permission in another case", { ...input, permissions: ["can_view_data"] }, "/permissions/0"],
    ["a single permission without a list", { ...input, permissions: "CAN_VIEW_DATA" }, "/permissions"],
    ["no permissions", { project_id: PROJECT, permission_id: PERMISSION }, ""],
    ["permissions that are undefined", { ...input, permissions: undefined }, ""],
    ["no project", withoutProject, ""],
    ["an id that is not a UUID", { ...input, permission_id: "7" }, "/permission_id"],
    ["an id that climbs", { ...input, permission_id: ".." }, "/permission_id"],
    ["a UUID in its URN form", { ...input, permission_id: `urn:uuid:${PERMISSION}` }, "/permission_id"],
    ["an unknown property", { ...input, profile: "tech" }, ""],
    ["the token as input", { ...input, token: TOKEN }, ""],
    ["an array", [input], ""],
    ["null", null, ""],
    ["nothing", undefined, ""],
  ])("%s", async (_what, wrong, path) => {
    const { fetch, requests } = recordingFetch(() => jsonResponse(sample));
    const client = createClarifeyeClient({ token: TOKEN, fetch });
    await expect(client.updateUserPermissions(wrong as never)).rejects.toMatchObject({
      name: "InvalidInputError",
      operation: "updateUserPermissions",
      faults: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(requests).toEqual([]);
  });

  test("with every fault at once, and the values that would be right", async () => {
    const client = createClarifeyeClient({ token: TOKEN, fetch: recordingFetch(() => jsonResponse(sample)).fetch });
    const wrong = { project_id: "x", permission_id: "y", permissions: ["CAN_VIEW_DATA", "CAN_FLY"] };
    await expect(client.updateUserPermissions(wrong as never)).rejects.toThrow(
      "updateUserPermissions: nothing was sent, the input is not valid: " +
        '/project_id must match format "uuid"; /permission_id must match format "uuid"; ' +
        `/permissions/1 must be one of ${PERMISSIONS.join(", ")}`,
    );
  });
});

describe("Prism refuses what the client's types and validator refuse", () => {
  const body = documented.samples.request;

  test.each([
    ["an unknown permission", path, '{"permissions":["CAN_FLY"]}'],
    ["a single permission without a list", path, '{"permissions":"CAN_VIEW_DATA"}'],
    ["no permissions", path, "{}"],
    ["an unknown property", path, '{"permissions":[],"profile":"tech"}'],
    ["a list", path, "[]"],
    ["a project that is no UUID", path.replace(PROJECT, "7"), body],
    ["a permission record that is no UUID", path.replace(PERMISSION, "7"), body],
  ])("%s, with the documented 400", async (_what, path, body) => {
    const response = await forbiddenFetch(inject("mocks").clarifeye + path, {
      method: documented.method,
      headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": documented.requestBody.mediaType },
      body,
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("sl-violations")).not.toBeNull();
  });

  test("another path, if only by its slash", async () => {
    const url = inject("mocks").clarifeye + path.replace(/\/$/, "");
    await expect(forbiddenFetch(url, { method: documented.method })).rejects.toThrow("Prism made this answer up");
  });
});

test("the mock answers the page's own request, unchanged but for its host and ids", async () => {
  const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  const page = `curl "https://eu.app.clarifeye.ai/api/v1/projects/${id}/users/${id}/" -X PATCH \\
      -H "Authorization: Bearer <token>" -H "Content-Type: application/json" \\
      -d '{ "permissions": ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] }'`;
  const command = page.replace("https://eu.app.clarifeye.ai/api/v1", inject("mocks").clarifeye);
  expect(await curl(command)).toEqual(documented.samples.responses[200]);
});
