import ts from "typescript";
import { DirectedTypes, type Naming } from "./directed-types.ts";
import { docComment, documentationOf } from "./doc-comment.ts";
import type { DocumentTypes } from "./document-types.ts";
import type { TypeNames } from "./type-names.ts";
import { type Direction, isList, printed, unmarked } from "./type-nodes.ts";

/** The named types of a spec's schemas: those that are asked for, and what they refer to. */
export class SchemaTypes {
  private readonly asked: Record<Direction, Set<string>> = { input: new Set(), output: new Set() };
  private readonly names = new Map<string, Record<Direction, string>>();

  constructor(
    private readonly types: DocumentTypes,
    private readonly claimed: TypeNames,
  ) {}

  /** Notes which schemas a type needs in a direction. Once all are noted, they have their names. */
  need(node: ts.TypeNode, direction: Direction): void {
    new DirectedTypes(this.types, direction, this.asking).of(node);
  }

  private readonly asking: Naming = (schema, direction) => {
    if (this.asked[direction].has(schema)) return schema;
    this.asked[direction].add(schema);
    this.need(this.typeOf(schema).type, direction);
    return schema;
  };

  name(): void {
    for (const schema of this.types.schemas) {
      const output = this.claimed.claim(schema, "Data");
      const isTwofold = this.asked.input.has(schema) && this.asked.output.has(schema) && this.differs(schema);
      this.names.set(schema, { output, input: isTwofold ? this.claimed.claim(`${output}Input`, "Data") : output });
    }
  }

  /** Types in a direction, with the names of the schemas in them. */
  in(direction: Direction): DirectedTypes {
    return new DirectedTypes(this.types, direction, this.naming);
  }

  declarations(): string[] {
    return this.types.schemas.flatMap((schema) => {
      const { type, owner } = this.typeOf(schema);
      const { input, output } = this.names.get(schema) as Record<Direction, string>;
      const wanted = (["output", "input"] as const).filter((direction) => this.asked[direction].has(schema));
      const directions = input === output ? wanted.slice(0, 1) : wanted;
      return directions.map((direction) =>
        declaration(direction === "input" ? input : output, this.in(direction).of(type), documentationOf(owner)),
      );
    });
  }

  private readonly naming: Naming = (schema, direction) => this.names.get(schema)?.[direction] ?? schema;

  private typeOf(schema: string): { type: ts.TypeNode; owner: ts.Node } {
    const found = this.types.at("components", "schemas", schema);
    if (found === undefined) throw new Error(`openapi-typescript gave no type of the schema ${schema}.`);
    return found;
  }

  /** Whether what is sent of a schema is another type than what comes back, somewhere within. */
  private differs(schema: string): boolean {
    const within = new Set([schema]);
    const isDirected = (node: ts.Node): boolean => {
      const [, kind, referred] = this.types.referred(node) ?? [];
      if (kind === "schemas" && referred !== undefined) within.add(referred);
      const isMarked = ts.isTypeNode(node) && unmarked(node).mark !== undefined;
      return isMarked || isList(node) || ts.forEachChild(node, (child) => isDirected(child) || undefined) === true;
    };
    for (const each of within) if (isDirected(this.typeOf(each).type)) return true;
    return false;
  }
}

/** An interface where the type is an object, and an alias where it is not. */
export function declaration(name: string, type: ts.TypeNode, documentation: string, base?: string): string {
  const heading = base === undefined ? name : `${name} extends ${base}`;
  const text = ts.isTypeLiteralNode(type)
    ? `interface ${heading} ${printed(type)}`
    : `type ${name} = ${printed(type)};`;
  return `${docComment(documentation)}export ${text}`;
}
