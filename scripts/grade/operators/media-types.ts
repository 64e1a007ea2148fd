import { drop, dropEntry, renameKey, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Path, type Place, type Specification, type Yaml } from "../mutants/specification.ts";

const json = "application/json";
const form = "application/x-www-form-urlencoded";
const text = "text/plain";

export const mediaTypes: Operator = {
  group: "media types",
  *changes(specification) {
    for (const { path, value } of [...specification.all("requestBody"), ...specification.all("response")]) {
      if (isObject(value.content)) yield* changed([...path, "content"], value.content);
    }
    for (const body of specification.all("requestBody")) yield* encoded(specification, body);
  },
};

function* changed(path: Path, content: Record<string, Yaml>): Iterable<Change> {
  const types = Object.keys(content);
  for (const type of types) {
    const place = [...path, type];
    for (const other of [json, form, text, withOrWithoutCharset(type)]) {
      if (types.includes(other)) continue;
      const description = `${type} becomes ${other}`;
      yield { name: `media type changed to ${other}`, path: place, description, edit: renameKey(place, other) };
    }
    if (types.length > 1) {
      yield { name: "media type dropped", path: place, description: `${type} is dropped`, edit: drop(place) };
    }
  }
  const added = [text, json].find((type) => !types.includes(type));
  if (added !== undefined) {
    const place = [...path, added];
    const edit = set(place, { schema: { type: "string" } });
    yield { name: "media type added", path: place, description: `${added} is possible too`, edit };
  }
}

function withOrWithoutCharset(type: string): string {
  if (type.includes(";")) return type.replace(/\s*;.*/, "");
  return type.startsWith("multipart/") ? type : `${type}; charset=utf-8`;
}

/** How a property of a form is encoded. In a body of any other type `encoding` means nothing. */
function* encoded({ resolve }: Specification, body: Place): Iterable<Change> {
  for (const [type, media] of Object.entries<Yaml>(body.value.content ?? {})) {
    if (!type.startsWith(form) && !type.startsWith("multipart/")) continue;
    const place = [...body.path, "content", type, "encoding"];
    for (const name of Object.keys(media.encoding ?? {})) {
      const edit = dropEntry([...place, name]);
      yield {
        name: "encoding dropped",
        path: [...place, name],
        description: `the encoding of ${name} is dropped`,
        edit,
      };
    }
    const properties = Object.keys(resolve(media.schema)?.properties ?? {});
    const free = properties.find((name) => !(name in (media.encoding ?? {})));
    if (free === undefined) continue;
    yield {
      name: "encoding added",
      path: [...place, free],
      description: `${free} is encoded as JSON`,
      edit: set([...place, free], { contentType: json }),
    };
  }
}
