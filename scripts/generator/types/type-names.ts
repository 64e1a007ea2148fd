/** Names that the generated files need for themselves, or that a reader takes for something else. */
const TAKEN = [
  ...["Array", "Date", "Error", "Function", "Map", "Number", "Object", "Omit", "Pick", "Promise", "Readonly", "Record"],
  ...["Methods", "Operations"],
  ...["RegExp", "Set", "String", "Symbol", "Boolean", "BigInt", "NonNullable"],
];

/** What an entry of the package exports beside the types of its API: `src/public.ts`, by hand, and held to it by a test. */
export const PUBLIC = [
  ...["AnyClientError", "AttemptEnd", "CallOptions", "Client", "ClientError", "ClientOptions", "CredentialSource"],
  ...["FaultAt", "HookEvent", "Hooks", "HttpError", "HttpErrorOf", "InvalidInputError", "Logger", "Method"],
  ...["NetworkError", "RedactedRequest", "RequestError", "RequestOptions", "Result", "TimeoutError"],
  ...["UnexpectedResponseError"],
];

/** Gives each type a name of its own, in the order in which they ask. */
export class TypeNames {
  private readonly given = new Set([...TAKEN, ...PUBLIC]);

  /** `name` as a type is called; where that is taken, with `suffix`, and then with a number. */
  claim(name: string, suffix: string): string {
    const wanted = pascalCase(name);
    const candidates = [wanted, `${wanted}${suffix}`];
    let free = candidates.find((each) => !this.given.has(each));
    for (let number = 2; free === undefined; number += 1) {
      if (!this.given.has(`${wanted}${suffix}${number}`)) free = `${wanted}${suffix}${number}`;
    }
    this.given.add(free);
    return free;
  }
}

export function pascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9$]+/).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Za-z$]/.test(joined) ? joined : `T${joined}`;
}
