import { textIn } from '../base/text-in.ts';
import { listInWords, lowered } from '../base/words.ts';
import { HOT_SPOT_KIND_WORDS } from '../hotspots/kinds.ts';
import type { Stop } from './proposal.ts';

/**
 * Why a place is in a shift, in one sentence: what it is about, who points at it, and how long nobody has been there. Which of the two
 * scores speak is said, and no figure of them: those are for whoever reads the evidence (docs/decisions/0076).
 */
export function whyInWords(
  { kinds, field, days, fits, isWindingDown }: Pick<Stop, 'kinds' | 'field' | 'days' | 'fits' | 'isWindingDown'>,
  language: 'sv' | 'en',
): string {
  const words = WORDS[language];
  const about = listInWords(
    kinds.map((kind, index) => {
      const said = HOT_SPOT_KIND_WORDS[kind];
      const word = said === undefined ? kind : textIn(said, language);
      return index === 0 ? word : lowered(word);
    }),
    language,
  );
  const times = fits ? '' : words.otherTimes;
  return `${about}: ${isWindingDown ? words.windingDown : words.field[field]}, ${words.since(days)}${times}.`;
}

const WORDS = {
  sv: {
    field: {
      both: 'både boende och rapporter pekar hit',
      felt: 'boende pekar hit',
      reported: 'rapporter pekar hit',
      neither: 'beslutad av andra skäl',
    },
    windingDown: 'ska få färre besök',
    since: (days: number | null) =>
      days === null
        ? 'och ingen runda har varit här än'
        : days === 0
          ? 'och en runda har varit här i dag'
          : days === 1
            ? 'och senast i går'
            : `och ingen har varit här på ${days} dagar`,
    otherTimes: '. Den brukar behövas andra tider, men få platser har sin tid nu',
  },
  en: {
    field: {
      both: 'both residents and reports point here',
      felt: 'residents point here',
      reported: 'reports point here',
      neither: 'decided for other reasons',
    },
    windingDown: 'visits are to become fewer',
    since: (days: number | null) =>
      days === null
        ? 'and no round has been here yet'
        : days === 0
          ? 'and a round has been here today'
          : days === 1
            ? 'and the last was yesterday'
            : `and nobody has been here for ${days} days`,
    otherTimes: '. It is usually needed at other times, but few places have theirs now',
  },
} as const;

/** "kl. 20–23" of hours in a shift's order; empty where there are none. Hours that are not beside each other are said apart. */
export function hoursInWords(hours: readonly number[], language: 'sv' | 'en'): string {
  if (hours.length === 0) return '';
  const runs: { from: number; until: number }[] = [];
  for (const hour of hours) {
    const last = runs.at(-1);
    if (last !== undefined && last.until === hour) last.until = (hour + 1) % 24;
    else runs.push({ from: hour, until: (hour + 1) % 24 });
  }
  const said = listInWords(
    runs.map(({ from, until }) => `${String(from).padStart(2, '0')}–${String(until).padStart(2, '0')}`),
    language,
  );
  return language === 'en' ? said : `kl. ${said}`;
}
