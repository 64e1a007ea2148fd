import { type PreparedAnswer, preparedAnswer } from "./answer.ts";
import { pagesOf } from "./pages.ts";
import type { PrismOperation } from "./prism.ts";
import type { PrismRequest } from "./prism-answers.ts";
import { credentialNames, shownRequest } from "./requests.ts";
import { type Reply, serve } from "./server.ts";
import type { MockSpecification } from "./specification.ts";
import type { Mock, MockRequest } from "./types.ts";

/** Gives one answer after the other, the last one for ever. */
type Answers = (request: MockRequest) => Promise<PreparedAnswer>;

/** Serves a spec on 127.0.0.1 until it is closed. */
export async function startService(specification: MockSpecification, port: number): Promise<Mock> {
  const { operations, basePath } = specification;
  const names = credentialNames(operations);
  const asked = new Map<string | undefined, Answers>();
  let requests: MockRequest[] = [];
  let failures: Error[] = [];

  async function replyTo(request: PrismRequest): Promise<Reply> {
    const { operation, isValid, isAsked, ...documented } = await specification.answer(request);
    const shown = shownRequest(request, operation, names);
    requests.push(shown);
    const answers = asked.get(operation?.iid);
    if (answers === undefined || !isValid || isAsked) return documented;
    try {
      return await replyOf(specification, request, await answers(shown));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      failures.push(new Error(`The mock could not answer ${operation?.iid}: ${reason}`, { cause }));
      return { status: 500, headers: { "content-type": "text/plain; charset=utf-8" }, body: reason };
    }
  }

  const server = await serve(port, replyTo);
  const throwFailures = () => {
    const [failure] = failures;
    failures = [];
    if (failure !== undefined) throw failure;
  };
  return {
    url: server.origin + basePath,
    get requests() {
      return requests;
    },
    answer(operationId: string, answers: unknown) {
      const operation = operationNamed(operations, operationId);
      asked.set(operationId, inTurn(specification, operation, [answers].flat()));
    },
    records(operationId: string, records: readonly unknown[], { undocumented = false } = {}) {
      const operation = operationNamed(operations, operationId);
      const { whole, page } = pagesOf(operation, structuredClone(records), server.origin);
      const answer = (request: MockRequest) => ({ ...page(request), undocumented });
      // All of them at once, so that what is wrong is told now, and under its place in `records`.
      preparedAnswer(specification, operation, { ...whole, undocumented });
      asked.set(operationId, inTurn(specification, operation, [answer]));
    },
    reset() {
      // A new list, so that whoever holds the old one still has what it told.
      requests = [];
      asked.clear();
      throwFailures();
    },
    async close() {
      await server.close();
      throwFailures();
    },
  } as Mock;
}

function operationNamed(operations: readonly PrismOperation[], operationId: string): PrismOperation {
  const operation = operations.find(({ iid }) => iid === operationId);
  if (operation !== undefined) return operation;
  const known = operations.map(({ iid }) => iid).join(", ");
  throw new Error(`The mock has no operation "${operationId}" to answer; it has ${known}.`);
}

/** All answers but functions are looked at now: what is wrong is told to whoever asks for it. */
function inTurn(specification: MockSpecification, operation: PrismOperation, given: readonly unknown[]): Answers {
  if (given.length === 0) throw new Error(`${operation.iid} cannot be answered so: there is no answer in the list.`);
  const prepare = (answer: unknown) => preparedAnswer(specification, operation, answer);
  const answers = given.map((answer) => (typeof answer === "function" ? answer : prepare(answer)));
  let turn = 0;
  return async (request) => {
    const answer = answers[Math.min(turn, answers.length - 1)] as (typeof answers)[number];
    turn += 1;
    return typeof answer === "function" ? prepare(await answer(request)) : answer;
  };
}

async function replyOf(
  specification: MockSpecification,
  request: PrismRequest,
  { status, isDocumented, headers, body, delayMs, fault }: PreparedAnswer,
): Promise<Reply> {
  const example = isDocumented ? await specification.answer(request, status) : { status, headers: {}, body: undefined };
  return {
    status: body === undefined ? example.status : status,
    headers: { ...example.headers, ...headers },
    body: body ?? example.body,
    delayMs,
    fault,
  };
}
