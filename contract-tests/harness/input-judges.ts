// Four judges of an input: the generated validator, an independent Ajv, the client from end to end, and Prism.

import type { ValidateFunction } from "ajv/dist/2020.js";
import { createClient } from "../../src/client.ts";
import { InvalidInputError } from "../../src/index.ts";
import type { Operation } from "../../src/operation.ts";
import type { Case } from "../cases/case.ts";
import type { Aspect } from "./aspect.ts";
import { independentAjv } from "./independent-ajv.ts";
import { type InputCases, inputCasesOf } from "./input-cases.ts";
import { mockFetch } from "./mock-fetch.ts";
import type { OpenApiDocument, OperationAt } from "./openapi-document.ts";
import { isOtherPath, type PrismException, prismExceptions } from "./prism-exceptions.ts";
import { rawRequest } from "./raw-request.ts";
import { CREDENTIAL } from "./sample-aspects.ts";

/** Generated code of one API. */
export interface Table {
  operations: Readonly<Record<string, Operation>>;
  servers: readonly [string, ...string[]];
}

/** Keywords that Prism does not know, so that it lets pass what breaks them. */
const NOT_IN_PRISM = ["unevaluatedItems", "unevaluatedProperties"];

type Method = (input: unknown) => Promise<unknown>;

export class InputJudges {
  readonly cases: InputCases;
  readonly #at: OperationAt;
  readonly #operation: Operation;
  readonly #ajv: ValidateFunction;
  readonly #method: Method;
  /** How many requests the client sent. */
  #sent = 0;

  constructor(
    document: OpenApiDocument,
    { operations, servers }: Table,
    private readonly mock: string,
    operationId: string,
  ) {
    this.cases = inputCasesOf(document, operationId);
    this.#at = document.find(operationId);
    this.#operation = operations[operationId] as Operation;
    this.#ajv = independentAjv(document)(this.cases.schema);
    const counting: typeof fetch = (url, init) => {
      this.#sent += 1;
      return mockFetch(url, init);
    };
    const credential = { option: "credential", source: CREDENTIAL };
    const client = createClient<Record<string, never>>(
      { creator: "createClient", operations, servers, credential },
      { baseUrl: mock, fetch: counting, maxRetries: 0 },
    );
    this.#method = (client as unknown as Record<string, Method>)[operationId] as Method;
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
      await this.#method(input);
      return true;
    } catch (error) {
      if (error instanceof InvalidInputError && this.#sent === before) return false;
      throw error;
    }
  }

  /** Undefined where Prism cannot be asked. */
  async #prismAccepts(each: Case): Promise<boolean | undefined> {
    if (isOtherPath(each, this.cases.places) || !isRecord(each.value)) return undefined;
    if (this.cases.isOpen && each.breaks?.schemaPath === "#/additionalProperties") return undefined;
    if (NOT_IN_PRISM.includes(each.breaks?.keyword ?? "")) return undefined;
    // What is missing and has a default, Prism fills in.
    const { required, properties } = this.cases.schema;
    const isFilledIn = (name: string) =>
      !Object.hasOwn(each.value as object, name) && "default" in Object(properties[name]);
    if (each.breaks?.keyword === "required" && required.some(isFilledIn)) return undefined;
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
