import type { Piece } from '#core/base/marks.ts';

/** Figures that belong together never break over two lines: "020-50 50 50". */
export const isNumber = (piece: Piece): boolean =>
  piece.href?.startsWith('tel:') === true && /^[\d\s-]+$/.test(piece.text);
