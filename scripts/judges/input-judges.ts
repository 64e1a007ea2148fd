// Four judges of an input: the generated validator, an independent Ajv, the client from end to end, and Prism.

import type { ValidateFunction } from "ajv/dist/2020.js";
import { InvalidInputError } from "../../src/index.ts";
import type { Operation } from "../../src/operation.ts";
import type { Case } from "../cases/case.ts";
import { isObject } from "../cases/schema.ts";
import type { OpenApiDocument, OperationAt } from "../document/openapi-document.ts";
import type { Aspect } from "./aspect.ts";
import { independentAjv } from "./independent-ajv.ts";
import { type InputCases, inputCasesOf } from "./input-cases.ts";
import { cannotBeAsked, type PrismException, prismExceptions } from "./prism-exceptions.ts";
import { prismTook } from "./prism-took.ts";
import { rawRequest } from "./raw-request.ts";
import { CREDENTIAL } from "./sample-aspects.ts";
import { type Table, tableClient } from "./table-client.ts";

export class InputJudges {
  readonly cases: InputCases;
  readonly #at: OperationAt;
  readonly #operation: Operation;
  readonly #ajv: ValidateFunction;
  readonly #client: ReturnType<typeof tableClient>;
  /** How many requests the client sent, and how many of them Prism took. */
  #sent = 0;
  #taken = 0;

  constructor(
    document: OpenApiDocument,
    table: Table,
    private readonly mock: string,
    operationId: string,
    private readonly fetch = globalThis.fetch,
  ) {
    this.cases = inputCasesOf(document, operationId);
    this.#at = document.find(operationId);
    this.#operation = table.operations[operationId] as Operation;
    this.#ajv = independentAjv(document.ofRequests)(this.cases.schema);
    const counting: typeof fetch = async (url, init) => {
      this.#sent += 1;
      const response = await this.fetch(url, init);
      if (await prismTook(response, this.#at.operation)) this.#taken += 1;
      return response;
    };
    const own = { ...table, operations: { [operationId]: this.#operation } };
    this.#client = tableClient(own, { baseUrl: mock, fetch: counting, maxRetries: 0 });
  }

  /** What the judges say, and what they should. Prism's known exceptions are told to `excuse`. */
  async aspectOf(each: Case, excuse: (exception: PrismException) => void): Promise<Aspect> {
    const isValid = each.breaks === undefined;
    const prism = await this.#prismAccepts(each);
    const exception = prismExceptions.find(({ isKnown }) => isKnown(each, this.cases.places));
    const isExcused = !isValid && prism === true && exception !== undefined;
    if (isExcused) excuse(exception);
    return {
      aspect: `${this.#at.operationId}: ${each.name}`,
      received: {
        validator: this.#operation.validateInput(each.value) === undefined,
        ajv: this.#ajv(each.value),
        client: await this.#clientAccepts(each),
        prism,
      },
      expected: {
        validator: isValid,
        ajv: isValid,
        client: isValid,
        prism: prism === undefined ? undefined : isValid || isExcused,
      },
    };
  }

  async #clientAccepts(each: Case): Promise<boolean> {
    const [sent, taken] = [this.#sent, this.#taken];
    const error = await this.#client[this.#operation.operationId]?.(each.value).catch((error) => error);
    if (error instanceof InvalidInputError && this.#sent === sent) return false;
    // What Prism makes of its answer is not what is judged here.
    if (this.#taken > taken || (this.#sent > sent && cannotBeAsked(each, this.cases))) return true;
    throw new Error("Prism does not take what the client sends", { cause: error });
  }

  /** Undefined where Prism cannot be asked. */
  async #prismAccepts(each: Case): Promise<boolean | undefined> {
    if (!isObject(each.value) || cannotBeAsked(each, this.cases)) return undefined;
    const { credential } = this.#operation;
    const sent = credential?.pair === undefined ? CREDENTIAL : btoa(CREDENTIAL);
    const { url, init } = rawRequest(this.mock, this.#at, this.cases.places, each.value, {
      headers: credential?.in === "header" ? { [credential.name]: credential.prefix + sent } : {},
      query: credential?.in === "query" ? { [credential.name]: sent } : {},
      fields: credential?.in === "body" ? { [credential.name]: sent } : {},
    });
    // To Prism, a form without fields is no body, which it takes where none is demanded.
    if (init.body === "" && this.#at.operation.requestBody.required !== true) return undefined;
    return prismTook(await this.fetch(url, init), this.#at.operation);
  }
}
