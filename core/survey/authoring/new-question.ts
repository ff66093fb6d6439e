import type { Language, LocalText } from '../../base/text.ts';
import type { Option, PlaceQuestion, Question } from '../contract.ts';
import { COMMON, FOLLOW_UPS } from './common-texts.ts';

/** What the palette offers, in its order: the types of questions, and some that are one with something in it already. */
export const PALETTE = [
  'choice',
  'choices',
  'scale',
  'matrix',
  'ranking',
  'number',
  'text',
  'long-text',
  'times',
  'areas',
  'place',
  'information',
] as const;
export type PaletteItem = (typeof PALETTE)[number];

/**
 * A new question with its words still to write, and for a place the usual follow-ups: how it feels, why, and when. The first
 * is the question itself. `newId` gives an id that nothing else has.
 */
export function newQuestion(
  item: PaletteItem,
  languages: readonly Language[],
  newId: () => string,
): readonly Question[] {
  const unwritten: LocalText = { [languages[0] ?? 'sv']: '' };
  const base = { id: newId(), text: unwritten, short: unwritten };
  const written = (text: LocalText): LocalText => inThese(text, languages);
  const dontKnow: Option = { code: 'vet_ej', text: written(COMMON.dontKnow), escape: true, noAnswer: true };

  switch (item) {
    case 'choice':
    case 'choices':
      return [{ ...base, type: item, options: [dontKnow] }];
    case 'scale':
      return [{ ...base, type: 'scale', from: 1, to: 5, fromText: unwritten, toText: unwritten, options: [dontKnow] }];
    case 'matrix':
      return [{ ...base, type: 'matrix', rows: [], options: [dontKnow] }];
    case 'ranking':
      return [{ ...base, type: 'ranking', max: 3, options: [dontKnow] }];
    case 'number':
      return [{ ...base, type: 'number', decimals: 0, min: 0, options: [dontKnow] }];
    case 'text':
      return [{ ...base, type: 'text', maxLength: 100, oneLine: true, notices: [{ notice: 'N3' }] }];
    case 'long-text':
      return [{ ...base, type: 'text', maxLength: 400, notices: [{ notice: 'N3' }] }];
    case 'times':
      return [{ ...base, type: 'choices', help: written(COMMON.several), options: [], optionsFrom: 'times' }];
    case 'areas':
      return [{ ...base, type: 'choice', options: [dontKnow], optionsFrom: 'areas' }];
    case 'information':
      return [{ ...base, type: 'information', body: unwritten }];
    case 'place': {
      const followUps: readonly Question[] = [
        {
          ...asked(FOLLOW_UPS.feeling, written),
          id: newId(),
          type: 'choice',
          options: [
            { code: 'unsafe', text: written(COMMON.unsafe) },
            { code: 'safe', text: written(COMMON.safe) },
          ],
        },
        {
          ...asked(FOLLOW_UPS.causes, written),
          id: newId(),
          type: 'choices',
          max: 3,
          help: written(COMMON.atMostThree),
          optionsFrom: 'causes',
          options: [],
        },
        {
          ...asked(FOLLOW_UPS.times, written),
          id: newId(),
          type: 'choices',
          help: written(COMMON.several),
          optionsFrom: 'times',
          options: [],
        },
      ];
      const [feeling = '', causes = '', times = ''] = followUps.map(({ id }) => id);
      const place: PlaceQuestion = {
        ...base,
        type: 'place',
        max: 3,
        kinds: ['point'],
        notices: [{ notice: 'N7' }],
        roles: { feeling, causes, times },
        followUps: followUps.map(({ id }) => ({ question: id })),
      };
      return [place, ...followUps];
    }
  }
}

const asked = (
  { text, short }: { readonly text: LocalText; readonly short: LocalText },
  written: (text: LocalText) => LocalText,
) => ({ text: written(text), short: written(short) });

/** A text in those languages alone; in Swedish where it is in none of them. */
function inThese(text: LocalText, languages: readonly Language[]): LocalText {
  const kept = Object.entries(text).filter(([language]) => languages.includes(language as Language));
  return kept.length === 0 ? { sv: text.sv ?? '' } : (Object.fromEntries(kept) as LocalText);
}
