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

/** Running text with the two marks that texts may hold, `**bold**` and `[text](address)`. */
export function rich(source: string): readonly Html[] {
  return source.split('**').map((part, index) => {
    const pieces = part.split(/\[([^\]]+)\]\(([^)]*)\)/);
    const inside = pieces.flatMap((piece, at): readonly HtmlPart[] => {
      if (at % 3 === 0) return [piece];
      return at % 3 === 1 ? [html`<a href="${pieces[at + 1] ?? ''}">${piece}</a>`] : [];
    });
    return index % 2 === 1 ? html`<strong>${inside}</strong>` : html`${inside}`;
  });
}

/** Fills `{word}` in a text. */
export const fill = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
