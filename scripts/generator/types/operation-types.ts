import ts from "typescript";
import type { Operation } from "../operation.ts";
import { keyOf } from "../operation-table.ts";
import type { Specification } from "../specification.ts";
import { type Alternative, alternativesOf } from "./alternatives.ts";
import { docComment, documentationOf } from "./doc-comment.ts";
import type { DocumentTypes } from "./document-types.ts";
import { commonOf, distinctionOf, inputsOf } from "./input-type.ts";
import { methodComment } from "./method-comment.ts";
import { declaration, type SchemaTypes } from "./schema-types.ts";
import type { TypeNames } from "./type-names.ts";
import { type Direction, printed, unmarked } from "./type-nodes.ts";

/** The named types of one operation, and their texts. */
export class OperationTypes {
  readonly name: string;
  private readonly input: string;
  private readonly result: string;
  /** What is sent as the body, the credential included. */
  private readonly body: ts.TypeNode | undefined;
  /** A record of a list. */
  private readonly item: ts.TypeNode | undefined;
  private readonly record: string | undefined;
  private readonly base: string | undefined;
  private readonly inputs: { readonly name: string; readonly members: Alternative }[];

  constructor(
    private readonly types: DocumentTypes,
    private readonly schemas: SchemaTypes,
    private readonly specification: Specification,
    private readonly operation: Operation,
    names: TypeNames,
  ) {
    const claim = (suffix: string) => names.claim(`${operation.operationId}-${suffix}`, "Data");
    this.body = this.at("requestBody", "content", operation.requestBody?.mediaType ?? "")?.type;
    this.item = operation.pagination && this.itemOf(operation.pagination.items);
    const alternatives = inputsOf(types, specification, operation, this.body);
    this.name = claim("Operation");
    this.input = claim("Input");
    const isOnly = alternatives.length === 1;
    this.inputs = alternatives.map((members) => ({
      members,
      name: isOnly ? this.input : claim(`Input-${distinctionOf(members, alternatives)}`),
    }));
    this.base = isOnly ? undefined : claim("Input-Base");
    this.result = claim("Result");
    this.record = this.item && ts.isTypeLiteralNode(this.item) ? claim("Record") : undefined;
    const members = alternatives.flatMap((alternative) => [...alternative.values()]);
    const owners = members.flatMap((member) => member.owners);
    for (const owner of owners) schemas.need(unmarked(owner.type as ts.TypeNode).type, "input");
    if (this.body !== undefined) schemas.need(this.body, "input");
    for (const { status } of operation.responses) schemas.need(this.answer(status), "output");
  }

  /** The types that a caller names: of the input, the result, and the records of a list. */
  declarations(): string[] {
    const record = this.record && this.item && declaration(this.record, this.schemas.in("output").of(this.item), "");
    return [...this.inputDeclarations(), this.resultDeclaration(), ...(record ? [record] : [])];
  }

  /** The entry of `Operations`. */
  entry(): string {
    return `  ${keyOf(this.operation.operationId)}: ${this.name};`;
  }

  /** The method by which an operation is called, without what every method has beside. */
  method(): string {
    const isOptional = this.inputs.some(({ members }) => [...members.values()].every((each) => each.isOptional));
    const input = `input${isOptional ? "?" : ""}: ${this.input}`;
    const comment = docComment(methodComment(this.specification, this.operation), "  ");
    return `${comment}  ${keyOf(this.operation.operationId)}(${input}, options?: CallOptions): Promise<${this.result}>;`;
  }

  /** What clients and mocks are to know of it. */
  interface(): string {
    const { parameters, responses } = this.operation;
    const part = (place: string) => {
      const names = parameters.filter((each) => each.in === place).map(({ name }) => JSON.stringify(name));
      return names.length === 0 ? "Record<string, never>" : `Pick<${this.input}, ${names.join(" | ")}>`;
    };
    const bodies = (isSuccess: boolean) => {
      const statuses = responses.map(({ status }) => status).filter((status) => status < 300 === isSuccess);
      return statuses.map((status) => `${status}: ${this.text(this.answer(status), "output")};`).join(" ");
    };
    const body = this.body === undefined ? "undefined" : this.text(this.body, "input");
    return `export interface ${this.name} {
  input: ${this.input};
  output: ${this.result};${this.item === undefined ? "" : `\n  item: ${this.record ?? this.text(this.item, "output")};`}
  successes: { ${bodies(true)} };
  errors: { ${bodies(false)} };
  request: { path: ${part("path")}; query: ${part("query")}; body: ${body} };
}`;
  }

  /**
   * Where there are several forms of an input, they extend what they have in common: of a property that two types of a
   * union have, each its own, editors show no documentation.
   */
  private inputDeclarations(): string[] {
    const takes = `What \`${this.operation.operationId}\` takes.`;
    const of = (members: Alternative) => this.schemas.in("input").object(members);
    if (this.base === undefined) {
      return this.inputs.map(({ name, members }) => declaration(name, members.size > 0 ? of(members) : NOTHING, takes));
    }
    const common = commonOf(
      this.inputs.map(({ members }) => members),
      (member) => printed(this.schemas.in("input").ofMember(member)),
    );
    const forms = this.inputs.map(({ name, members }) => {
      const own = [...members].filter(([key, { isOptional }]) => isOptional !== common.get(key)?.isOptional);
      return declaration(name, of(new Map(own)), takes, this.base);
    });
    const union = `export type ${this.input} = ${this.inputs.map(({ name }) => name).join(" | ")};`;
    return [
      docComment(takes) + union,
      ...forms,
      declaration(this.base, of(common), `Of each form of \`${this.input}\`.`),
    ];
  }

  private resultDeclaration(): string {
    const successes = this.operation.responses.filter(({ status }) => status < 300);
    const types = successes.map(({ status }) => this.schemas.in("output").of(this.answer(status)));
    const owners = successes.map(({ status }) => this.at("responses", status)?.owner);
    const gives = [
      `What \`${this.operation.operationId}\` gives.`,
      ...owners.map((owner) => owner && documentationOf(owner)),
    ];
    const type = types.length === 0 ? NEVER : types.length === 1 ? types[0] : ts.factory.createUnionTypeNode(types);
    return declaration(this.result, type as ts.TypeNode, gives.filter(Boolean).join("\n\n"));
  }

  /** The body of an answer. */
  private answer(status: number): ts.TypeNode {
    const { mediaType, isText, schema } = this.operation.responses.find((each) => each.status === status) ?? {};
    if (mediaType === undefined) return UNDEFINED;
    // What no schema describes is no less a text.
    if (isText && Object.keys(schema ?? {}).length === 0) return STRING;
    return this.at("responses", status, "content", mediaType)?.type ?? UNDEFINED;
  }

  private itemOf(items: string): ts.TypeNode {
    const [success] = this.operation.responses.filter(({ status }) => status < 300);
    const [page] = alternativesOf(this.types, this.answer(success?.status ?? 0), "output") ?? [];
    const [list] = page?.get(items)?.owners ?? [];
    const type = list?.type === undefined ? UNDEFINED : this.types.resolved(unmarked(list.type).type);
    return ts.isArrayTypeNode(type) ? type.elementType : UNKNOWN;
  }

  private at(...keys: (string | number)[]) {
    return this.types.at("operations", this.operation.operationId, ...keys);
  }

  private text(type: ts.TypeNode, direction: Direction): string {
    return printed(this.schemas.in(direction).of(type));
  }
}

/** Of an interface without properties, anything is one. */
const NOTHING = ts.factory.createTypeReferenceNode("Record<string, never>");
const NEVER = ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
const STRING = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
const UNDEFINED = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
const UNKNOWN = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
