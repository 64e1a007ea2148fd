import { createRequire } from "node:module";

/** What the mocks need of Prism. */
export type Prism = Awaited<ReturnType<typeof installed>>;
/** An operation of a spec as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<Prism["http"]["getHttpOperationsFromSpec"]>>[number];

/** Prism is an optional peer dependency: only who starts a mock needs it, and is told so where it cannot be loaded. */
export async function prismFrom(load: () => Promise<Prism>): Promise<Prism> {
  const prism = await load().catch((cause: unknown) => {
    throw new Error("The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5", { cause });
  });
  const [major, minor] = prism.version.split(".").map(Number) as [number, number];
  if (major === 5 && minor >= 14) return prism;
  throw new Error(
    `The mocks need Prism 5.14 or a later 5, not ${prism.version}: npm install --save-dev @stoplight/prism-cli@5`,
  );
}

/**
 * That of the project which uses the mocks. Its parts are asked of its command's package, the only one that the project
 * names; and required, since what `import` makes of CommonJS differs between Node, bundlers and test runners.
 */
export async function installed() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@stoplight/prism-cli/package.json");
  const part = createRequire(manifest);
  const http: typeof import("@stoplight/prism-http") = part("@stoplight/prism-http");
  const { createLogger }: typeof import("@stoplight/prism-core") = part("@stoplight/prism-core");
  const { default: route }: Router = part("@stoplight/prism-http/dist/router/index.js");
  const { default: mock }: Mocker = part("@stoplight/prism-http/dist/mocker/index.js");
  const { validateInput, validateOutput }: Validator = part("@stoplight/prism-http/dist/validator/index.js");
  const { getHttpConfigFromRequest }: Preferences = part(
    "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js",
  );
  const { serialize }: Serializer = part("@stoplight/prism-http-server/dist/serialize.js");
  const { version } = part(manifest) as { version: string };
  const logger = createLogger("MOCK", { level: "silent" });
  return { version, http, logger, route, mock, validateInput, validateOutput, getHttpConfigFromRequest, serialize };
}

type Router = typeof import("@stoplight/prism-http/dist/router/index.js");
type Mocker = typeof import("@stoplight/prism-http/dist/mocker/index.js");
type Validator = typeof import("@stoplight/prism-http/dist/validator/index.js");
type Preferences = typeof import("@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js");
type Serializer = typeof import("@stoplight/prism-http-server/dist/serialize.js");
