import { fileURLToPath } from "node:url";
import { specifications } from "../../generated/specifications.ts";
import { baseUrlFault } from "../../src/base-url.ts";
import { credentialFaults } from "../../src/credential.ts";
import { checkedInput, type Values } from "../../src/input.ts";
import type { Operation } from "../../src/operation.ts";
import { redactor } from "../../src/redact.ts";
import { argumentsOf, UsageError } from "../command.ts";
import type { Table } from "../judges/table-client.ts";

/** What the live check calls, and with what. */
export interface LiveSettings {
  /** The spec's file. */
  readonly file: string;
  readonly baseUrl: string;
  readonly credential: string;
  readonly calls: readonly LiveCall[];
}

export interface LiveCall {
  readonly operation: Operation;
  readonly input: Values;
}

/** An API that can be called. */
export interface LiveApi {
  /** The spec's file. */
  readonly file: string;
  /** Its generated operations. */
  table(): Promise<Table>;
}

export type LiveApis = Readonly<Record<string, LiveApi>>;

/** Those of redocly.yaml. */
export const VENDORS: LiveApis = Object.fromEntries(
  Object.entries(specifications).map(([api, file]) => [
    api,
    {
      file: fileURLToPath(new URL(`../../${file}`, import.meta.url)),
      table: () => import(`../../generated/${api}/operations.ts`),
    },
  ]),
);

const usageOf = (apis: LiveApis) =>
  `npm run contract:live -- --api ${Object.keys(apis).join("|")} --credential VARIABLE --call OPERATION='{"name":"value"}' [--call …] [--url URL] [--in-ci]
VARIABLE is the name of the environment variable that holds the credential. The calls change real access, so that
nothing is called but what is named.`;

/** An error that says why nothing was sent, and how to ask. */
type Refusal = (message: string) => UsageError;

const text = { type: "string" } as const;
const OPTIONS = {
  api: text,
  credential: text,
  call: { ...text, multiple: true },
  url: text,
  "in-ci": { type: "boolean", default: false },
} as const;

/** Reads the command line. Every input is checked before the first is sent. */
export async function liveSettings(
  args: string[],
  environment: NodeJS.ProcessEnv,
  apis: LiveApis = VENDORS,
): Promise<LiveSettings> {
  const usage = usageOf(apis);
  const refusal = (message: string) => new UsageError(`Nothing was sent: ${message}.\nUsage: ${usage}`);
  const named = argumentsOf(usage, { args, options: OPTIONS });
  if (environment.CI && !named["in-ci"]) {
    throw refusal("CI is set, and a CI run should not change real access. If it should, say --in-ci");
  }
  const { api = "", call: calls = [] } = named;
  const known = Object.hasOwn(apis, api) ? apis[api] : undefined;
  if (known === undefined) throw refusal(`--api must be one of ${Object.keys(apis).join(", ")}`);
  if (calls.length === 0) throw refusal("--call is missing: nothing is called that is not named");
  const { operations, servers } = await known.table();
  const credential = credentialOf(named.credential, environment, operations, refusal);
  const baseUrl = named.url ?? servers[0];
  const fault = baseUrlFault(baseUrl, false);
  if (fault !== undefined) throw refusal(`--url ${fault}`);
  return {
    file: known.file,
    baseUrl: baseUrl.replace(/\/$/, ""),
    credential,
    calls: calls.map((call) => liveCall(call, operations, refusal)),
  };
}

/** No message quotes what was given for a variable's name: it might be the credential itself. */
function credentialOf(
  variable: string | undefined,
  environment: NodeJS.ProcessEnv,
  operations: Table["operations"],
  refusal: Refusal,
): string {
  if (variable === undefined) throw refusal("--credential is missing: it names an environment variable");
  const credential = environment[variable] ?? "";
  const { pair } = Object.values(operations).find((each) => each.credential)?.credential ?? {};
  const [fault] = credentialFaults("credential", environment[variable], pair);
  if (fault !== undefined) throw refusal(`${fault.path} ${fault.message}`);
  if (redactor([credential]).text(credential) === credential) {
    throw refusal("the credential is too short to be masked in what is printed");
  }
  return credential;
}

function liveCall(call: string, operations: Table["operations"], refusal: Refusal): LiveCall {
  const [, operationId = "", json = ""] = /^(\w+)=(.*)$/s.exec(call) ?? [];
  const operation = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  if (operation === undefined) {
    throw refusal(`--call must be OPERATION=JSON, with OPERATION one of ${Object.keys(operations).join(", ")}`);
  }
  return { operation, input: checkedInput(operation, parsed(json, operationId, refusal)) };
}

function parsed(json: string, operationId: string, refusal: Refusal): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refusal(`the input of --call ${operationId}=… is not JSON`);
  }
}
