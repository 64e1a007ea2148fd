// Reads an OpenAPI document without any code of the generator, so that both cannot err alike.

import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { type Witnesses, witnesses } from "../cases/witnesses.ts";
import { type Hidden, inDirection } from "./direction.ts";
import { mapSchemas } from "./map-schemas.ts";
import { withOpenEnumerations } from "./open-enumerations.ts";
import { schemaOf30 } from "./openapi-30.ts";
import { withUnicodePattern } from "./unicode-pattern.ts";
import type { Yaml } from "./yaml.ts";

export interface OperationAt {
  operationId: string;
  path: string;
  method: string;
  /** The parameters of the operation and of its path, followed. */
  parameters: Yaml[];
  /** Its request body followed, too. */
  operation: Yaml;
}

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export class OpenApiDocument {
  readonly #witnesses = new Map<string, Witnesses>();
  #open: OpenApiDocument | undefined;
  readonly #directions = new Map<Hidden, OpenApiDocument>();
  #operations: OperationAt[] | undefined;

  constructor(readonly root: Yaml) {}

  /** As it is written. */
  static written(text: string): OpenApiDocument {
    return new OpenApiDocument(parseYaml(text));
  }

  /** What is of OpenAPI 3.0 is read as if it were of 3.1. */
  static parse(text: string): OpenApiDocument {
    const { root } = OpenApiDocument.written(text);
    const as31 = String(root.openapi).startsWith("3.0") ? mapSchemas(root, schemaOf30) : root;
    return new OpenApiDocument(mapSchemas(as31, withUnicodePattern));
  }

  /** A spec of this project, by its path from the project's root. */
  static read(file: string): OpenApiDocument {
    return OpenApiDocument.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
  }

  /** The document as its requests have it, without read-only properties. */
  get ofRequests(): OpenApiDocument {
    return this.#without("readOnly");
  }

  /** The document as its answers have it, which need not have write-only properties. */
  get ofAnswers(): OpenApiDocument {
    return this.#without("writeOnly");
  }

  /** The same, as its vendor may add values to enumerations. */
  get ofOpenAnswers(): OpenApiDocument {
    this.#open ??= new OpenApiDocument(withOpenEnumerations(this.ofAnswers.root));
    return this.#open;
  }

  #without(hidden: Hidden): OpenApiDocument {
    const known = this.#directions.get(hidden);
    if (known !== undefined) return known;
    const root = mapSchemas(this.root, (schema) => inDirection(hidden, schema, (reference) => this.at(reference)));
    const found = new OpenApiDocument(root);
    this.#directions.set(hidden, found);
    return found;
  }

  /** Those of which a client is made: what says `x-skip` is left out. */
  get operations(): readonly OperationAt[] {
    this.#operations ??= this.#operationsIn();
    return this.#operations;
  }

  #operationsIn(): OperationAt[] {
    return Object.entries<Yaml>(this.root.paths).flatMap(([path, item]) => {
      const pathItem = this.follow(item);
      const methods = METHODS.filter((method) => method in pathItem && !("x-skip" in pathItem[method]));
      return methods.map((method) => {
        const { requestBody, ...others } = pathItem[method];
        const operation = { ...others, ...(requestBody && { requestBody: this.follow(requestBody) }) };
        const parameters = new Map<string, Yaml>();
        for (const each of [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]) {
          const parameter = this.follow(each);
          parameters.set(`${parameter.in} ${parameter.name}`, parameter);
        }
        return { operationId: operation.operationId, path, method, parameters: [...parameters.values()], operation };
      });
    });
  }

  /** Throws if there is no such operation. */
  find(operationId: string): OperationAt {
    const found = this.operations.find((each) => each.operationId === operationId);
    if (found === undefined) throw new Error(`it has no operation ${operationId}`);
    return found;
  }

  /** The values that a schema of this document accepts, and those that break a keyword of it. Equal schemas share them. */
  witnessesOf(schema: Yaml): Witnesses {
    const key = JSON.stringify(schema);
    const known = this.#witnesses.get(key) ?? witnesses(schema, (reference) => this.at(reference));
    this.#witnesses.set(key, known);
    return known;
  }

  /** The node, or what it refers to. */
  follow = (node: Yaml): Yaml => (typeof node?.$ref === "string" ? this.follow(this.at(node.$ref)) : node);

  /** What a reference such as `#/components/schemas/User` leads to. */
  at = (reference: string): Yaml => keysOf(reference).reduce((node, key) => node?.[key], this.root);
}

/** The keys on the way to what a reference leads to. */
export function keysOf(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The body that a client sends or asks for, of all that `content` documents: JSON by its name, else by any name, else the first. */
export function bodyOf(content: Yaml): { mediaType: string; schema: Yaml; isJson: boolean } | undefined {
  const types = Object.keys(content ?? {});
  const named = (pattern: RegExp) => types.find((type) => pattern.test(type));
  const json = named(/^application\/json *(?:;|$)/i) ?? named(/^application\/[^\s;/]+\+json\b/i);
  const mediaType = json ?? types[0];
  if (mediaType === undefined) return undefined;
  return { mediaType, schema: content[mediaType].schema ?? {}, isJson: json !== undefined };
}
