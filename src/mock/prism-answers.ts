import type { Prism, PrismOperation } from "./prism.ts";

/** A request as Prism reads it. */
export interface PrismRequest {
  readonly method: string;
  readonly url: { readonly path: string; readonly query: Readonly<Record<string, string | string[]>> };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** Whether its body says that it is JSON, and is none. */
  readonly isMalformed: boolean;
}

/** What Prism makes of a request. */
export interface PrismAnswer {
  /** Undefined where the spec has no such method and path. */
  readonly operation: PrismOperation | undefined;
  /** Whether the request is as documented. */
  readonly isValid: boolean;
  /** Whether the request names the answer that it wants, with `Prefer`. */
  readonly isAsked: boolean;
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Instance = ReturnType<Prism["http"]["createInstance"]>;
type Input = Parameters<Instance["request"]>[0];
type Outcome = Awaited<ReturnType<ReturnType<Instance["request"]>>>;
type Output = Extract<Outcome, { _tag: "Right" }>["right"];
type Violations = Output["validations"]["output"];
type Sent = Pick<PrismAnswer, "status" | "headers" | "body">;

/** Prism checks all that it can, and takes what is wrong for an error. */
export const CONFIG = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  mock: { dynamic: false },
  upstreamProxy: undefined,
} as const;
/** By their numbers in Prism. */
const SEVERITIES = ["Error", "Warning", "Information", "Hint"];
const isError = ({ severity }: { severity: number }) => SEVERITIES[severity] === "Error";

/**
 * Asks Prism itself, as the server of Prism's would. That server cannot be used: it keeps its connections to itself, so that
 * nobody can close or break one, and some versions never answer a malformed body.
 */
export function prismAnswers(prism: Prism, operations: PrismOperation[]) {
  return async (request: PrismRequest, status?: number): Promise<PrismAnswer> => {
    const input = request as Input;
    let operation: PrismOperation | undefined;
    let isValid = false;
    const preferred = prism.getHttpConfigFromRequest(input);
    const { dynamic = false, ...preferences } = preferred._tag === "Right" ? preferred.right : {};
    const config = { ...CONFIG, mock: { ...preferences, dynamic, code: preferences.code ?? status } };
    const instance = prism.http.createInstance(CONFIG, {
      logger: prism.logger,
      route: (options) => {
        const found = prism.route(options);
        if (found._tag === "Right") operation = found.right;
        return found;
      },
      validateInput: (options) => (request.isMalformed ? malformed() : prism.validateInput(options)),
      mock: (options) => {
        isValid = !options.input.validations.some(isError);
        return prism.mock(options);
      },
    });
    const outcome: Outcome =
      preferred._tag === "Left"
        ? preferred
        : // It throws at what it cannot decode, too.
          await (async () => instance.request(input, operations, config as typeof CONFIG)())().catch(failed);
    const sent = outcome._tag === "Left" ? problem(prism, outcome.left) : documented(prism, outcome.right);
    return { operation, isValid, isAsked: preferences.code !== undefined, ...sent };
  };
}

function failed(left: Error): Outcome {
  return { _tag: "Left", left };
}

function malformed(): ReturnType<Prism["validateInput"]> {
  return { _tag: "Left", left: [{ code: "json", message: "Request body is not JSON", path: ["body"], severity: 0 }] };
}

function documented(prism: Prism, { output, validations }: Output): Sent {
  const violations = [...violationsIn("request", validations.input), ...violationsIn("response", validations.output)];
  const told: Record<string, string> = violations.length > 0 ? { "sl-violations": JSON.stringify(violations) } : {};
  if (validations.output.some(isError)) {
    const detail = "The example that the spec documents is not as its schema says.";
    const error = prism.http.ProblemJsonError.fromTemplate(prism.http.VIOLATIONS, detail, { validation: violations });
    return problem(prism, error, told);
  }
  const given = Object.entries({ ...output.headers }).filter(([, value]) => value !== null);
  const headers: Record<string, string> = {
    ...told,
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)])),
  };
  try {
    return { status: output.statusCode, headers, body: prism.serialize(output.body, headers["content-type"]) };
  } catch (error) {
    return problem(prism, error as Error, told);
  }
}

function problem({ http }: Prism, error: Error, told: object = {}): Sent {
  const { status = 500, additional } = error as Error & { status?: number; additional?: unknown };
  return {
    status,
    headers: { ...told, "content-type": "application/problem+json", ...Object(additional).headers },
    body: JSON.stringify(http.ProblemJsonError.toProblemJson(error)),
  };
}

function violationsIn(message: string, violations: Violations): object[] {
  return violations.map(({ path = [], severity, code, message: text }) => ({
    location: [message, ...path],
    severity: SEVERITIES[severity],
    code,
    message: text,
  }));
}
