// What is checked in every runtime. Only types may be imported beside the package: this file is copied, without its
// types, to where the package is installed.

import {
  type CallOptions,
  createClarifeyeClient,
  createImprovelyClient,
  isClientError,
  toCurl,
} from "user-permission-clients";
import { createClarifeyeClient as createFromEntry } from "user-permission-clients/clarifeye";
import { createImprovelyClient as createFromOtherEntry } from "user-permission-clients/improvely";
import type { Check } from "./outcome.ts";

const CREDENTIAL = "a-credential-of-tests";
const IDS = {
  project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  permission_id: "9a2f6a0e-5f0e-4c5c-9d5a-3f1c8a7b2d10",
};

const clarifeyeAt = (baseUrl: string, options: CallOptions = {}) =>
  createClarifeyeClient({ token: CREDENTIAL, baseUrl, maxRetries: 0, ...options });
const improvelyAt = (baseUrl: string) => createImprovelyClient({ key: CREDENTIAL, baseUrl, maxRetries: 0 });
/** A call that, by its spec, may be repeated. */
const update = (baseUrl: string, call?: CallOptions) =>
  clarifeyeAt(baseUrl).updateUserPermissions({ ...IDS, permissions: ["CAN_VIEW_DATA"] }, call);

export const checks: Record<string, Check> = {
  async calls({ mocks, documented }) {
    const clients = { clarifeye: clarifeyeAt(mocks.clarifeye), improvely: improvelyAt(mocks.improvely) };
    for (const { api, operationId, input, success } of documented) {
      const method = (clients[api] as unknown as Record<string, (input: object) => Promise<unknown>>)[operationId];
      equal(operationId, await method?.(input), success);
    }
    equal("operations", documented.length > 0, true);
  },
  async walk({ mocks }) {
    let records = 0;
    for await (const { id } of clarifeyeAt(mocks.clarifeye).listProjectUsers.all({ project_id: IDS.project_id })) {
      equal("id", typeof id, "string");
      records += 1;
    }
    equal("records", records, 1);
  },
  async entries() {
    equal("/clarifeye", createFromEntry, createClarifeyeClient);
    equal("/improvely", createFromOtherEntry, createImprovelyClient);
  },
  async "bad input"() {
    const input = { project: 1, permission: "view" } as unknown as { id: number; project: number; permission: "view" };
    const error = await failure("InvalidInputError", improvelyAt("https://vendor.example").grantUserPermission(input));
    equal("faults", (error.faults as unknown[]).length > 0, true);
  },
  async "documented 400"({ mocks }) {
    const client = improvelyAt(mocks.improvely);
    const call = client.grantUserPermission(
      { id: 7, project: 1, permission: "view" },
      { headers: { Prefer: "code=400" } },
    );
    const error = await failure("HttpError", call);
    equal("isHttpError", client.grantUserPermission.isHttpError(error), true);
    equal("status of the body", (error.body as { status: string }).status, "error");
  },
  async "500, retried"({ faults }) {
    const error = await failure("HttpError", update(faults.failing, { maxRetries: 1 }));
    equal("status and attempts", [error.status, error.attempts], [500, 2]);
  },
  async refused({ faults }) {
    await failure("NetworkError", update(faults.refusing));
  },
  async redirect({ faults }) {
    for (const url of faults.redirecting) {
      const error = await failure("UnexpectedResponseError", update(url));
      equal("reason", error.message.includes("no redirect is followed"), true);
    }
  },
  async timeout({ faults }) {
    for (const url of faults.stalling) {
      const error = await failure("TimeoutError", update(url, { timeoutMs: 300 }));
      equal("timeoutMs", error.timeoutMs, 300);
    }
  },
  async "cut short"({ faults }) {
    for (const url of faults.breaking) await failure("NetworkError", update(url));
    await failure("UnexpectedResponseError", update(faults.truncating));
  },
  async abort({ faults }) {
    for (const url of faults.stalling) {
      const controller = new AbortController();
      const reason = new Error("the reason of the test");
      setTimeout(() => controller.abort(reason), 100);
      const ended = await update(url, { signal: controller.signal }).catch((error: unknown) => error);
      equal("is the caller's own reason", ended, reason);
    }
  },
};

/** The error in which a call has to end. */
async function failure(name: string, call: Promise<unknown>): Promise<Record<string, unknown> & { message: string }> {
  const ended: unknown = await call.then(
    (result) => ({ result }),
    (error) => error,
  );
  if (!isClientError(ended)) throw new Error(`${name} expected, not ${ended instanceof Error ? ended.stack : ended}`);
  equal("name", ended.name, name);
  const curl = "request" in ended ? toCurl(ended) : "";
  const told = [ended.message, ended.stack, JSON.stringify(ended), curl].join("\n");
  equal("tells the credential", told.includes(CREDENTIAL), false);
  return ended as unknown as Record<string, unknown> & { message: string };
}

function equal(what: string, received: unknown, expected: unknown): void {
  if (Object.is(received, expected)) return;
  const [one, other] = [JSON.stringify(received), JSON.stringify(expected)];
  if (typeof received === "function" || one !== other) throw new Error(`${what}: ${one ?? received}, not ${other}`);
}
