import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Path } from "../mutants/specification.ts";

interface Position {
  line: number;
  column: number;
}

/** A part of a text, and what stands there instead. */
export interface Replacement {
  location: { start: Position; end: Position };
  replacement: string;
}

/** For one text, finds what a mutant of it replaces: the node at its path if that is all, else the changed lines. */
export function replacementsIn(source: string): (mutated: string, path: Path) => Replacement {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, stringKeys: true });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return (mutated, path) => {
    const own = rangesAt(document.contents, path)
      .map(([start, end]): [number, number] => [start, start + source.slice(start, end).trimEnd().length])
      .find(([start, end]) => isOnlyChange(source, mutated, start, end));
    const { start, end, replacement } = own
      ? { start: own[0], end: own[1], replacement: mutated.slice(own[0], mutated.length - (source.length - own[1])) }
      : changedLines(source.split("\n"), mutated.split("\n"));
    return { location: { start: position(start), end: position(end) }, replacement };
  };
}

/** The range of the key at a path, and that of its value. */
function rangesAt(root: Node | null, path: Path): [number, number][] {
  let node: unknown = root;
  let key: unknown;
  for (const name of path) {
    const items: unknown[] = isMap(node) ? node.items : [];
    const pair = items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
    key = isPair(pair) ? pair.key : undefined;
    node = isPair(pair) ? pair.value : (node as { items?: unknown[] } | null)?.items?.[name as number];
  }
  return [key, node].flatMap((part) => (isNode(part) && part.range ? [[part.range[0], part.range[1]]] : []));
}

function isOnlyChange(source: string, mutated: string, start: number, end: number): boolean {
  const tail = source.slice(end);
  return mutated.length >= start + tail.length && mutated.startsWith(source.slice(0, start)) && mutated.endsWith(tail);
}

/** The lines that differ, from the first to the last. Added lines replace the line above them by itself and them. */
function changedLines(before: string[], after: string[]): { start: number; end: number; replacement: string } {
  const shorter = Math.min(before.length, after.length);
  let top = 0;
  while (top < shorter && before[top] === after[top]) top++;
  let bottom = 0;
  while (bottom < shorter - top && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom++;
  if (top > 0 && top + bottom === before.length) top--;
  const offset = (line: number) => before.slice(0, line).join("\n").length + (line === 0 ? 0 : 1);
  const replacement = after.slice(top, after.length - bottom).join("\n");
  const indent = /^ */.exec(before[top] ?? "")?.[0] ?? "";
  const isIndented = replacement === "" || replacement.startsWith(indent);
  return {
    start: offset(top) + (isIndented ? indent.length : 0),
    end: offset(before.length - bottom) - 1,
    replacement: isIndented ? replacement.slice(indent.length) : replacement,
  };
}
