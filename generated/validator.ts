// Generated. Do not edit: run `npm run generate`.

/** One thing that is wrong with a value. */
export interface Fault {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message: string;
}

/** Says whether a value fits its schema; if not, `errors` holds every fault until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}
