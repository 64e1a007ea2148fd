import { drop, renameKey, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Path, type Yaml } from "../mutants/specification.ts";

export const responses: Operator = {
  group: "responses",
  *changes(specification) {
    for (const { path, value } of specification.all("operation")) {
      if (isObject(value.responses)) yield* statusChanges([...path, "responses"], value.responses);
    }
    for (const { path, value } of specification.all("response")) {
      if (!isObject(value.content)) continue;
      const place = [...path, "content"];
      yield { name: "content dropped", path: place, description: "the answer has no body", edit: drop(place) };
    }
  },
};

function* statusChanges(path: Path, responses: Record<string, Yaml>): Iterable<Change> {
  const statuses = Object.keys(responses).filter((key) => !key.startsWith("x-"));
  for (const status of statuses) {
    const place = [...path, status];
    const other = otherStatus(status, statuses);
    if (other !== undefined) {
      const description = `status ${status} becomes ${other}`;
      yield { name: "status changed", path: place, description, edit: renameKey(place, other) };
    }
    if (statuses.length > 1) {
      yield { name: "response dropped", path: place, description: `status ${status} is dropped`, edit: drop(place) };
    }
  }
  for (const candidates of [["202", "203", "201"], ["409", "410", "423"], ["500", "502", "504"], ["default"]]) {
    const status = candidates.find((candidate) => !statuses.includes(candidate));
    if (status === undefined) continue;
    const place = [...path, status];
    const edit = set(place, { description: "Undocumented." });
    yield { name: "response added", path: place, description: `status ${status} is added`, edit };
  }
}

/** The next free status of the same class, so that 200 becomes 201 and 401 becomes 402. */
function otherStatus(status: string, taken: readonly string[]): string | undefined {
  if (status === "default") return taken.includes("500") ? undefined : "500";
  const start = Number(status.replace(/X/gi, "0"));
  const [hundreds] = status;
  for (let other = start + 1; String(other)[0] === hundreds; other++) {
    if (!taken.includes(String(other))) return String(other);
  }
  return undefined;
}
