import { all, renameKey, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { isObject, type Place, type Specification, type Yaml } from "../mutants/specification.ts";

/** A path parameter is renamed together with its place in the template, or the document would contradict itself. */
export const pathParameters: Operator = {
  group: "path parameters",
  *changes(specification) {
    const paths = Object.keys(specification.root.paths ?? {});
    for (const parameter of specification.all("parameter")) {
      if (parameter.value.in !== "path") continue;
      const { name } = parameter.value;
      const { templates, places } = relatives(specification, parameter);
      const renamed = templates.map((template) => template.replaceAll(`{${name}}`, `{${name}_}`));
      if (templates.length === 0 || renamed.some((template) => paths.includes(template))) continue;
      yield {
        name: "path parameter renamed",
        path: [...parameter.path, "name"],
        description: `${name} is renamed to ${name}_, in the path too`,
        edit: all(
          ...places.map(({ path }) => set([...path, "name"], `${name}_`)),
          ...templates.map((template, index) => renameKey(["paths", template], renamed[index] as string)),
        ),
      };
    }
  },
};

/** The paths that a parameter stands in, the parameters of its name in these, the paths of those, and so on. */
function relatives(specification: Specification, parameter: Place): { templates: string[]; places: Place[] } {
  const uses = Object.entries<Yaml>(specification.root.paths ?? {}).flatMap(([template, item]) =>
    pathParametersOf(specification, item)
      .filter(({ name }) => name === parameter.value.name)
      .map((value) => ({ template, value })),
  );
  const templates = new Set<string>();
  const values = new Set<Yaml>([parameter.value]);
  for (let before = -1; before < templates.size + values.size; ) {
    before = templates.size + values.size;
    for (const { template, value } of uses) {
      if (values.has(value)) templates.add(template);
      if (templates.has(template)) values.add(value);
    }
  }
  return {
    templates: [...templates],
    places: specification.all("parameter").filter(({ value }) => values.has(value)),
  };
}

/** The path parameters of a path and of its operations, each as it is defined. */
export function pathParametersOf({ resolve }: Specification, item: Yaml): Yaml[] {
  const holders = [resolve(item), ...Object.values(resolve(item))].filter(isObject);
  return holders
    .flatMap(({ parameters }) => (Array.isArray(parameters) ? parameters : []))
    .map(resolve)
    .filter((parameter) => parameter.in === "path");
}
