import { failuresOf, successOf } from "../../../scripts/judges/documented-operation.ts";
import { freePort } from "../../../scripts/testing/free-port.ts";
import { startMocks } from "../../../src/mock.ts";
import { startFaultServer } from "../../client/faults/fault-server.ts";
import { startProxy } from "../../examples/proxy.ts";
import { type Vendor, vendors } from "../../harness/vendors.ts";
import type { DocumentedCall, Setting } from "./outcome.ts";

export interface Servers {
  readonly setting: Setting;
  /** The URL of a proxy that knows every host. */
  readonly proxy: string;
  /** What arrived at the target of a redirect since the last look: nothing should. */
  stolen(): string[];
  close(): Promise<void>;
}

/** Starts the mocks and the server that misbehaves, on 127.0.0.1. */
export async function startServers(): Promise<Servers> {
  const [mocks, faults, refusing, proxy] = await Promise.all([
    startMocks(),
    startFaultServer(),
    freePort(),
    startProxy(),
  ]);
  return {
    setting: {
      faults: {
        failing: faults.urlOf("says 500 in HTML"),
        refusing: `http://127.0.0.1:${refusing}`,
        truncating: faults.urlOf("sends truncated JSON"),
        redirecting: [faults.urlOf("redirects with 302"), faults.urlOf("redirects with 307")],
        stalling: [faults.urlOf("stalls before headers"), faults.urlOf("stalls in the body")],
        breaking: [faults.urlOf("resets in the body"), faults.urlOf("ends before its Content-Length")],
      },
      documented: vendors.flatMap((vendor) => callsOf(vendor, mocks[vendor.api].url)),
    },
    proxy: proxy.url,
    stolen: () => faults.stolen.splice(0),
    async close() {
      proxy.close();
      await Promise.all([mocks.close(), faults.close()]);
    },
  };
}

function callsOf({ api, creator, credentialOption, documented }: Vendor, mock: string): DocumentedCall[] {
  return documented.map((operation) => {
    const { operationId, repeatable, pagination, samples } = operation;
    const called = { api, creator, credentialOption, mock, operationId, repeatable, input: samples.input };
    const success = samples.responses[successOf(operation)];
    return { ...called, success, failure: failuresOf(operation)[0], items: pagination?.items };
  });
}
