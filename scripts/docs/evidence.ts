import type { Node } from "../generator/specification.ts";
import { type Html, html } from "./html.ts";
import { inlineProse, type Place } from "./markdown.ts";

/** How sure a fact is, and where it was read; nothing for what is as sure as the operation around it. */
export function evidenceOf(node: Node, place: Place): Html | undefined {
  const { level, source, note } = (node["x-evidence"] ?? {}) as Record<string, string | undefined>;
  if (level === undefined || source === undefined) return undefined;
  const text = [`${source}.`, note].filter((sentence) => sentence !== undefined).join(" ");
  return html`<p class="evidence">${levelMark(level)} ${inlineProse(text, place)}</p>`;
}

export function levelMark(level: string): Html {
  return html`<span class="level ${level}">${level}</span>`;
}
