// The judges of a changed spec, in the order in which they are asked. Each says what it notices, or nothing. They are what
// `npm test` runs, called without a process or a test runner for each mutant.

import { lintFromString, loadConfig } from "@redocly/openapi-core";
import { startMock } from "../../../src/mock.ts";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Api, Regenerated } from "../../generator/regenerated.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { type DocumentedOperation, failuresOf } from "../../judges/documented-operation.ts";
import { type Create, failureAspect, requestAspect, successAspect } from "../../judges/sample-aspects.ts";
import { aspectsOf, operationsAspect } from "../../judges/specification-aspects.ts";
import { type Table, tableClient } from "../../judges/table-client.ts";

/** `npm run lint:specs`, with the project's own rules. */
export async function lintJudge(config: string, { file }: Api): Promise<(text: string) => Promise<string | undefined>> {
  const resolved = await loadConfig({ configPath: config });
  return async (text) => {
    const problems = await lintFromString({ source: text, absoluteRef: file, config: resolved });
    return problems.find(({ severity }) => severity === "error")?.message;
  };
}

/** The tests that hold the spec to what is documented. */
export function factsNotice(documented: readonly DocumentedOperation[], text: string): string | undefined {
  const document = OpenApiDocument.parse(text);
  const operations = operationsAspect(document, documented);
  return firstDisagreement([operations]) ?? firstDisagreement(documented.flatMap((each) => aspectsOf(document, each)));
}

/** The tests that send the documented samples, with the regenerated client. */
export async function samplesNotice(
  documented: readonly DocumentedOperation[],
  { code }: Regenerated,
): Promise<string | undefined> {
  const create = creatorOf(code);
  for (const operation of documented) {
    const aspects = [
      ...operation.servers.map((server) => requestAspect(operation, create, server)),
      successAspect(operation, create),
      ...failuresOf(operation).map((status) => failureAspect(operation, create, status)),
    ];
    const found = firstDisagreement(await Promise.all(aspects));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The tests that let a mock of the changed spec answer. */
export async function mockNotices(
  documented: readonly DocumentedOperation[],
  { file, code }: Regenerated,
): Promise<string | undefined> {
  const create = creatorOf(code);
  const mock = await startMock(file);
  try {
    const aspects = documented.flatMap((operation) => [
      successAspect(operation, create, mock.url),
      ...failuresOf(operation).map((status) => failureAspect(operation, create, status, mock.url)),
    ]);
    return firstDisagreement(await Promise.all(aspects));
  } finally {
    await mock.close();
  }
}

function creatorOf(table: Table): Create {
  return (options) => tableClient(table, options);
}
