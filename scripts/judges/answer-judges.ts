// Three judges of an answer's body: the generated validator, an independent Ajv, and the client from end to end.

import type { ValidateFunction } from "ajv/dist/2020.js";
import { type AnyClientError, isClientError } from "../../src/index.ts";
import type { Operation } from "../../src/operation.ts";
import type { Case } from "../cases/case.ts";
import { isObject } from "../cases/schema.ts";
import type { Witnesses } from "../cases/witnesses.ts";
import { bodyOf, type OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import type { Aspect } from "./aspect.ts";
import { independentAjv } from "./independent-ajv.ts";
import { inputCasesOf } from "./input-cases.ts";
import { type Table, tableClient } from "./table-client.ts";

/** An answer with a JSON body that a spec documents. */
export interface DocumentedAnswer {
  operationId: string;
  status: number;
  schema: Yaml;
}

/** Every documented answer with a body of its own status. */
export function answersOf({ ofAnswers }: OpenApiDocument): DocumentedAnswer[] {
  return answersIn(ofAnswers);
}

function answersIn(document: OpenApiDocument): DocumentedAnswer[] {
  return document.operations.flatMap(({ operationId, operation }) =>
    Object.entries<Yaml>(operation.responses ?? {}).flatMap(([status, response]) => {
      const body = bodyOf(document.follow(response).content);
      // A range of statuses, or `default`, documents none of its own, and these statuses never come with a body.
      return body === undefined || !/^\d+$/.test(status) || /^(?:204|205|304)$/.test(status)
        ? []
        : [{ operationId, status: Number(status), schema: body.schema }];
    }),
  );
}

export class AnswerJudges {
  readonly cases: Witnesses;
  readonly #answer: DocumentedAnswer;
  readonly #operation: Operation;
  readonly #ajv: ValidateFunction;
  /** The schema with its enumerations open. */
  readonly #open: ValidateFunction;
  /** Schemas of the documented failures, open: what fits one is a failure, whatever its status. */
  readonly #failures: ValidateFunction[];
  readonly #call: (body: unknown) => Promise<unknown>;

  constructor(document: OpenApiDocument, table: Table, answer: DocumentedAnswer) {
    const { operationId, status, schema } = answer;
    this.cases = document.ofAnswers.witnessesOf(schema);
    this.#answer = answer;
    this.#operation = table.operations[operationId] as Operation;
    const compile = independentAjv(document.ofAnswers);
    this.#ajv = compile(schema);
    const compileOpen = independentAjv(document.ofOpenAnswers);
    const answers = answersIn(document.ofOpenAnswers).filter((each) => each.operationId === operationId);
    const open = answers.find((each) => each.status === status) as DocumentedAnswer;
    this.#open = compileOpen(open.schema);
    this.#failures = answers.filter((each) => each.status > 299).map((each) => compileOpen(each.schema));
    const own = { ...table, operations: { [operationId]: this.#operation } };
    const [input] = inputCasesOf(document, operationId).valid;
    this.#call = async (body) => {
      const fetch = async () => new Response(JSON.stringify(body), { status });
      const client = tableClient(own, { fetch, maxRetries: 0, allowInsecureHttp: true });
      return client[operationId]?.(input?.value);
    };
  }

  async aspectOf(each: Case): Promise<Aspect> {
    const { operationId, status } = this.#answer;
    const isValid = each.breaks === undefined;
    return {
      aspect: `${operationId} ${status}: ${each.name}`,
      received: {
        validator: this.#operation.responses[status]?.validate?.(each.value) === undefined,
        ajv: this.#ajv(each.value),
        client: await this.#call(each.value).then(
          () => "success",
          (error) => (isClientError(error) ? outcomeOf(error) : error),
        ),
      },
      expected: { validator: isValid, ajv: isValid, client: this.#expectedOf(each, isValid) },
    };
  }

  #expectedOf({ value, breaks, alsoBreaks }: Case, isValid: boolean): string {
    // A redirect is not followed, whatever its body is.
    if (/^3/.test(`${this.#answer.status}`)) return "UnexpectedResponseError";
    // A new enumerated value is drift, and a documented failure is one even where a success is due. What fits several
    // alternatives of which it may fit one is nothing new.
    const fitsSeveral =
      !this.#ajv(value) && this.#ajv.errors?.some(({ params }) => Array.isArray(params.passingSchemas));
    const fits = isValid || (!fitsSeveral && this.#open(value));
    if (this.#answer.status > 299) return fits ? "HttpError" : "HttpError, not as documented";
    if (fits) return "success";
    const broken = [`${breaks?.schemaPath}`, ...alsoBreaks];
    // A constant of the body's own, not deep within it, is what tells a failure.
    const isOther = broken.some((path) => /^#(\/\w+Of\/\d+)*\/properties\/[^/]+(\/\w+Of\/\d+)*\/const$/.test(path));
    return isObject(value) && isOther && this.#failures.some((fits) => fits(value))
      ? "HttpError"
      : "UnexpectedResponseError";
  }
}

function outcomeOf(error: AnyClientError): string {
  return error.name === "HttpError" && !error.documented ? "HttpError, not as documented" : error.name;
}
