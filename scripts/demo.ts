// Calls each operation through its client, first as it should be and then as it should not, and shows what happens.
// Against mocks started here, unless --live names calls for a vendor itself.

import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { createClient } from "../src/client.ts";
import { type Hooks, isClientError } from "../src/index.ts";
import { startMocks } from "../src/mock.ts";
import { run, UsageError } from "./command.ts";
import { creatorOf } from "./creator.ts";
import { loadSpecification } from "./generator/load-specification.ts";
import { operationsOf } from "./generator/operation.ts";
import { liveSettings, VENDORS } from "./live/settings.ts";

const LIVE = "npm start -- --live";

type Methods = Readonly<Record<string, (input: object, options?: object) => Promise<unknown>>>;

/** What goes out and comes back, as the clients' hooks are told it: without the credential. */
const PRINTING: Hooks = {
  onRequest({ request: { method, url, headers, body } }) {
    console.log(`${method} ${url}`);
    for (const [name, value] of Object.entries(headers)) console.log(`  ${name.toLowerCase()}: ${value}`);
    console.log(body === undefined ? "" : `\n  ${body}\n`);
  },
  onResponse: ({ status }) => console.log(`status: ${status}`),
};

await run(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--live")) return showLive(args.filter((arg) => arg !== "--live"));
  if (args.length > 0)
    throw new UsageError(`The real APIs are called only with --live.\nUsage: npm start\n       ${LIVE} …`);
  const mocks = await startMocks();
  try {
    for (const api of Object.keys(specifications)) await showApi(api, mocks[api as keyof typeof specifications].url);
  } finally {
    await mocks.close();
  }
});

/** Shows every operation, with the spec's own examples, and two refusals of the last one. */
async function showApi(api: string, baseUrl: string): Promise<void> {
  const file = fileURLToPath(new URL(`../${specifications[api as keyof typeof specifications]}`, import.meta.url));
  const operations = operationsOf(await loadSpecification(api, file));
  const { option, create } = await creatorOf(api);
  const client = create({ [option]: "a-credential-for-the-mock", baseUrl, maxRetries: 0, ...PRINTING }) as Methods;
  for (const operation of operations) {
    const input = operation.exampleInput;
    const call = (further: object, options?: object) =>
      client[operation.operationId]?.({ ...input, ...further }, options);
    const name = `${api}, ${operation.operationId}`;
    await show(name, () => call({}));
    if (operation !== operations.at(-1)) continue;
    await show(`${name}, with what is not documented`, () => call({ undocumented: true }));
    const [failure] = operation.responses.filter(({ status }) => status > 299);
    const headers = { Prefer: `code=${failure?.status}` };
    if (failure !== undefined) await show(`${name}, where the server refuses`, () => call({}, { headers }));
  }
}

/** Calls change real access, so that all that they change must be named. */
async function showLive(args: string[]): Promise<void> {
  const { baseUrl, credential, calls } = await liveSettings(args, process.env, VENDORS, LIVE);
  const options: object = { credential, baseUrl, ...PRINTING };
  const client: Methods = createClient(
    {
      creator: LIVE,
      operations: Object.fromEntries(calls.map(({ operation }) => [operation.operationId, operation])),
      servers: [baseUrl],
      credential: { option: "credential", variable: "NONE" },
    },
    options,
  );
  for (const { operation, input } of calls) {
    const { operationId } = operation;
    if (!(await show(operationId, () => client[operationId]?.(input)))) process.exitCode = 1;
  }
}

/** Whether it is a success. */
async function show(title: string, call: () => Promise<unknown> | undefined): Promise<boolean> {
  console.log(`\n== ${title}`);
  try {
    console.log("result:", await call());
    return true;
  } catch (error) {
    if (!isClientError(error)) throw error;
    console.log(`${error.name}: ${error.message}`);
    if (error.name === "HttpError") console.log("body:  ", error.body);
    return false;
  }
}
