import type { Language } from '../base/language.ts';
import { findingsIn } from '../words/find.ts';
import { FINDING_KINDS, type Finding } from '../words/finding.ts';
import type { IsPlaceWord } from '../words/names.ts';
import { blockOf, type MaskKind } from './mask-words.ts';

/** A stretch of a text that is hidden, by UTF-16 units, `end` after the last. Those of one text never touch over one another. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly MaskKind[];
}

/**
 * A text as a moderator meets it. A mask says what kind of thing it hides, and nothing of what stood there, its length
 * neither. Words and masks are numbered each for themselves, in the order they stand.
 */
export type Piece =
  | { readonly is: 'word'; readonly number: number; readonly text: string }
  | { readonly is: 'gap'; readonly text: string }
  | { readonly is: 'mask'; readonly number: number; readonly kinds: readonly MaskKind[] };

/** What a moderator changes: words to hide and masks to take away, by their numbers. */
export interface MaskChange {
  readonly hide: readonly number[];
  readonly show: readonly number[];
}

/** What is hidden of a text before any moderator has seen it: all that the detectors find, of every class. */
export function foundMasks(text: string, isPlaceWord: IsPlaceWord): readonly Mask[] {
  const masks: { start: number; end: number; kinds: MaskKind[] }[] = [];
  for (const finding of findingsIn(text, isPlaceWord)) {
    const { kind, end } = finding;
    const start = hiddenFrom(text, finding);
    const last = masks.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      if (!last.kinds.includes(kind)) last.kinds.push(kind);
    } else masks.push({ start, end, kinds: [kind] });
  }
  return masks.map(({ start, end, kinds }) => ({ start, end, kinds: inOrder(kinds) }));
}

/** Of an address only the house's number is hidden: which street it is, is what the text is about. */
const hiddenFrom = (text: string, { kind, start, end }: Finding): number =>
  kind === 'address' ? start + Math.max(0, text.slice(start, end).search(/\p{Nd}/u)) : start;

const inOrder = (kinds: readonly MaskKind[]): readonly MaskKind[] =>
  [...FINDING_KINDS, 'chosen' as const].filter((kind) => kinds.includes(kind));

/** The text in pieces, with nothing in them of what is masked. */
export const piecesOf = (text: string, masks: readonly Mask[]): readonly Piece[] => {
  let words = 0;
  return stretches(text, masks).flatMap((stretch): readonly Piece[] => {
    if (stretch.mask !== null) return [{ is: 'mask', number: stretch.number, kinds: stretch.mask.kinds }];
    return [...stretch.text.matchAll(/\s+|\S+/gu)].map(([part]) =>
      /\s/u.test(part) ? { is: 'gap', text: part } : { is: 'word', number: words++, text: part },
    );
  });
};

/** The masks as a moderator has changed them. Words that stand beside one another become one block. Unknown numbers do nothing. */
export function changedMasks(text: string, masks: readonly Mask[], { hide, show }: MaskChange): readonly Mask[] {
  const kept = masks.filter((_, number) => !show.includes(number));
  const chosen: { start: number; end: number }[] = [];
  for (const { number, start, end } of wordsIn(text, masks)) {
    if (!hide.includes(number)) continue;
    const last = chosen.at(-1);
    const isBeside = last !== undefined && /^\s*$/u.test(text.slice(last.end, start));
    if (isBeside) last.end = end;
    else chosen.push({ start, end });
  }
  return [...kept, ...chosen.map(({ start, end }) => ({ start, end, kinds: ['chosen'] as const }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The text with a block for each thing that is hidden, in the language that it is written in: what is kept of it. */
export const maskedText = (text: string, masks: readonly Mask[], language: Language): string =>
  stretches(text, masks)
    .map((stretch) => (stretch.mask === null ? stretch.text : blockOf(stretch.mask.kinds, language)))
    .join('');

/** What stands behind each mask: for whoever has opened the original. */
export const contentsOf = (text: string, masks: readonly Mask[]): readonly string[] =>
  masks.map(({ start, end }) => text.slice(start, end));

/** Whether any word can still be read. */
export const hasWords = (text: string, masks: readonly Mask[]): boolean =>
  wordsIn(text, masks).some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));

type Stretch =
  | { readonly mask: null; readonly start: number; readonly text: string }
  | { readonly mask: Mask; readonly number: number };

function stretches(text: string, masks: readonly Mask[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  masks.forEach((mask, number) => {
    if (mask.start > at) found.push({ mask: null, start: at, text: text.slice(at, mask.start) });
    found.push({ mask, number });
    at = mask.end;
  });
  if (at < text.length) found.push({ mask: null, start: at, text: text.slice(at) });
  return found;
}

interface PlacedWord {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string, masks: readonly Mask[]): readonly PlacedWord[] =>
  stretches(text, masks)
    .flatMap((stretch) =>
      stretch.mask === null
        ? [...stretch.text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
            start: stretch.start + index,
            end: stretch.start + index + word.length,
          }))
        : [],
    )
    .map((word, number) => ({ number, ...word }));
