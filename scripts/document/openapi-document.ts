// Reads an OpenAPI document without any code of the generator, so that both cannot err alike.

import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { type Witnesses, witnesses } from "../cases/witnesses.ts";
import { type Hidden, inDirection } from "./direction.ts";
import { mapSchemas } from "./map-schemas.ts";
import { methodName } from "./method-name.ts";
import { withOpenEnumerations } from "./open-enumerations.ts";
import { schemaOf30 } from "./openapi-30.ts";
import { withUnicodePattern } from "./unicode-pattern.ts";
import { withWholeReferences } from "./whole-references.ts";
import type { Yaml } from "./yaml.ts";

export interface OperationAt {
  /** The name of its method. */
  operationId: string;
  /** The key of its path item, and what stands behind the document's servers. */
  template: string;
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
  #operations: readonly OperationAt[] | undefined;
  #open: OpenApiDocument | undefined;
  readonly #directions = new Map<Hidden, OpenApiDocument>();

  /** Of a schema with more than `most` schemas in it, no values are derived. */
  constructor(
    readonly root: Yaml,
    private readonly most?: number,
  ) {}

  /** As it is written, but for references to what is no whole component. */
  static written(text: string): OpenApiDocument {
    const parsed = parseYaml(text) as Yaml;
    return new OpenApiDocument(withWholeReferences(parsed, (reference) => partAt(parsed, reference)));
  }

  /** What is of OpenAPI 3.0 is read as if it were of 3.1. */
  static parse(text: string, most?: number): OpenApiDocument {
    const { root } = OpenApiDocument.written(text);
    const as31 = String(root.openapi).startsWith("3.0") ? mapSchemas(root, schemaOf30) : root;
    return new OpenApiDocument(mapSchemas(as31, withUnicodePattern), most);
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
    const { root, follow } = this.ofAnswers;
    this.#open ??= new OpenApiDocument(withOpenEnumerations(root, follow), this.most);
    return this.#open;
  }

  #without(hidden: Hidden): OpenApiDocument {
    const known = this.#directions.get(hidden);
    if (known !== undefined) return known;
    const root = mapSchemas(this.root, (schema) => inDirection(hidden, schema, (reference) => this.at(reference)));
    const found = new OpenApiDocument(root, this.most);
    this.#directions.set(hidden, found);
    return found;
  }

  /** Those of which a client is made: what says `x-skip` is left out. */
  get operations(): readonly OperationAt[] {
    this.#operations ??= this.#operationsIn();
    return this.#operations;
  }

  #operationsIn(): OperationAt[] {
    return Object.entries<Yaml>(this.root.paths).flatMap(([template, item]) => {
      const pathItem = this.follow(item);
      const methods = METHODS.filter((method) => method in pathItem && !("x-skip" in pathItem[method]));
      return methods.map((method) => {
        const { requestBody, ...others } = pathItem[method];
        const operation = { ...others, ...(requestBody && { requestBody: this.follow(requestBody) }) };
        const parameters = new Map<string, Yaml>();
        for (const each of [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]) {
          const parameter = this.follow(each);
          if (!isIgnored(parameter)) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
        }
        const operationId = methodName(operation.operationId, method, template);
        const behind = addedPath(this.root.servers, operation.servers ?? pathItem.servers);
        const path = behind + template;
        return { operationId, template, path, method, parameters: [...parameters.values()], operation };
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
    const known = this.#witnesses.get(key) ?? witnesses(schema, (reference) => this.at(reference), this.most);
    this.#witnesses.set(key, known);
    return known;
  }

  /** The node, or what it refers to. */
  follow = (node: Yaml): Yaml => (typeof node?.$ref === "string" ? this.follow(this.at(node.$ref)) : node);

  /** What a reference such as `#/components/schemas/User` leads to, or one within `root`, through references on its way. */
  at = (reference: string, root: Yaml = this.root): Yaml => partAt(root, reference, this.follow);
}

/** The keys on the way to what a reference leads to. */
export function keysOf(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function partAt(root: Yaml, reference: string, follow = (node: Yaml) => node): Yaml {
  return keysOf(reference).reduce((node, key) => follow(node)?.[key], root);
}

/** What the servers of a path or an operation have behind the document's. */
function addedPath(servers: Yaml, own: Yaml): string {
  const [base = "", url = base] = [servers, own].map((list) => {
    const { url, variables } = list?.[0] ?? {};
    return url?.replaceAll(/\{(.+?)\}/g, (_: string, name: string) => variables?.[name]?.default).replace(/\/$/, "");
  });
  return url.startsWith(base) ? url.slice(base.length) : "";
}

/** What OpenAPI ignores: other parts of a document tell these headers. */
function isIgnored({ in: place, name }: Yaml): boolean {
  return place === "header" && ["accept", "authorization", "content-type"].includes(name.toLowerCase());
}

/**
 * The body that a client sends or asks for, of all that `content` documents: JSON by its name, else by any name, else a form,
 * else a text, else the first.
 */
export function bodyOf(content: Yaml): { mediaType: string; schema: Yaml; isJson: boolean } | undefined {
  const types = Object.keys(content ?? {});
  const named = (pattern: RegExp) => types.find((type) => pattern.test(type));
  const json = named(/^application\/json *(?:;|$)/i) ?? named(/^application\/[^\s;/]+\+json\b/i);
  const form = named(/^application\/x-www-form-urlencoded\b/i);
  const mediaType = json ?? form ?? named(/^text\/(?!event-stream)/i) ?? types[0];
  if (mediaType === undefined) return undefined;
  return { mediaType, schema: content[mediaType].schema ?? {}, isJson: json !== undefined };
}
