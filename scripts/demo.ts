// Calls each operation through its client, first as it should be and then as it should not, and shows what happens, against
// mocks that it starts.

import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { type Api, apis } from "../src/command/apis.ts";
import { type Hooks, isClientError } from "../src/index.ts";
import { startMocks } from "../src/mock.ts";
import { argumentsOf, run } from "./command.ts";
import { loadSpecification } from "./generator/load-specification.ts";
import { operationsOf } from "./generator/operations.ts";

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
  argumentsOf("npm start", {});
  const mocks = await startMocks();
  try {
    for (const api of apis()) await showApi(api, mocks[api.name as keyof typeof specifications].url);
  } finally {
    await mocks.close();
  }
});

/** Shows every operation, with the spec's own examples, and two refusals of the last one. */
async function showApi({ name: api, option, create }: Api, baseUrl: string): Promise<void> {
  const file = fileURLToPath(new URL(`../${specifications[api as keyof typeof specifications]}`, import.meta.url));
  const operations = operationsOf(await loadSpecification(api, file));
  const client: object = create({ [option]: "a-credential:for-the-mock", baseUrl, maxRetries: 0, ...PRINTING });
  const methods = client as Methods;
  for (const operation of operations) {
    const input = operation.exampleInput;
    const call = (further: object, options?: object) =>
      methods[operation.operationId]?.({ ...input, ...further }, options);
    const name = `${api}, ${operation.operationId}`;
    await show(name, () => call({}));
    if (operation !== operations.at(-1)) continue;
    await show(`${name}, with what is not documented`, () => call({ undocumented: true }));
    const [failure] = operation.responses.filter(({ status }) => status > 299);
    const headers = { Prefer: `code=${failure?.status}` };
    if (failure !== undefined) await show(`${name}, where the server refuses`, () => call({}, { headers }));
  }
}

async function show(title: string, call: () => Promise<unknown> | undefined): Promise<void> {
  console.log(`\n== ${title}`);
  try {
    console.log("result:", await call());
  } catch (error) {
    if (!isClientError(error)) throw error;
    console.log(`${error.name}: ${error.message}`);
    if (error.name === "HttpError") console.log("body:  ", error.body);
  }
}
