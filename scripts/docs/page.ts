import { type Html, html } from "./html.ts";
import { INDEX, relativeLink, STYLE } from "./paths.ts";

/** An entry of the navigation. */
export interface Entry {
  text: string;
  /** The path of a page, perhaps with an anchor. */
  to: string;
  isCode?: boolean;
  entries?: Entry[];
}

export interface Group {
  title: string;
  entries: Entry[];
}

export function pageWith(
  project: string,
  page: string,
  title: string,
  groups: readonly Group[],
  content: Html,
): string {
  const top = title === project ? project : `${title} – ${project}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${top}</title>
<link rel="stylesheet" href="${relativeLink(page, STYLE)}">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><details><summary>Contents</summary>
<nav aria-label="Contents">
<p class="project"><a href="${relativeLink(page, INDEX)}"${isHere(INDEX, page)}>${project}</a></p>
${groups.map(
  (group) => html`<h2>${group.title}</h2>
${list(group.entries, page)}`,
)}</nav>
</details></header>
<main id="content" tabindex="-1">
${content}
</main>
</body>
</html>
`.text;
}

function list(entries: readonly Entry[], page: string): Html {
  const each = entries.map(({ text, to, isCode, entries: below = [] }) => {
    const [file = "", anchor] = to.split("#");
    const href = relativeLink(page, file) + (anchor === undefined ? "" : `#${anchor}`);
    const shown = isCode ? html`<code>${text}</code>` : text;
    return html`<li><a href="${href}"${isHere(to, page)}>${shown}</a>${
      below.length > 0 ? list(below, page) : undefined
    }</li>
`;
  });
  return html`<ul>${each}</ul>`;
}

function isHere(to: string, page: string): Html | undefined {
  return to === page ? html` aria-current="page"` : undefined;
}
