import { createRequire } from "node:module";

/** What the mocks need of Prism. */
export type Prism = Awaited<ReturnType<typeof installed>>;

/** Prism is an optional peer dependency: only who starts a mock needs it, and is told so where it cannot be loaded. */
export async function prismFrom(load: () => Promise<Prism>): Promise<Prism> {
  try {
    return await load();
  } catch (cause) {
    throw new Error("The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5.14.2", { cause });
  }
}

/** That of the project which uses the mocks. */
export async function installed() {
  const [{ createLogger }, { createServer }, { getHttpOperationsFromSpec }] = await Promise.all([
    import("@stoplight/prism-core"),
    import("@stoplight/prism-http-server"),
    import("@stoplight/prism-cli/dist/operations.js"),
  ]);
  // Required, since what `import` makes of a CommonJS default differs between Node and bundlers.
  const require = createRequire(import.meta.url);
  const { default: route }: Router = require("@stoplight/prism-http/dist/router/index.js");
  const { default: mock }: Mocker = require("@stoplight/prism-http/dist/mocker/index.js");
  return { createLogger, createServer, getHttpOperationsFromSpec, route, mock };
}

type Router = typeof import("@stoplight/prism-http/dist/router/index.js");
type Mocker = typeof import("@stoplight/prism-http/dist/mocker/index.js");
