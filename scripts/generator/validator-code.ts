// biome-ignore lint/suspicious/noExplicitAny: Ajv has compiled it, so that each keyword holds what it must
export type Assertions = { readonly [keyword: string]: any };

/** One thing that a validator does: it calls another one with the value, or something else with the faults so far. */
export interface Step {
  validator?: string;
  call?: (faults: string) => string;
  /** Whether it is about a value that is known to be an object. */
  isOfObject?: boolean;
}

/** What a reference leads to, and the name that its constant may have. */
export interface Component {
  name: string;
  schema: Assertions;
}

/** Gives what a schema asserts. It asks the code for the validators of the schemas within. */
type StepsOf = (code: ValidatorCode, schema: Assertions, name: string) => Step[];

/** Writes validators as TypeScript: a constant for each schema that is not merely another one. Equal schemas share theirs. */
export class ValidatorCode {
  readonly #components: ReadonlyMap<string, Component>;
  /** The names that generated/validation/ exports, and the file of each. */
  readonly #library: ReadonlyMap<string, string>;
  readonly #stepsOf: StepsOf;
  /** By the text of a schema or of a keyword, the constant that stands for it. */
  readonly #constants = new Map<string, string>();
  /** Constants that were asked for while they were written: schemas that lead back to themselves. */
  readonly #recursive = new Set<string>();
  readonly #taken: Set<string>;
  readonly #imported = new Set<string>();
  readonly #exportedAgain = new Set<string>();
  readonly #declarations: string[] = [];

  constructor(components: ReadonlyMap<string, Component>, library: ReadonlyMap<string, string>, stepsOf: StepsOf) {
    this.#components = components;
    this.#library = library;
    this.#stepsOf = stepsOf;
    this.#taken = new Set([...library.keys(), "Validator", "value", "faults", "key"]);
  }

  /** The module's text. It exports every constant. */
  get text(): string {
    const files = new Map<string, string[]>([["fault", []]]);
    for (const name of [...this.#imported].sort()) {
      const file = this.#library.get(name) as string;
      files.set(file, [...(files.get(file) ?? []), name]);
    }
    const imports = [...files].sort().map(([file, names]) => {
      const list = file === "fault" ? ["type Validator", ...names] : names;
      return `import { ${list.join(", ")} } from "../validation/${file}.ts";\n`;
    });
    const again = [...this.#exportedAgain].sort().join(", ");
    return `${imports.join("")}\n${this.#declarations.join("\n")}\n${again && `export { ${again} };\n`}`;
  }

  /** The constant that validates a schema, for those who import the module. */
  exported(schema: Assertions, name: string): string {
    const constant = this.validator(schema, name);
    if (this.#library.has(constant)) this.#exportedAgain.add(constant);
    return constant;
  }

  /** The constant that validates a schema. A new one is named `name`. */
  validator(schema: Assertions | boolean, name: string): string {
    if (typeof schema === "boolean") return this.library(schema ? "anything" : "never");
    return this.#validator(JSON.stringify(schema), schema, name);
  }

  /** The constant that validates what a reference leads to. */
  component(reference: string): string {
    const { name, schema } = this.referred(reference);
    return this.#validator(reference, schema, name);
  }

  referred(reference: string): Component {
    return this.#components.get(reference) as Component;
  }

  #validator(text: string, schema: Assertions, wanted: string): string {
    const known = this.#constants.get(text);
    if (known !== undefined) {
      if (this.#taken.has(known)) this.#recursive.add(known);
      return known;
    }
    const name = this.#reserved(text, wanted);
    const steps = this.#stepsOf(this, schema, name);
    const [first] = steps;
    if (steps.length < 2 && !first?.call && !this.#recursive.has(name)) {
      // It is merely another one.
      this.#taken.delete(name);
      this.#constants.set(text, first?.validator ?? this.library("anything"));
      return this.#constants.get(text) as string;
    }
    this.#declarations.push(`export const ${name}: Validator = ${this.#functionOf(steps)};`);
    return name;
  }

  #functionOf(steps: readonly Step[]): string {
    const chain = (of: readonly Step[]) =>
      of.reduce((faults, { validator, call }) => call?.(faults) ?? `${validator}(value, ${faults})`, "faults");
    const ofObjects = steps.filter(({ isOfObject }) => isOfObject);
    const ofAny = steps.filter(({ isOfObject }) => !isOfObject);
    if (ofObjects.length === 0) return `(value, faults) => ${chain(ofAny)}`;
    const lines = ofObjects.map((step) => `    faults = ${chain([step])};\n`).join("");
    const before = ofAny.length > 0 ? `  faults = ${chain(ofAny)};\n` : "";
    return `(value, faults) => {\n${before}  if (${this.library("isObject")}(value)) {\n${lines}  }\n  return faults;\n}`;
  }

  /** The constant that holds what a function of the library gives: `minimum(1)`. A new one is named `name`. */
  made(maker: string, name: string, ...values: readonly string[]): string {
    const text = `${this.library(maker)}(${values.join(", ")})`;
    return this.declared(text, name, () => text);
  }

  /** The constant that stands for what `text` says. A new one is named `name`, and holds what `written` gives. */
  declared(text: string, name: string, written: (own: string) => string): string {
    const known = this.#constants.get(text);
    if (known !== undefined) return known;
    const own = this.#reserved(text, name);
    this.#declarations.push(`export const ${own} = ${written(own)};`);
    return own;
  }

  library(name: string): string {
    this.#imported.add(name);
    return name;
  }

  #reserved(text: string, wanted: string): string {
    const plain = wanted.replace(/\W/g, "_").replace(/^\d/, "_$&");
    let name = plain;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${plain}_${number}`;
    this.#taken.add(name);
    this.#constants.set(text, name);
    return name;
  }
}
