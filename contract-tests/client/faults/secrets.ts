// Whatever nobody may see: the credentials of all vendors, in each way to send one, and the other secrets that they take.

import type { DocumentedOperation } from "../../../scripts/judges/documented-operation.ts";
import { callSample } from "../../../scripts/judges/sample-aspects.ts";
import { createDioneClient, createEnckeClient } from "../../../scripts/testing/made-up-clients.ts";
import { madeUpFacts } from "../../../scripts/testing/made-up-facts.ts";
import type { ClientOptions } from "../../../src/options.ts";
import { vendors } from "../../harness/vendors.ts";

/** The ways of a credential that need not be any vendor's: the password of a pair, its user, and a key in the query. */
const madeUp = [
  {
    api: "dione",
    operationId: "addNote",
    secret: "the password",
    create: createDioneClient,
    option: (canary: string) => ({ login: `a-user:${canary}` }),
  },
  {
    api: "dione",
    operationId: "addNote",
    secret: "the user",
    create: createDioneClient,
    option: (canary: string) => ({ login: `${canary}:x` }),
  },
  {
    api: "encke",
    operationId: "addGap",
    secret: "the key in the query",
    create: createEnckeClient,
    option: (canary: string) => ({ key: canary }),
  },
].map(({ api, operationId, secret, create, option }) => {
  const operation = madeUpFacts(operationId);
  const call = (canary: string, options: ClientOptions) =>
    callSample(operation, (further) => create({ ...option(canary), ...further }), options);
  return { api, operation, secret, call };
});

/**
 * One operation of each vendor, with a body where it has any such: a credential's way is the same for all. And each that
 * takes another secret.
 */
const ofVendors = vendors.flatMap(({ api, documented, create, createWith }) => {
  const operation = (documented.find(({ requestBody }) => requestBody !== undefined) ??
    documented[0]) as DocumentedOperation;
  const call = (credential: string, options: ClientOptions) =>
    callSample(operation, (further) => createWith(credential, further), options);
  const ofSecrets = documented.flatMap((each) =>
    (each.secrets ?? []).map((secret) => ({
      api,
      operation: each,
      secret,
      call: (canary: string, options: ClientOptions) => {
        const samples = { ...each.samples, input: { ...each.samples.input, [secret]: canary } };
        return callSample({ ...each, samples }, create, options);
      },
    })),
  );
  return [{ api, operation, secret: "the credential", call }, ...ofSecrets];
});
/** Each with an operation, and a call of it that has a canary in the secret's place. */
export const operations = [...ofVendors, ...madeUp];

/** The secret, as it was sent: the credential with its scheme where it has one, and its parts where it has these. */
export function sentIn(
  { credential, secrets }: DocumentedOperation,
  secret: string,
  url: string,
  init: RequestInit | undefined,
): string {
  if (secrets?.includes(secret)) return String(new URLSearchParams(String(init?.body)).get(secret));
  if (credential.in === "form") return String(new URLSearchParams(String(init?.body)).get(credential.name));
  const [type, name = ""] = credential.scheme.split(" ");
  if (credential.in === "query") return String(new URL(url).searchParams.get(name));
  const authorization = String(new Headers(init?.headers).get("authorization"));
  if (name === "Basic") {
    const pair = Buffer.from(authorization.slice(6), "base64").toString("utf8");
    return [authorization, pair, ...pair.split(/:(.*)/s)].join(" ");
  }
  return String(new Headers(init?.headers).get(type === "http" ? "authorization" : name));
}
