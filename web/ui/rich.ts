import { type Piece, piecesOf } from '#core/base/marks.ts';
import { isShared } from '../state/shared-page.ts';

/** The pieces of a text as they stand on a page. Where several people answer in it (`shared`) a link is read and leads nowhere. */
export const piecesHere = (text: string, shared = isShared()): readonly Piece[] =>
  shared ? piecesOf(text).map(asRead) : piecesOf(text);

/** A number is its own words; an address on the web stands after those that told of it. */
const asRead = (piece: Piece): Piece => {
  const [, address] = /^https?:\/\/(.+?)\/?$/.exec(piece.href ?? '') ?? [];
  const text = isNumber(piece) ? piece.text.replaceAll(' ', '\u00a0') : piece.text;
  return { text: address ? `${text} (${address})` : text, bold: piece.bold, href: null };
};

/** Figures that belong together never break over two lines: "020-50 50 50". */
export const isNumber = (piece: Piece): boolean =>
  piece.href?.startsWith('tel:') === true && /^[\d\s-]+$/.test(piece.text);
