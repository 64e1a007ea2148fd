// Calls each operation through its client, first as it should be and then as it should not, and shows what happens.
// Against mocks started here, unless --live asks for the vendors themselves.

import { createClarifeyeClient, createImprovelyClient, type Hooks, isClientError } from "../src/index.ts";
import { startMocks } from "../src/mock.ts";
import { run, UsageError } from "./command.ts";
import { demoSettings } from "./demo-settings.ts";

/** What goes out and comes back, as the clients' hooks are told it: without the credential. */
const PRINTING: Hooks = {
  onRequest({ request: { method, url, headers, body } }) {
    console.log(`${method} ${url}`);
    for (const [name, value] of Object.entries(headers)) console.log(`  ${name.toLowerCase()}: ${value}`);
    console.log(`\n  ${body}\n`);
  },
  onResponse: ({ status }) => console.log(`status: ${status}`),
};

/** Asks a Prism mock for the documented answer with this status. */
const ANSWER_400 = { headers: { Prefer: "code=400" } };

await run(async () => {
  const settings = demoSettings(process.argv.slice(2), process.env);
  const mocks = settings.live ? undefined : await startMocks();
  try {
    if (settings.clarifeye !== undefined) {
      const { token, baseUrl = mocks?.clarifeye.url, ...input } = settings.clarifeye;
      const clarifeye = createClarifeyeClient({ token, ...(baseUrl && { baseUrl }), ...PRINTING });
      await show("Clarifeye", () => clarifeye.updateUserPermissions(input));
      await showRefusal("Clarifeye, with a permission that does not exist", () =>
        // @ts-expect-error the compiler refuses it too
        clarifeye.updateUserPermissions({ ...input, permissions: ["CAN_DO_ANYTHING"] }),
      );
      if (mocks !== undefined) {
        await showRefusal("Clarifeye, where the server refuses", () =>
          clarifeye.updateUserPermissions(input, ANSWER_400),
        );
      }
    }
    if (settings.improvely !== undefined) {
      const { key, baseUrl = mocks?.improvely.url, ...input } = settings.improvely;
      const improvely = createImprovelyClient({ key, ...(baseUrl && { baseUrl }), ...PRINTING });
      await show("Improvely", () => improvely.grantUserPermission(input));
      await showRefusal("Improvely, with neither id nor email", () =>
        // @ts-expect-error the compiler refuses it too
        improvely.grantUserPermission({ project: input.project, permission: input.permission }),
      );
      if (mocks !== undefined) {
        await showRefusal("Improvely, where the server refuses", () =>
          improvely.grantUserPermission(input, ANSWER_400),
        );
      }
    }
  } finally {
    await mocks?.close();
  }
});

async function show(title: string, call: () => Promise<unknown>): Promise<void> {
  console.log(`\n== ${title}`);
  console.log("result:", await call());
}

async function showRefusal(title: string, call: () => Promise<unknown>): Promise<void> {
  console.log(`\n== ${title}`);
  const outcome = await call().catch((error: unknown) => error);
  if (!isClientError(outcome)) throw new UsageError(`${title}: expected a client's error, got ${String(outcome)}`);
  console.log(`${outcome.name}: ${outcome.message}`);
  if (outcome.name === "HttpError") console.log("body:  ", outcome.body);
}
