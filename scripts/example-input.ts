import type { Operation } from "./generator/operation.ts";

/** What an operation's method takes, by the spec's examples: parameters and body in one, without the credential. */
export function exampleInputOf({ parameters, requestBody, credential }: Operation): object {
  const required = parameters.filter((parameter) => parameter.required);
  const body = { ...requestBody?.example };
  if (credential?.in === "body") delete body[credential.name];
  return { ...Object.fromEntries(required.map(({ name, example }) => [name, example ?? name])), ...body };
}
