import { InvalidInputError } from "../src/client-error.ts";

/** How a client of an API is created. */
export interface Creator {
  api: string;
  /** The exported function. */
  name: string;
  /** The option that takes the credential. */
  option: string;
  create(options: object): Readonly<Record<string, unknown>>;
}

/** The creator that `src/<api>.ts` exports. What its credential is called, it says itself where that is missing. */
export async function creatorOf(api: string): Promise<Creator> {
  const exported = (await import(`../src/${api}.ts`)) as Record<string, Creator["create"]>;
  const [name, create] = Object.entries(exported).find(([each]) => /^create\w+Client$/.test(each)) ?? [];
  if (name === undefined || create === undefined) throw new Error(`src/${api}.ts exports no create…Client.`);
  const environment = process.env;
  try {
    // Whatever credential there is, this asks for none.
    process.env = {};
    create({});
  } catch (error) {
    if (error instanceof InvalidInputError && error.faults[0] !== undefined) {
      return { api, name, option: error.faults[0].path.slice(1), create };
    }
    throw error;
  } finally {
    process.env = environment;
  }
  throw new Error(`${name} of src/${api}.ts takes a client without a credential; it must refuse.`);
}
