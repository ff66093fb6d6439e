import { addressFrom, piecesOf } from '#core/base/marks.ts';

/** Markup that is safe to put in a page: made by `html`, which escapes everything that is put into it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlPart = string | number | Html | null | false | readonly HtmlPart[];

/** A tagged template: html`<p title="${any}">${any}</p>`. Attribute values stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(strings.reduce((markup, string, index) => markup + written(parts[index - 1] ?? null) + string));

function written(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(String(part));
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Running text with the two marks that texts may hold; its own addresses begin at `home`. */
export const rich = (source: string, home: string): readonly Html[] =>
  piecesOf(source).map(({ text, bold, href }) => {
    const piece = href === null ? html`${text}` : html`<a href="${addressFrom(home, href)}">${text}</a>`;
    return bold ? html`<strong>${piece}</strong>` : piece;
  });
