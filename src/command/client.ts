import type { AnyClient } from "../batch.ts";
import type { ClientOptions } from "../options.ts";
import { type FaultAt, isClientError, logTo } from "../public.ts";
import type { Api } from "./apis.ts";
import type { CommandLine } from "./command-line.ts";
import type { Common } from "./common-options.ts";
import { NotUnderstood } from "./not-understood.ts";
import { secretIn } from "./secret-file.ts";
import { type Surroundings, write } from "./surroundings.ts";

/** In a credential's place where nothing is sent, a user and a password where an API takes these. */
export const STAND_IN = "a-stand-in:for-the-credential";

/** The options of the command line that are those of a client. */
const OPTIONS = { "base-url": "baseUrl", timeout: "timeoutMs", retries: "maxRetries" } as const;

/** The client that a command line asks for. Throws NotUnderstood. */
export async function clientOf(
  api: Api,
  { common }: CommandLine,
  surroundings: Surroundings,
  hooks: ClientOptions,
): Promise<AnyClient> {
  const options: Record<string, unknown> = { ...hooks };
  for (const [name, option] of Object.entries(OPTIONS)) {
    const text = common[name as keyof typeof OPTIONS];
    if (text !== undefined) options[option] = name === "base-url" || !/^\d+$/.test(text) ? text : Number(text);
  }
  if (common["dry-run"]) options[api.option] = STAND_IN;
  else if (common["token-file"] !== undefined) {
    options[api.option] = await secretIn(common["token-file"], "token-file", surroundings);
  }
  try {
    return api.create(options);
  } catch (error) {
    if (!isClientError(error) || error.name !== "InvalidInputError") throw error;
    throw new NotUnderstood(error.faults.map((fault) => optionFault(api, common, fault)));
  }
}

/** The hooks that `--verbose` asks for. */
export function verboseHooks({ verbose }: Common, { stderr }: Surroundings): ClientOptions {
  const line = (text: string) => void write(stderr, `${text}\n`).catch(() => {});
  return verbose ? logTo({ debug: line, warn: line }) : {};
}

/** What is wrong with an option of the client, as the command calls it. */
function optionFault(api: Api, common: Common, { path, message }: FaultAt): string {
  const [name] = Object.entries(OPTIONS).find(([, option]) => path === `/${option}`) ?? [];
  if (name !== undefined) return `--${name}: ${message}`;
  const isRead = common["token-file"] !== undefined || message.startsWith("is missing");
  return `${isRead ? "--token-file" : api.variable}: ${message}`;
}
