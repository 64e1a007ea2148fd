import { type ParseArgsConfig, parseArgs } from "node:util";
import { adviceOn, nearest } from "../nearest.ts";
import type { Api } from "./apis.ts";
import { COMMON, type Common, commonOptions } from "./common-options.ts";
import { NotUnderstood } from "./not-understood.ts";
import { kebab, type OperationOption, optionsOf } from "./operation-options.ts";
import { meantBy } from "./value.ts";

/** What a command line says, as far as it can be understood. */
export interface CommandLine {
  readonly api: Api | undefined;
  readonly operationId: string | undefined;
  readonly options: readonly OperationOption[];
  readonly common: Common;
  /** By property, what was given for it; for a secret, the file that holds it. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, SecretFile>>;
  /** What is wrong with the options. */
  readonly faults: readonly string[];
}

/** Where a secret property is read from. */
export interface SecretFile {
  readonly option: string;
  readonly file: string;
}

type Tokens = readonly {
  kind: string;
  name?: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}[];

/** Reads a command line. Throws NotUnderstood where it names no API or operation that there is. */
export function commandLineOf(args: readonly string[], apis: readonly Api[]): CommandLine {
  const credentials = ["token", ...apis.flatMap(secretNames)];
  const [apiName, operationName] = positionals(tokensOf(args, [], credentials));
  const api = apiName === undefined ? undefined : named(apiName, apis, ({ name }) => name, "API", "");
  const operations = Object.entries(api?.reference.operations ?? {});
  const operation =
    api && operationName !== undefined
      ? named(operationName, operations, ([operationId]) => operationId, `operation of ${api.name}`, `${api.name} `)
      : undefined;
  const options = operation === undefined ? [] : optionsOf(operation[1]);
  const reading = new Reading(api, options);
  for (const token of tokensOf(args, options, credentials)) reading.read(token);
  reading.end();
  const { common, input, files, faults } = reading;
  return { api, operationId: operation?.[0], options, common, input, files, faults };
}

/** What an API calls its credential and the secrets that it takes. */
function secretNames({ option, reference }: Api): string[] {
  const properties = Object.values(reference.operations).flatMap((operation) => operation.properties);
  return [option, ...properties.flatMap(({ name, secret }) => (secret ? [name] : []))];
}

/** The one that is called so, in its own spelling or in kebab-case. */
function named<Each>(
  written: string,
  all: readonly Each[],
  nameOf: (each: Each) => string,
  what: string,
  help: string,
): Each {
  const found = all.find((each) => nameOf(each) === written) ?? all.find((each) => kebab(nameOf(each)) === written);
  if (found !== undefined) return found;
  throw new NotUnderstood([`There is no ${what} of this name; ${adviceOn(written, all.map(nameOf))}`], `${help}--help`);
}

/** `credentials` are the options that somebody might try to give one with. */
function tokensOf(
  args: readonly string[],
  options: readonly OperationOption[],
  credentials: readonly string[],
): Tokens {
  const config: NonNullable<ParseArgsConfig["options"]> = { h: { type: "boolean" } };
  for (const name of credentials) config[name] = { type: "string" };
  for (const { flag, property } of options) config[flag] = config[property.name] = { type: "string" };
  for (const [name, { value }] of commonOptions) config[name] = { type: value === undefined ? "boolean" : "string" };
  return parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function positionals(tokens: Tokens): string[] {
  return tokens.flatMap(({ kind, value }) => (kind === "positional" ? [value as string] : []));
}

class Reading {
  readonly common: Record<string, string | true> = {};
  readonly input: Record<string, unknown> = {};
  readonly files: Record<string, SecretFile> = {};
  readonly faults: string[] = [];
  readonly #api: Api | undefined;
  readonly #options: readonly OperationOption[];
  #positionals = 0;
  /** The argument behind an option that there is not may be its value. */
  #isValue = false;

  constructor(api: Api | undefined, options: readonly OperationOption[]) {
    this.#api = api;
    this.#options = options;
  }

  read({ kind, name = "", value, inlineValue }: Tokens[number]): void {
    const isValue = this.#isValue;
    this.#isValue = false;
    if (kind === "option") this.#readOption(name === "h" ? "help" : name, value, inlineValue === true);
    else if (kind === "positional" && !isValue) this.#readPositional();
  }

  /** What no option is wrong with alone. */
  end(): void {
    const read = [this.common.from, this.common["token-file"], ...Object.values(this.files).map(({ file }) => file)];
    // Thrown, before somebody waits for what cannot come.
    if (read.filter((file) => file === "-").length > 1) {
      throw new NotUnderstood([...this.faults, "Standard input can be named once"]);
    }
  }

  #readPositional(): void {
    this.#positionals += 1;
    // It is not quoted: it might be a credential.
    if (this.#positionals === 3)
      this.faults.push("Beside the API and the operation, everything is named: --name value");
  }

  #readOption(name: string, value: string | undefined, isInline: boolean): void {
    const option = this.#optionNamed(name);
    const common = Object.hasOwn(COMMON, name) ? COMMON[name as keyof typeof COMMON] : undefined;
    if (option === undefined && common === undefined) {
      this.#isValue = value === undefined;
      this.#readUnknown(name);
      return;
    }
    if (option === undefined && !("value" in Object(common))) {
      if (isInline) this.faults.push(`--${name}: takes no value`);
      this.common[name] = true;
      return;
    }
    if (value === undefined || (!isInline && value.startsWith("--"))) {
      this.faults.push(
        `--${name}: needs a value${value === undefined ? "" : `; one that begins with -- is written --${name}=…`}`,
      );
      return;
    }
    if (option === undefined) this.#once(this.common, name, name, value);
    else if (option.property.secret) this.#once(this.files, option.property.name, name, { option: name, file: value });
    else this.#readProperty(option, name, value);
  }

  #optionNamed(name: string): OperationOption | undefined {
    const byFlag = this.#options.find(({ flag }) => flag === name);
    const byName = this.#options.find(({ property }) => property.name === name && !property.secret);
    return byFlag ?? (Object.hasOwn(COMMON, name) ? undefined : byName);
  }

  #readProperty({ property }: OperationOption, name: string, text: string): void {
    const value = meantBy(text, property);
    const present = Object.hasOwn(this.input, property.name) ? this.input[property.name] : undefined;
    if (Array.isArray(present) && Array.isArray(value)) this.input[property.name] = [...present, ...value];
    else this.#once(this.input, property.name, name, value);
  }

  #once(into: Record<string, unknown>, key: string, name: string, value: unknown): void {
    if (Object.hasOwn(into, key)) this.faults.push(`--${name}: is given twice`);
    Object.defineProperty(into, key, { value, configurable: true, enumerable: true, writable: true });
  }

  #readUnknown(name: string): void {
    const secret = this.#options.find(
      ({ property }) => property.secret && [property.name, kebab(property.name)].includes(name),
    );
    if (secret !== undefined) {
      this.faults.push(`--${name}: ${NO_ARGUMENT}. Name a file that holds it: --${secret.flag} FILE`);
    } else if (name === "token" || name === this.#api?.option) {
      const variable = this.#api === undefined ? "its environment variable" : this.#api.variable;
      this.faults.push(`--${name}: ${NO_ARGUMENT}. Set ${variable}, or name a file that holds it: --token-file FILE`);
    } else {
      const names = [...this.#options.map(({ flag }) => flag), ...Object.keys(COMMON)];
      const near = nearest(name, names);
      this.faults.push(`--${name}: there is no such option${near === undefined ? "" : `; did you mean --${near}?`}`);
    }
  }
}

const NO_ARGUMENT = "no secret is taken as an argument, which others see in ps and the shell keeps in its history";
