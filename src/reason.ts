/** Where a body says what is wrong, the places that say it best first. */
const PLACES = ["message", "error", "detail", "msg", "title", "errors", "reason", "error_description", "description"];
/** How far within a body its reason is looked for. */
const DEEPEST = 4;
const LONGEST = 300;

/**
 * What a body says is wrong, cut to a readable length; the body itself where it says so in none of the usual places.
 * Undefined for what is neither an object nor a list.
 */
export function reasonIn(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const reason = reasonOf(body, 0) ?? JSON.stringify(body);
  return reason.length > LONGEST ? `${reason.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : reason;
}

function reasonOf(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return undefined;
  const within = (part: unknown) => reasonOf(part, depth + 1);
  if (Array.isArray(value)) return joined(value.map(within), " ");
  const parts = PLACES.map((place) => (Object.hasOwn(value, place) ? (value as Record<string, unknown>)[place] : null));
  const said = parts.find((part) => typeof part === "string" && part.trim() !== "");
  // Messages by the field that they are about, such as `{"email": ["Enter a valid address."]}`.
  const byField = () =>
    Object.entries(value).map(([field, part]) => {
      const reason = typeof part === "object" ? within(part) : undefined;
      return reason && `${field}: ${reason}`;
    });
  return within(said) ?? parts.map(within).find(Boolean) ?? joined(byField(), "; ");
}

function joined(reasons: readonly (string | undefined)[], separator: string): string | undefined {
  return reasons.filter((reason) => reason !== undefined).join(separator) || undefined;
}
