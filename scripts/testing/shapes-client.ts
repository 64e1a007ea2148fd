import { createClient } from "../../src/client.ts";
import type { ClientOptions } from "../../src/options.ts";
import { SHAPES } from "../generator/shapes.ts";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import type { ClientOf } from "./client-of.ts";
import { type GeneratedProject, generatedProject } from "./generated-project.ts";

interface Shapes {
  "shapes.get-one": { input: object; output: unknown; errors: { 404: { title: string } } };
  signIn: { input: object; output: undefined; errors: Record<never, never> };
  changeShape: { input: object; output: unknown; errors: Record<never, never> };
}

/** A client of the spec in generation/shapes.ts. */
export function clientOf({ operations, servers }: GeneratedProject, options: ClientOptions) {
  const credential = { option: "token", variable: "SHAPES_TOKEN" };
  const all: object = { token: "a-token-of-tests", maxRetries: 0, ...options };
  return createClient<ClientOf<Shapes>>({ creator: "createShapes", operations, servers, credential }, all);
}

export const found = { id: 7, name: "a", size: 1 };
export const change = { id: 7, "X-Trace-Id": "t1", name: "a", size: 1, colour: "dark-red" };

/** What a client sends in one call. */
export async function sentBy(call: (client: ReturnType<typeof clientOf>) => Promise<unknown>) {
  const { fetch, requests } = recordingFetch(() => jsonResponse(found));
  await call(clientOf(await generatedProject(SHAPES), { fetch }));
  return requests[0];
}
