import { set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { at, isObject, pointerOf, type Reference, type Specification, type Yaml } from "../mutants/specification.ts";

export const references: Operator = {
  group: "references",
  *changes(specification) {
    for (const reference of specification.references) {
      const other = otherComponent(specification, reference);
      if (other === undefined) continue;
      const path = [...reference.path, "$ref"];
      const description = `the $ref to ${reference.target.at(-1)} points to ${other}`;
      const pointer = pointerOf([...reference.target.slice(0, -1), other]);
      yield { name: "$ref changed", path, description, edit: set(path, pointer) };
    }
  },
};

/** The next component of the same kind that is not the same in all but name and what it says of itself. */
function otherComponent({ root }: Specification, { kind, path, target }: Reference): string | undefined {
  if (target.length !== 3 || target[0] !== "components") return undefined;
  const section: Record<string, Yaml> = at(root, target.slice(0, -1));
  const names = Object.keys(section);
  const own = names.indexOf(String(target[2]));
  const inList = JSON.stringify(kind === "parameter" ? at(root, path.slice(0, -1)) : []);
  return [...names.slice(own + 1), ...names.slice(0, own)].find((name) => {
    const other = section[name];
    if (!isObject(other) || assertions(other) === assertions(section[String(target[2])])) return false;
    if (other.$ref === pointerOf(target) || at(root, target).$ref === pointerOf([...target.slice(0, -1), name]))
      return false;
    // A parameter of a path stands in its template, and none may be listed twice.
    return (
      kind !== "parameter" || (other.in !== "path" && at(root, target).in === other.in && !inList.includes(`/${name}"`))
    );
  });
}

function assertions(component: Yaml): string {
  return JSON.stringify(component, (key, value) =>
    /^(?:description|title|summary|x-.*)$/.test(key) ? undefined : value,
  );
}
