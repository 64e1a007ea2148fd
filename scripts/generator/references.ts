import { isAnnotation } from "./annotation.ts";
import { isData } from "./outside.ts";
import { isWithin, keysOf } from "./pointer.ts";
import type { Node, Path, Specification } from "./specification.ts";

/** A path item has no name: the operations of each path are its own. */
const COMPONENT = /^#\/components\/(?!pathItems\/)[^/]+\/[^/]+$/;

/** A reference to what is no whole component, and what it leads to. */
interface Reference {
  node: Node;
  path: Path;
  target: Node;
  targetPath: Path;
}

/**
 * Writes in the place of each reference into a component or a path, or to a path item, what it leads to, so that only whole
 * components are referred to, which have names. What leads back into itself has no end, and is refused.
 */
export function takeReferencesIn(specification: Specification): void {
  const references = referencesIn(specification);
  const isDone = new Map<Node, boolean>();
  const take = ({ node, path, target, targetPath }: Reference): void => {
    isDone.set(node, false);
    const within = references.filter(
      (each) => isWithin(each.path, targetPath) && !isData(each.path.slice(targetPath.length)),
    );
    for (const each of within) if (!isDone.has(each.node)) take(each);
    const leadsBack = within.some((each) => isDone.get(each.node) === false);
    isDone.set(node, true);
    if (leadsBack) {
      refuse(specification, path, LEADS_BACK);
      return;
    }
    const beside = besideReference(specification, node, path);
    delete node.$ref;
    Object.assign(node, target, beside);
    specification.copies.set(node, targetPath);
  };
  for (const each of references) if (!isData(each.path) && !isDone.has(each.node)) take(each);
}

const LEADS_BACK = "leads back into itself; write what it names under `components`, and refer to that";

/**
 * All of them, before any is written out: those in extensions, too, to which others may lead. What leads nowhere is told
 * of where the document is validated.
 */
function referencesIn(specification: Specification): Reference[] {
  const found: Reference[] = [];
  specification.walk((node, path) => {
    const { $ref: reference } = node;
    if (typeof reference !== "string" || !reference.startsWith("#/") || COMPONENT.test(reference)) return;
    const targetPath = keysOf(reference);
    const target = specification.at(targetPath);
    if (typeof target !== "object" || target === null || Array.isArray(target)) return;
    found.push({ node, path, target: target as Node, targetPath });
  });
  return found;
}

/** What is said beside a reference in place of what it leads to. In 3.0, other keywords than annotations mean nothing. */
function besideReference(specification: Specification, { $ref: _, ...beside }: Node, path: Path): Node {
  const { openapi } = specification.document;
  const isOld = String(openapi).startsWith("3.0");
  const said = Object.entries(beside).filter(([keyword, value]) => {
    if (isAnnotation(keyword) || (isOld && keyword === "nullable" && value === true)) return true;
    if (!isOld) specification.note(specification.besideReference([...path, keyword]).refusals, path);
    return false;
  });
  return Object.fromEntries(said);
}

/** What is left leads to whole components of the same file: so every place has one line, and every schema one name. */
export function refuseReferences(specification: Specification): void {
  specification.walk(({ $ref: reference }, path) => {
    const place = [...path, "$ref"];
    if (typeof reference !== "string" || isData(path) || COMPONENT.test(reference)) return;
    if ([path, place].some((each) => specification.isInvalidAt(each))) return;
    refuse(specification, path, "names nothing of this file that could be written in its place");
  });
}

function refuse(specification: Specification, path: Path, reason: string): void {
  const place = [...path, "$ref"];
  const { refusals } = specification.refusal(place, `the reference ${specification.at(place)} ${reason}.`);
  specification.note(refusals, place);
}
