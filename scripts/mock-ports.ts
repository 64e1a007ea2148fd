import { specifications } from "../generated/specifications.ts";
import { argumentsOf, UsageError } from "./command.ts";

const FIRST_PORT = 4010;
const apis = Object.keys(specifications);

export const USAGE = `npm run mock --${apis.map((api, index) => ` [--port ${api}=${FIRST_PORT + index}]`).join("")}`;

/** The port of each API: its own by default, in the order of redocly.yaml, or the one that the command line names. */
export function mockPorts(args: string[]): Record<string, number> {
  const { port = [] } = argumentsOf(USAGE, { args, options: { port: { type: "string", multiple: true } } });
  const ports: Record<string, number> = Object.fromEntries(apis.map((api, index) => [api, FIRST_PORT + index]));
  for (const choice of port) {
    const [, api = "", digits = ""] = /^([^=]+)=(\d{1,5})$/.exec(choice) ?? [];
    if (!apis.includes(api) || Number(digits) > 65535) {
      throw new UsageError(`--port ${choice} is not API=PORT, with API one of ${apis.join(", ")}.\nUsage: ${USAGE}`);
    }
    ports[api] = Number(digits);
  }
  return ports;
}
