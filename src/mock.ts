import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";

type ApiName = keyof typeof specifications;

/** A mock server of one API, on 127.0.0.1. */
export interface Mock {
  /** The base URL to give to a client, with the path of the API's default server. */
  readonly url: string;
  /** Stops the server. */
  close(): Promise<void>;
}

/** The mocks of all APIs, by the names of their specs. */
export type Mocks = { readonly [Api in ApiName]: Mock } & {
  /** Stops all of them. */
  close(): Promise<void>;
};

/**
 * Starts a Prism mock of each API on 127.0.0.1. A mock checks requests against the spec and answers with the documented
 * examples; the header `Prefer: code=404` asks for another documented status.
 *
 * @param ports TCP ports by API; an API without one gets a free port
 * @example
 * const mocks = await startMocks();
 * const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });
 * await improvely.grantUserPermission({ id: 7, project: 1, permission: "view" });
 * await mocks.close();
 */
export async function startMocks(ports: { readonly [Api in ApiName]?: number } = {}): Promise<Mocks> {
  const started: Record<string, Mock> = {};
  const close = async () => {
    await Promise.all(Object.values(started).map((mock) => mock.close()));
  };
  try {
    for (const [api, file] of Object.entries(specifications)) {
      started[api] = await startMock(fileURLToPath(new URL(`../${file}`, import.meta.url)), ports[api as ApiName]);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { ...started, close } as Mocks;
}

/**
 * Starts a Prism mock of the spec in `file` on 127.0.0.1.
 *
 * @param port the TCP port; 0, the default, takes a free one
 */
export async function startMock(file: string, port = 0): Promise<Mock> {
  const { createLogger, createServer, getHttpOperationsFromSpec } = await prism();
  const operations = await getHttpOperationsFromSpec(file);
  // Prism ignores the path of the servers' URLs, so that a mock would answer at another path than the vendor.
  const { url = "/", variables = {} } = operations[0]?.servers?.[0] ?? {};
  const defaultUrl = url.replace(/\{([^{}]+)\}/g, (_variable, name) => String(variables[name]?.default));
  const basePath = new URL(defaultUrl, "http://127.0.0.1").pathname.replace(/\/$/, "");
  const server = createServer(
    operations.map((operation) => ({ ...operation, path: basePath + operation.path })),
    {
      components: { logger: createLogger("MOCK", { level: "silent" }) },
      config: {
        isProxy: false,
        checkSecurity: true,
        validateRequest: true,
        validateResponse: true,
        errors: true,
        mock: { dynamic: false },
        upstreamProxy: undefined,
      },
      cors: true,
    },
  );
  const origin = await server.listen(port, "127.0.0.1").catch((reason) => {
    const why = String(reason).includes("EADDRINUSE") ? "the port is taken, choose another" : reason;
    throw new Error(`The mock of ${file} cannot listen on 127.0.0.1:${port}: ${why}`);
  });
  return { url: origin + basePath, close: () => server.close() };
}

/** Prism is an optional peer dependency: only who starts a mock needs it. */
async function prism() {
  try {
    const [{ createLogger }, { createServer }, { getHttpOperationsFromSpec }] = await Promise.all([
      import("@stoplight/prism-core"),
      import("@stoplight/prism-http-server"),
      import("@stoplight/prism-cli/dist/operations.js"),
    ]);
    return { createLogger, createServer, getHttpOperationsFromSpec };
  } catch (cause) {
    throw new Error("The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5.14.2", { cause });
  }
}
