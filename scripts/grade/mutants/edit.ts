// Small edits of a YAML document, each for later: an operator proposes it, and it is made and undone again.

import type { YAMLMap, YAMLSeq } from "yaml";
import { type Document, isCollection, isMap, isPair, isScalar, type Node, Scalar, visit } from "yaml";
import type { Path, Yaml } from "./specification.ts";

/** Changes the document. What it returns undoes that: for a large document, copying takes as long as all the rest. */
export type Edit = (document: Document) => Undo;

type Undo = () => void;

export function all(...edits: Edit[]): Edit {
  return (document) => {
    const undos = edits.map((edit) => edit(document)).reverse();
    return () => {
      for (const undo of undos) undo();
    };
  };
}

/** Sets a value. A scalar keeps its quotes and its comment. */
export function set(path: Path, value: Yaml): Edit {
  return along(path, (document) => {
    const present = document.getIn(path, true);
    if (isScalar(present) && typeof present.value === typeof value) {
      present.value = value;
      return;
    }
    const node = nodeOf(document, value);
    if (isScalar(present) && present.comment != null) node.comment = present.comment;
    document.setIn(path, node);
  });
}

export function drop(path: Path): Edit {
  return along(path, (document) => {
    document.deleteIn(path);
  });
}

/** Drops an entry, and with its last entry the list or map that it stands in, which may not be empty. */
export function dropEntry(path: Path): Edit {
  const parent = path.slice(0, -1);
  return along(path, (document) => {
    document.deleteIn(path);
    const collection = document.getIn(parent);
    if (isCollection(collection) && collection.items.length === 0) document.deleteIn(parent);
  });
}

/** Appends to a list, which is made if there is none. */
export function append(path: Path, value: Yaml): Edit {
  return along(path, (document) => {
    if (isCollection(document.getIn(path))) document.addIn(path, document.createNode(value));
    else document.setIn(path, nodeOf(document, [value]));
  });
}

export function renameKey(path: Path, name: string): Edit {
  return along(path, (document) => {
    const key = keyOf(document.getIn(path.slice(0, -1)), path.at(-1));
    if (key !== undefined) key.value = name;
  });
}

/** Reverses the order of a map's keys or of a list's items. */
export function reverse(path: Path): Edit {
  return along(path, (document) => {
    const collection = document.getIn(path) as YAMLMap | YAMLSeq;
    collection.items = [...collection.items].reverse() as YAMLMap["items"];
  });
}

/** Puts a comment line before an entry of the document. */
export function comment(name: string, text: string): Edit {
  return (document) => {
    const key = keyOf(document.contents, name);
    const before = key?.commentBefore;
    if (key !== undefined) key.commentBefore = [before, text].filter(Boolean).join("\n");
    return () => {
      if (key !== undefined) key.commentBefore = before ?? null;
    };
  };
}

/** Sets every `$ref` to a place, or into it, to another place. */
export function redirect(from: string, to: string): Edit {
  return (document) => {
    const moved = new Map<Scalar, unknown>();
    visit(document, {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || key.value !== "$ref" || !isScalar(value)) return;
        if (`${value.value}/`.startsWith(`${from}/`)) moved.set(value, value.value);
      },
    });
    for (const [scalar, value] of moved) scalar.value = to + String(value).slice(from.length);
    return () => {
      for (const [scalar, value] of moved) scalar.value = value;
    };
  };
}

/** A list of scalars stands on one line, as people write it. */
function nodeOf(document: Document, value: Yaml): Node {
  const flow = Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
  return document.createNode(value, { flow });
}

/** An edit at a path, with what undoes it: all that stands along the path is put back as it was. */
function along(path: Path, make: (document: Document) => void): Edit {
  return (document) => {
    const undos: Undo[] = [];
    let node: Node | null | undefined = document.contents;
    for (const name of [...path, undefined]) {
      if (isScalar(node)) undos.push(restorer(node, "value"));
      if (!isCollection(node)) break;
      const items: unknown[] = [...node.items];
      undos.push(restorer(node as YAMLSeq, "items", items));
      const item = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === name)
        : items[name as number];
      if (isPair(item)) undos.push(restorer(item, "value"), restorer(item.key as Scalar, "value"));
      node = (isPair(item) ? item.value : item) as Node | undefined;
    }
    make(document);
    return () => {
      for (const undo of undos) undo();
    };
  };
}

function restorer<Holder, Field extends keyof Holder>(holder: Holder, field: Field, value = holder[field]): Undo {
  return () => {
    holder[field] = value;
  };
}

function keyOf(map: unknown, name: unknown): Scalar | undefined {
  const key = isMap(map)
    ? map.items.map((pair) => pair.key).find((own) => isScalar(own) && own.value === name)
    : undefined;
  return key instanceof Scalar ? key : undefined;
}
