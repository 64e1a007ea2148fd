import { quoted } from "../src/curl.ts";
import type { Operation } from "./generator/operation.ts";

/** A curl command, ready to paste, that sends an operation's documented example to `baseUrl`. */
export function curlOf(operation: Operation, baseUrl: string): string {
  const { method, pathTemplate, parameters, requestBody, credential } = operation;
  const exampleOf = (name: string): string => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    return encodeURIComponent(String(parameter?.example ?? name));
  };
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name }) => `${encodeURIComponent(name)}=${exampleOf(name)}`);
  if (credential?.in === "query") query.push(`${credential.name}=YOUR_CREDENTIAL`);
  const path = pathTemplate.replace(/\{([^{}]+)\}/g, (_template, name: string) => exampleOf(name));
  const lines = [`curl -X ${method} ${quoted(baseUrl + path + (query.length > 0 ? `?${query.join("&")}` : ""))}`];
  if (credential?.in === "header" && credential.prefix === "Basic ")
    lines.push(`-u ${quoted("YOUR_USER:YOUR_PASSWORD")}`);
  else if (credential?.in === "header")
    lines.push(`-H ${quoted(`${credential.name}: ${credential.prefix}YOUR_CREDENTIAL`)}`);
  for (const { name, in: place, required, example } of parameters) {
    if (place === "header" && required) lines.push(`-H ${quoted(`${name}: ${example ?? name}`)}`);
  }
  if (requestBody !== undefined) {
    const example = { ...requestBody.example };
    if (credential?.in === "body") example[credential.name] = "YOUR_CREDENTIAL";
    if (requestBody.mediaType !== "application/x-www-form-urlencoded") {
      lines.push(`-H ${quoted(`Content-Type: ${requestBody.mediaType}`)}`, `-d ${quoted(JSON.stringify(example))}`);
    } else {
      for (const [name, value] of Object.entries(example)) lines.push(`--data-urlencode ${quoted(`${name}=${value}`)}`);
    }
  }
  return lines.join(" \\\n  ");
}
