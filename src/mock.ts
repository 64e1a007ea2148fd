import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { credentialNames, type MockRequest, type PrismOperations, shownRequest } from "./mock-requests.ts";
import { installed, prismFrom } from "./prism.ts";

export type { MockRequest } from "./mock-requests.ts";

type ApiName = keyof typeof specifications;

/** A mock server of one API, on 127.0.0.1. */
export interface Mock {
  /** The base URL to give to a client, with the path of the API's default server. */
  readonly url: string;
  /** The requests that it got, in their order, since it started or was reset. Of their credentials it keeps nothing. */
  readonly requests: readonly MockRequest[];
  /**
   * Answers each valid request for an operation with the documented answer of `status`, until the next `answer` for it or
   * `reset`. What is not valid is refused as ever. Throws where the spec has no such operation or status.
   *
   * @param operation the operationId
   * @example
   * mocks.improvely.answer("grantUserPermission", 400);
   */
  answer(operation: string, status: number): void;
  /** Forgets the requests and what `answer` asked for: call it between tests. */
  reset(): void;
  /** Stops the server. */
  close(): Promise<void>;
}

/** The mocks of all APIs, by the names of their specs. */
export type Mocks = { readonly [Api in ApiName]: Mock } & {
  /** Resets all of them. */
  reset(): void;
  /** Stops all of them. */
  close(): Promise<void>;
};

/**
 * Starts a Prism mock of each API on 127.0.0.1. A mock checks requests against the spec and answers with the documented
 * examples. `answer` asks for another documented status, and so does the header `Prefer: code=404` of one request.
 *
 * @param ports TCP ports by API; an API without one gets a free port
 * @example
 * const mocks = await startMocks();
 * const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });
 * await improvely.grantUserPermission({ id: 7, project: 1, permission: "view" });
 * console.log(mocks.improvely.requests.length); // 1
 * await mocks.close();
 */
export async function startMocks(ports: { readonly [Api in ApiName]?: number } = {}): Promise<Mocks> {
  const started: Record<string, Mock> = {};
  const reset = () => {
    for (const mock of Object.values(started)) mock.reset();
  };
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
  return { ...started, reset, close } as Mocks;
}

/**
 * Starts a Prism mock of the spec in `file` on 127.0.0.1.
 *
 * @param port the TCP port; 0, the default, takes a free one
 */
export async function startMock(file: string, port = 0): Promise<Mock> {
  const { createLogger, createServer, getHttpOperationsFromSpec, route, mock } = await prismFrom(installed);
  const documented = await getHttpOperationsFromSpec(file);
  // Prism ignores the path of the servers' URLs, so that a mock would answer at another path than the vendor.
  const { url = "", variables = {} } = documented[0]?.servers?.[0] ?? {};
  const defaultUrl = url.replace(/\{([^{}]+)\}/g, (_variable, name) => String(variables[name]?.default));
  const basePath = new URL(defaultUrl, "http://127.0.0.1").pathname.replace(/\/$/, "");
  const operations = documented.map(({ path, request, ...operation }) => ({
    ...operation,
    path: basePath + path,
    request: {
      ...request,
      query: [request?.query]
        .flat()
        .filter((each) => each !== undefined)
        .map(exploded),
    },
  }));
  const names = credentialNames(operations);
  const asked = new Map<string | undefined, number>();
  let requests: MockRequest[] = [];
  const server = createServer(operations, {
    components: {
      logger: createLogger("MOCK", { level: "silent" }),
      route: (options) => {
        const found = route(options);
        requests.push(shownRequest(options.input, found._tag === "Right" ? found.right.iid : undefined, names));
        return found;
      },
      mock: ({ config, ...options }) => {
        const code = config.code ?? asked.get(options.resource.iid);
        return mock({ ...options, config: { ...config, ...(code !== undefined && { code }) } });
      },
    },
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
  });
  const origin = await server.listen(port, "127.0.0.1").catch((reason) => {
    const why = String(reason).includes("EADDRINUSE") ? "the port is taken, choose another" : reason;
    throw new Error(`The mock of ${file} cannot listen on 127.0.0.1:${port}: ${why}`);
  });
  return {
    url: origin + basePath,
    get requests() {
      return requests;
    },
    answer(operation, status) {
      checkAnswer(operations, operation, status);
      asked.set(operation, status);
    },
    reset() {
      // A new list, so that whoever holds the old one still has what it told.
      requests = [];
      asked.clear();
    },
    close: () => server.close(),
  };
}

/**
 * Prism does not know OpenAPI's default, and would look at the last item alone of a list that is sent item by item; nor
 * that a list that "may be null" is one.
 */
function exploded(parameter: QueryParameter): QueryParameter {
  const { style, explode = style === "form", schema } = parameter;
  const [type, ...others] = [schema?.type ?? []].flat().filter((each) => each !== "null");
  if (type === undefined || others.length > 0) return { ...parameter, explode };
  return { ...parameter, explode, schema: { ...schema, type } };
}

/** Prism would answer an undocumented status with a 404 of its own. */
function checkAnswer(operations: PrismOperations, operationId: string, status: number): void {
  const operation = operations.find(({ iid }) => iid === operationId);
  if (operation === undefined) {
    const known = operations.map(({ iid }) => iid).join(", ");
    throw new Error(`The mock has no operation "${operationId}" to answer; it has ${known}.`);
  }
  const codes = operation.responses.map(({ code }) => code);
  if (codes.includes(String(status))) return;
  throw new Error(
    `The spec documents ${codes.join(", ")} for ${operationId}, not ${status}: give the client a \`fetch\` of your own for it.`,
  );
}

type QueryParameter = NonNullable<NonNullable<PrismOperations[number]["request"]>["query"]>[number];
