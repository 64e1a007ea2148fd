import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import { configurationOf } from "../../generator/configuration.ts";
import { type Api, Workshop } from "../../generator/regenerated.ts";
import { SpecificationError } from "../../generator/specification-error.ts";
import { documentedBy } from "../../judges/documented-facts.ts";
import type { DocumentedOperation } from "../../judges/documented-operation.ts";
import { casesNotice } from "./cases-judge.ts";
import { factsNotice, lintJudge, mockNotices, samplesNotice } from "./judges.ts";
import { changedPart, touchedOperations } from "./touched-operations.ts";
import { TypeJudge } from "./type-judge.ts";
import { JUDGES, type Verdict } from "./verdict.ts";

/** The contract suite of one API, as a function that says who notices a changed spec. */
export class Suite {
  /** Of how many operations Prism was asked. */
  #asked = 0;

  private constructor(
    private readonly api: Api,
    private readonly documented: readonly DocumentedOperation[] | undefined,
    /** Whether anything is written for what is generated of the whole spec. */
    private readonly isUsed: boolean,
    private readonly workshop: Workshop,
    private readonly lint: (text: string) => Promise<string | undefined>,
    private readonly types: TypeJudge,
    /** The text of the spec as it is. */
    private readonly original: string,
    private readonly unchanged: OpenApiDocument,
  ) {}

  /** `config` is a redocly.yaml; the API's documented facts and tests lie beside it, in `contract-tests/<api>/`. */
  static async open(config: string, name: string): Promise<Suite> {
    const { folder, apis } = await configurationOf(config);
    const api = apis.find((each) => each.name === name) as Api;
    const root = dirname(resolve(config));
    const documented = await documentedBy(root, name);
    const own = [join(root, "contract-tests", name), join(root, "src", `${name}.ts`)];
    const checked = [...own, join(folder, name, "types.ts"), join(folder, name, "operations.ts")];
    const types = new TypeJudge(root, api.folder, checked);
    const [workshop, lint, original] = [
      await Workshop.open(),
      await lintJudge(config, api),
      await readFile(api.file, "utf8"),
    ];
    const unchanged = OpenApiDocument.written(original);
    return new Suite(api, documented, own.some(existsSync), workshop, lint, types, original, unchanged);
  }

  get asked(): number {
    return this.#asked;
  }

  /** The first judge that notices the change; undefined where none does. */
  async verdictOn(text: string): Promise<Verdict | undefined> {
    const judges = this.#judges(text);
    for (const judge of JUDGES) {
      const reason = await judges[judge]?.().catch((error) => `${error}`);
      if (reason !== undefined) return { judge, reason };
    }
    return undefined;
  }

  /** Without documented facts, those that need them cannot be asked. */
  #judges(text: string): Partial<Record<Verdict["judge"], () => Promise<string | undefined>>> {
    const { documented } = this;
    const isChanged = text !== this.original;
    const written = once(() => OpenApiDocument.written(text));
    const judged = once(() => {
      if (isChanged) return touchedOperations(this.unchanged, written());
      return this.unchanged.operations.map(({ operationId }) => operationId);
    });
    const needed = () => (isChanged && !this.isUsed ? changedPart(written(), judged()) : text);
    const regenerated = once(() => this.workshop.regenerate(this.api, needed()));
    return {
      lint: () => this.lint(text),
      generation: async () => regenerated().then(() => undefined, refusal),
      types: async () => this.types.notices(await regenerated()),
      cases: async () => {
        this.#asked += judged().length;
        return casesNotice(await regenerated(), judged());
      },
      ...(documented && {
        samples: async () => samplesNotice(documented, await regenerated()),
        facts: async () => factsNotice(documented, text),
        mock: async () => mockNotices(documented, await regenerated()),
      }),
    };
  }

  async close(): Promise<void> {
    await this.workshop.close();
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function refusal(error: unknown): string {
  if (error instanceof SpecificationError) return error.message;
  throw error;
}
