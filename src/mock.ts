import { fileURLToPath } from "node:url";
import { type Apis, specifications } from "../generated/specifications.ts";
import { startService } from "./mock/service.ts";
import { type MockSpecification, specificationFrom } from "./mock/specification.ts";
import type { Mock } from "./mock/types.ts";

export type { Mock, MockAnswer, MockAnswers, MockRequest } from "./mock/types.ts";

type ApiName = keyof typeof specifications;

/** The mocks of all APIs, by the names of their specs. */
export type Mocks = { readonly [Api in ApiName]: Mock<Apis[Api]> } & {
  /** Resets all of them. */
  reset(): void;
  /** Stops all of them. */
  close(): Promise<void>;
};

/** Read once: Prism takes a tenth of a second for a spec. */
const published = new Map<string, Promise<MockSpecification>>();

/**
 * Starts a Prism mock of each API on 127.0.0.1. A mock checks requests against the spec and answers with the documented
 * examples, or with what `answer` and `records` say; the header `Prefer: code=404` of one request asks for a documented
 * status. The first start takes seconds, while Prism is loaded; further ones, for each test of its own, milliseconds.
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
  const all = () => Object.values(started);
  const close = async () => {
    const closed = await Promise.allSettled(all().map((mock) => mock.close()));
    for (const each of closed) if (each.status === "rejected") throw each.reason;
  };
  const reset = () => {
    const failures = all().flatMap(failureOfReset);
    if (failures.length > 0) throw failures[0];
  };
  try {
    for (const [api, file] of Object.entries(specifications)) {
      const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
      if (!published.has(path)) published.set(path, specificationFrom(path));
      started[api] = await listening(path, published.get(path) as Promise<MockSpecification>, ports[api as ApiName]);
    }
  } catch (error) {
    published.clear();
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
  return listening(file, specificationFrom(file), port);
}

async function listening(file: string, specification: Promise<MockSpecification>, port = 0): Promise<Mock> {
  return startService(await specification, port).catch((reason) => {
    const why = reason.code === "EADDRINUSE" ? "the port is taken, choose another" : reason;
    throw new Error(`The mock of ${file} cannot listen on 127.0.0.1:${port}: ${why}`);
  });
}

function failureOfReset(mock: Mock): unknown[] {
  try {
    mock.reset();
    return [];
  } catch (failure) {
    return [failure];
  }
}
