// Like checks.ts, copied to where the package is installed.

/** Where the servers are that the checks call. */
export interface Setting {
  readonly mocks: { readonly clarifeye: string; readonly improvely: string };
  readonly faults: {
    readonly failing: string;
    readonly refusing: string;
    readonly truncating: string;
    readonly redirecting: readonly string[];
    readonly stalling: readonly string[];
    readonly breaking: readonly string[];
  };
  /** The documented operations, with their samples. */
  readonly documented: readonly {
    readonly api: "clarifeye" | "improvely";
    readonly operationId: string;
    readonly input: object;
    readonly success: unknown;
  }[];
}

/** Throws where the runtime does something else than it should. */
export type Check = (setting: Setting) => Promise<void>;

/** By check, "ok" or what went wrong; `itself` is what the runtime calls itself. */
export type Outcomes = Record<string, string>;

export async function outcomesOf(checks: Readonly<Record<string, Check>>, setting: Setting): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const [name, check] of Object.entries(checks)) {
    outcomes[name] = await check(setting).then(
      () => "ok",
      (error) => (error instanceof Error ? error.message : String(error)),
    );
  }
  return outcomes;
}

/** Node's name for itself has less than its version, and Node 20 has none. */
export function nameOfRuntime(): string {
  const { navigator, process } = globalThis as { navigator?: { userAgent: string }; process?: { version: string } };
  const name = navigator?.userAgent ?? "Node.js";
  return name.startsWith("Node.js") ? `Node.js/${process?.version}` : name;
}
