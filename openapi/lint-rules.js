// A Redocly plugin with three rules. Every operation and response says how sure its facts are, in `x-evidence`; every
// operation says whether it may be sent twice, in `x-repeatable`, and, unless it only reads, whether it takes access away or
// deletes, in `x-destructive`.

/** @typedef {import("@redocly/openapi-core").UserContext} UserContext */

const LEVELS = ["documented", "published", "inferred"];
const KEYS = ["level", "source", "note"];

/** @param {unknown} value */
const isText = (value) => typeof value === "string" && value.trim() !== "";

/**
 * @param {unknown} evidence
 * @returns {string[]} what is wrong with it
 */
function faultsOf(evidence) {
  if (typeof evidence !== "object" || evidence === null || Array.isArray(evidence)) {
    return ["`x-evidence` must be an object with `level` and `source`."];
  }
  const { level, source, note } = /** @type {Record<string, unknown>} */ (evidence);
  const faults = [];
  if (typeof level !== "string" || !LEVELS.includes(level))
    faults.push(`\`x-evidence.level\` must be one of: ${LEVELS.join(", ")}.`);
  if (!isText(source)) faults.push("`x-evidence.source` must name where the fact was read.");
  if (note !== undefined && !isText(note)) faults.push("`x-evidence.note` must be text.");
  for (const key of Object.keys(evidence)) {
    if (!KEYS.includes(key)) faults.push(`\`x-evidence\` has an unknown property \`${key}\`.`);
  }
  return faults;
}

/** @param {string} kind */
const demandEvidence =
  (kind) =>
  (/** @type {object} */ node, /** @type {UserContext} */ { report, location }) => {
    if ("x-evidence" in node) return;
    report({ message: `${kind} must say how sure it is in \`x-evidence\`.`, location: location.key() });
  };

function Evidence() {
  /** @type {(node: unknown, context: UserContext) => void} */
  const check = (node, { report, location }) => {
    if (typeof node !== "object" || node === null || !("x-evidence" in node)) return;
    for (const message of faultsOf(node["x-evidence"])) report({ message, location: location.child("x-evidence") });
  };
  return {
    any: check,
    ref: check,
    Operation: demandEvidence("An operation"),
    Response: demandEvidence("A response"),
  };
}

function Repeatable() {
  return {
    /** @type {(node: object, context: UserContext) => void} */
    Operation(node, { report, location }) {
      const { value, reason, doubt = "none" } = /** @type {any} */ (node)["x-repeatable"] ?? {};
      if (typeof value === "boolean" && isText(reason) && isText(doubt)) return;
      const message =
        "An operation must say whether it may be sent twice: `x-repeatable` with a boolean `value`, a `reason` and, if it likes, a `doubt` in words.";
      report({ message, location: location.key() });
    },
  };
}

function Destructive() {
  return {
    /** @type {(node: object, context: UserContext & { key: string | number }) => void} */
    Operation(node, { report, location, key }) {
      const given = /** @type {any} */ (node)["x-destructive"];
      const { value, reason } = given ?? {};
      if (given === undefined && ["get", "head"].includes(String(key))) return;
      if (typeof value === "boolean" && isText(reason)) return;
      const message =
        "An operation must say whether it takes access away or deletes: `x-destructive` with a boolean `value` and a `reason`.";
      report({ message, location: location.key() });
    },
  };
}

export default function plugin() {
  return { id: "sureness", rules: { oas3: { evidence: Evidence, repeatable: Repeatable, destructive: Destructive } } };
}
