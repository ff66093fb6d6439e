/** A piece of running text: plain, bold or a link. Bold may hold links and links may stand in bold. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | null;
}

/**
 * Reads the two marks that texts may hold, `**bold**` and `[text](address)`, into pieces. There is no HTML in a text, so
 * nothing a translator writes can become markup.
 */
export function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  source.split('**').forEach((part, index) => {
    const bold = index % 2 === 1;
    let rest = part;
    for (let match = link.exec(rest); match !== null; match = link.exec(rest)) {
      if (match.index > 0) pieces.push({ text: rest.slice(0, match.index), bold, href: null });
      pieces.push({ text: match[1] ?? '', bold, href: match[2] ?? '' });
      rest = rest.slice(match.index + match[0].length);
    }
    if (rest !== '') pieces.push({ text: rest, bold, href: null });
  });
  return pieces;
}

/**
 * The address of a link: one that is neither on the web, a mail address, a phone number nor a word for the server
 * begins at `home`, "/en/": whatever else a text may say, nothing in it can run.
 */
export const addressFrom = (home: string, href: string): string =>
  /^(https?:|mailto:|tel:|\/|#|\{)/.test(href) ? href : `${home}${href}`;

const link = /\[([^\]]+)\]\(([^)]*)\)/;
