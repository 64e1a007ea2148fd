import { Marked } from "marked";
import { getHeadingList, gfmHeadingId } from "marked-gfm-heading-id";
import { escaped, Html } from "./html.ts";

/** Where things are, seen from the page that a text stands on. */
export interface Place {
  /** Where a link of the text leads. */
  link(href: string): string;
  /** Where an operation is described, if a text names one. */
  operation(name: string): string | undefined;
}

export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** Markdown as GitHub renders it, with its anchors. Names of operations lead to them. */
export function markdown(text: string, place: Place): { content: Html; headings: Heading[] } {
  const content = new Html(renderer(place).use(gfmHeadingId()).parse(text, { async: false }));
  const headings = getHeadingList().map(({ level, id, raw }) => ({ level, id, text: raw.replaceAll("`", "") }));
  return { content, headings };
}

/** The same for a text that is part of something, such as a description. */
export function prose(text: unknown, place: Place): Html | undefined {
  return typeof text === "string" ? new Html(renderer(place).parse(text, { async: false })) : undefined;
}

export function inlineProse(text: string, place: Place): Html {
  return new Html(renderer(place).parseInline(text, { async: false }));
}

function renderer(place: Place): Marked {
  let isInLink = false;
  return new Marked({
    renderer: {
      link({ href, tokens }) {
        isInLink = true;
        const text = this.parser.parseInline(tokens);
        isInLink = false;
        return `<a href="${escaped(place.link(href))}">${text}</a>`;
      },
      codespan({ text }) {
        const href = isInLink ? undefined : place.operation(text);
        const code = `<code>${escaped(text)}</code>`;
        return href === undefined ? code : `<a href="${escaped(href)}">${code}</a>`;
      },
      // `<name>` in a sentence is meant to be read, and a picture may be somewhere on the network.
      html: ({ text }) => escaped(text),
      image: ({ text }) => escaped(text),
      code({ text, lang }) {
        return `<pre tabindex="0"><code class="language-${escaped(lang ?? "")}">${escaped(text)}</code></pre>\n`;
      },
    },
    hooks: {
      // What is too wide for a narrow window scrolls, and the keyboard can reach it to do so.
      postprocess: (page) =>
        page.replace(/<table>.*?<\/table>/gs, '<div class="scroll" tabindex="0" role="group">$&</div>'),
    },
  });
}
