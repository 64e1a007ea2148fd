// Four judges of an input: the generated validator, an independent Ajv, the client from end to end, and Prism.

import type { ValidateFunction } from "ajv/dist/2020.js";
import { InvalidInputError } from "../../src/index.ts";
import type { Operation } from "../../src/operation.ts";
import type { Case } from "../cases/case.ts";
import { isObject } from "../cases/schema.ts";
import type { Aspect } from "./aspect.ts";
import { independentAjv } from "./independent-ajv.ts";
import { type InputCases, inputCasesOf } from "./input-cases.ts";
import { mockFetch } from "./mock-fetch.ts";
import type { OpenApiDocument, OperationAt } from "./openapi-document.ts";
import { cannotBeAsked, type PrismException, prismExceptions } from "./prism-exceptions.ts";
import { rawRequest } from "./raw-request.ts";
import { CREDENTIAL } from "./sample-aspects.ts";
import { type Table, tableClient } from "./table-client.ts";

export class InputJudges {
  readonly cases: InputCases;
  readonly #at: OperationAt;
  readonly #operation: Operation;
  readonly #ajv: ValidateFunction;
  readonly #client: ReturnType<typeof tableClient>;
  /** How many requests the client sent. */
  #sent = 0;

  constructor(
    document: OpenApiDocument,
    table: Table,
    private readonly mock: string,
    operationId: string,
  ) {
    this.cases = inputCasesOf(document, operationId);
    this.#at = document.find(operationId);
    this.#operation = table.operations[operationId] as Operation;
    this.#ajv = independentAjv(document)(this.cases.schema);
    const counting: typeof fetch = (url, init) => {
      this.#sent += 1;
      return mockFetch(url, init);
    };
    this.#client = tableClient(table, { baseUrl: mock, fetch: counting, maxRetries: 0 });
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
        client: await this.#clientAccepts(each.value),
        prism,
      },
      expected: { validator: isValid, ajv: isValid, client: isValid, prism: isExcused ? true : prism && isValid },
    };
  }

  async #clientAccepts(input: unknown): Promise<boolean> {
    const before = this.#sent;
    try {
      await this.#client[this.#operation.operationId]?.(input);
      return true;
    } catch (error) {
      if (error instanceof InvalidInputError && this.#sent === before) return false;
      throw error;
    }
  }

  /** Undefined where Prism cannot be asked. */
  async #prismAccepts(each: Case): Promise<boolean | undefined> {
    if (!isObject(each.value) || cannotBeAsked(each, this.cases)) return undefined;
    const { credential } = this.#operation;
    const { url, init } = rawRequest(this.mock, this.#at, this.cases.places, each.value, {
      headers: credential?.in === "header" ? { [credential.name]: credential.prefix + CREDENTIAL } : {},
      fields: credential?.in === "body" ? { [credential.name]: CREDENTIAL } : {},
    });
    const response = await fetch(url, init);
    const text = await response.text();
    if (response.ok && !response.headers.has("sl-violations")) return true;
    const documented = ["422", "400"].find((status) => status in this.#at.operation.responses);
    const isMadeUp = text.includes("stoplight.io/prism/errors");
    if (documented === undefined ? response.status !== 422 : isMadeUp || String(response.status) !== documented) {
      throw new Error(`Prism answers ${response.status}, not with what is documented for an invalid request: ${text}`);
    }
    return false;
  }
}
