import { join, resolve } from "node:path";
import { input } from "./synthetic.ts";

const root = resolve(import.meta.dirname, "../..");
const bench = resolve(import.meta.dirname, "..");

/** A way from a spec to code. What it writes and reads lies in a folder of its own, with the spec as `things.yaml`. */
export interface Contender {
  name: string;
  /** Files beside the spec that it needs. */
  files: Readonly<Record<string, string>>;
  /** The program that generates, as arguments of Node. */
  generator(folder: string): string[];
  /** The folder in which the generator runs. */
  cwd(folder: string): string;
  /** A module that calls every operation once. */
  consumer(count: number): string;
}

const literal = (value: unknown) => JSON.stringify(value);
const calls = (count: number, callOf: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => `  await ${callOf(number)};`).join("\n");

/** The compiler's arguments for the consumer's folder. */
export const compiler = [join(bench, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json"];

export const contenders: readonly Contender[] = [
  {
    name: "user-permission-clients",
    files: {
      "redocly.yaml":
        "apis:\n  things:\n    root: things.yaml\n    x-openapi-ts:\n      output: generated/things/types.ts\n",
    },
    generator: (folder) => ["--import", "tsx", "scripts/generate.ts", "--config", join(folder, "redocly.yaml")],
    cwd: () => root,
    consumer: (count) => `import { type Client, createClient } from "${root}/src/client.ts";
import type { CallOptions } from "${root}/src/options.ts";
import { operations, servers } from "./generated/things/operations.ts";
import type { Methods, Operations } from "./generated/things/types.ts";

interface ThingsClient extends Client<Methods<CallOptions>, Operations> {}
const credential = { option: "token", variable: "THINGS_TOKEN" };
const options: object = { token: "a-token" };
const client = createClient<ThingsClient>({ creator: "createThings", operations, servers, credential }, options);
export async function all(): Promise<void> {
${calls(count, (number) => `client.changeThing${number}(${literal({ ...input.path, ...input.query, ...input.body })})`)}
}
`,
  },
  {
    name: "openapi-typescript alone",
    files: {},
    generator: () => [join(root, "node_modules/openapi-typescript/bin/cli.js"), "things.yaml", "--output", "types.ts"],
    cwd: (folder) => folder,
    consumer: (count) => `import createClient from "openapi-fetch";
import type { paths } from "./types.ts";

const client = createClient<paths>({ baseUrl: "https://things.example/v1" });
export async function all(): Promise<void> {
${calls(count, (number) => {
  const init = { params: { path: input.path, query: input.query }, body: input.body };
  return `client.PUT("/things${number}/{thing_id}", ${literal(init)})`;
})}
}
`,
  },
  {
    name: "Hey API",
    files: {},
    generator: () => [
      // Its command starts this program as a process of its own.
      join(bench, "node_modules/@hey-api/openapi-ts/dist/run.mjs"),
      ...["--input", "things.yaml", "--output", "generated"],
    ],
    cwd: (folder) => folder,
    consumer: (count) => `import * as sdk from "./generated/index.ts";

export async function all(): Promise<void> {
${calls(count, (number) => `sdk.changeThing${number}(${literal(input)})`)}
}
`,
  },
];

/** The same for all. */
export const compilerOptions = {
  ...{ target: "ES2022", module: "ESNext", moduleResolution: "bundler", lib: ["ES2023", "DOM", "DOM.Iterable"] },
  ...{ strict: true, noUncheckedIndexedAccess: true, skipLibCheck: true, noEmit: true, types: ["node"] },
  allowImportingTsExtensions: true,
};
