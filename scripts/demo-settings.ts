import type { ClarifeyePermission, ImprovelyPermission } from "../src/index.ts";
import { argumentsOf, UsageError } from "./command.ts";

/** What the demo calls, and with what. A vendor that is undefined is not called. */
export interface DemoSettings {
  live: boolean;
  clarifeye:
    | { token: string; baseUrl?: string; project_id: string; permission_id: string; permissions: ClarifeyePermission[] }
    | undefined;
  improvely:
    | (({ id: number } | { email: string }) & {
        key: string;
        baseUrl?: string;
        project: number;
        permission: ImprovelyPermission;
      })
    | undefined;
}

const USAGE = `npm start
       npm start -- --live [--clarifeye-project UUID --clarifeye-permission-id UUID --clarifeye-permissions A,B [--clarifeye-url URL]]
                           [--improvely-email ADDRESS | --improvely-id NUMBER] [--improvely-project NUMBER --improvely-permission view|full [--improvely-url URL]]
With --live, the real APIs are called, each if its CLARIFEYE_TOKEN or IMPROVELY_KEY is set.`;

const text = { type: "string" } as const;
const OPTIONS = {
  live: { type: "boolean", default: false },
  "clarifeye-project": text,
  "clarifeye-permission-id": text,
  "clarifeye-permissions": text,
  "clarifeye-url": text,
  "improvely-email": text,
  "improvely-id": text,
  "improvely-project": text,
  "improvely-permission": text,
  "improvely-url": text,
} as const;

/** Reads the command line and the credentials. Live calls change real access, so all that they change must be named. */
export function demoSettings(args: string[], environment: NodeJS.ProcessEnv): DemoSettings {
  const { live, ...named } = argumentsOf(USAGE, { args, options: OPTIONS });
  if (!live) {
    if (Object.keys(named).length > 0)
      throw new UsageError(`The real APIs are called only with --live.\nUsage: ${USAGE}`);
    return { live, ...SAMPLES };
  }
  const { CLARIFEYE_TOKEN: token, IMPROVELY_KEY: key } = environment;
  if (!token && !key) throw new UsageError(`--live needs CLARIFEYE_TOKEN or IMPROVELY_KEY to be set.\nUsage: ${USAGE}`);
  const demand = (option: keyof typeof named): string => {
    const value = named[option];
    if (typeof value === "string" && value !== "") return value;
    throw new UsageError(`--live needs --${option}, since it changes real access.\nUsage: ${USAGE}`);
  };
  return {
    live,
    clarifeye: token
      ? {
          token,
          ...(named["clarifeye-url"] !== undefined && { baseUrl: named["clarifeye-url"] }),
          project_id: demand("clarifeye-project"),
          permission_id: demand("clarifeye-permission-id"),
          // The client checks the values; a wrong one is refused before anything is sent.
          permissions: demand("clarifeye-permissions").split(",") as ClarifeyePermission[],
        }
      : undefined,
    improvely: key
      ? {
          key,
          ...(named["improvely-url"] !== undefined && { baseUrl: named["improvely-url"] }),
          ...improvelyUser(named["improvely-id"], named["improvely-email"], demand),
          project: numberOf(demand("improvely-project")),
          permission: demand("improvely-permission") as ImprovelyPermission,
        }
      : undefined,
  };
}

/** Nobody documents which of an id and an address wins, so that one of them is asked for. */
function improvelyUser(
  id: string | undefined,
  email: string | undefined,
  demand: (option: "improvely-id" | "improvely-email") => string,
): { id: number } | { email: string } {
  if (id === undefined) return { email: demand("improvely-email") };
  if (email !== undefined) throw new UsageError(`Give --improvely-id or --improvely-email, not both.\nUsage: ${USAGE}`);
  return { id: numberOf(demand("improvely-id")) };
}

/** `Number` would take white space for 0. What is no number is the client's to refuse. */
function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

const SAMPLES = {
  clarifeye: {
    token: "a-token-for-the-mock",
    project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    permission_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    permissions: ["CAN_VIEW_DATA", "CAN_PERFORM_ADMIN_ACTIONS"] as ClarifeyePermission[],
  },
  improvely: {
    key: "a-key-for-the-mock",
    email: "dan@example.com",
    project: 1,
    permission: "full" as ImprovelyPermission,
  },
};
