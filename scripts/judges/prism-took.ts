import type { Yaml } from "../document/yaml.ts";
import { errorsAmong, type Violation, violationsIn } from "./prism-violations.ts";

/**
 * Whether Prism took a request, which its answer tells. It may have taken one and then found that an answer which it
 * made up, since the spec has no example, is not as documented. Throws where it refuses by another answer than
 * documented.
 */
export async function prismTook(response: Response, { responses = {} }: Yaml): Promise<boolean> {
  const text = await response.clone().text();
  const isMadeUp = text.includes("stoplight.io/prism/errors");
  const header = response.headers.get("sl-violations");
  const madeUp: Violation[] = (isMadeUp && JSON.parse(text).validation) || [];
  const violations = header === null ? errorsAmong(madeUp) : violationsIn(header);
  if (violations.length > 0 && violations.every(({ location }) => location?.[0] === "response")) return true;
  if (response.ok && violations.length === 0) return true;
  const documented = ["422", "400"].find((status) => status in responses);
  // It noticed, but the answer that it made up for a range of statuses is not as documented.
  if (documented === undefined && violations.some(({ location }) => location?.[0] === "request")) return false;
  if (documented === undefined ? response.status !== 422 : isMadeUp || String(response.status) !== documented) {
    throw new Error(`Prism answers ${response.status}, not with what is documented for an invalid request: ${text}`);
  }
  return false;
}
