import type { Sureness } from '#core/measures/contract.ts';
import type { StaffLanguage } from './index.ts';

/** Words for places that more have pointed out than expected: for staff alone, and apart, so that residents' pages do not weigh more. */
export interface HotSpotTexts {
  readonly title: Readonly<Record<'unsafe' | 'safe', string>>;
  readonly sureness: Readonly<Record<Sureness, string>>;
  /** "ungefär 34 personer mot 9 väntade" */
  readonly figure: (about: string, expected: string) => string;
  readonly seenBefore: (times: number, of: number) => string;
  readonly squares: (count: number) => string;
  readonly none: string;
  readonly notMeasured: string;
  readonly failed: string;
  readonly method: readonly string[];
}

const sv: HotSpotTexts = {
  title: {
    unsafe: 'Fler än väntat pekar ut som otryggt',
    safe: 'Fler än väntat pekar ut som tryggt',
  },
  sureness: { sure: 'Säkert fler än väntat', likely: 'Troligen fler än väntat' },
  figure: (about, expected) => `${about} mot ${expected} väntade`,
  seenBefore: (times, of) =>
    times === 0
      ? of === 1
        ? 'inte i det tidigare uttaget'
        : `inte i något av ${of} tidigare uttag`
      : of === 1
        ? 'också i det tidigare uttaget'
        : `också i ${times} av ${of} tidigare uttag`,
  squares: (count) => (count === 1 ? 'en ruta' : `${count} rutor`),
  none: 'Ingen plats har säkert eller troligen fler än väntat. Det kan bero på att få har svarat.',
  notMeasured: 'Det går inte att säga för det här valet: det är inte mätt.',
  failed: 'Platserna kunde inte hämtas. Ladda sidan igen.',
  method: [
    'Förslag att titta på; människor avgör. Talen säger var fler än väntat känner så, inget om brott.',
    'Väntat är vad platsen fått om alla pekat där människor bor och rör sig. Slumpen i vilka som svarat och det slumpfel som skyddar dem är inräknade: av hundra ”säkert” är högst en bara slump, av hundra ”troligen” högst tio.',
  ],
};

const en: HotSpotTexts = {
  title: {
    unsafe: 'More than expected point out as unsafe',
    safe: 'More than expected point out as safe',
  },
  sureness: { sure: 'Certainly more than expected', likely: 'Probably more than expected' },
  figure: (about, expected) => `${about}, ${expected} expected`,
  seenBefore: (times, of) =>
    times === 0
      ? of === 1
        ? 'not in the earlier release'
        : `in none of ${of} earlier releases`
      : of === 1
        ? 'also in the earlier release'
        : `also in ${times} of ${of} earlier releases`,
  squares: (count) => (count === 1 ? 'one square' : `${count} squares`),
  none: 'No place has certainly or probably more than expected. That may be because few have answered.',
  notMeasured: 'This cannot be told for this choice: it was not measured.',
  failed: 'The places could not be fetched. Load the page again.',
  method: [
    'Suggestions to look at; people decide. The figures say where more than expected feel so, and nothing of crime.',
    'Expected is what the place would have got if everybody had pointed where people live and move. Chance in who answered, and the random error that protects them, are counted in: of a hundred “certainly” at most one is mere chance, of a hundred “probably” at most ten.',
  ],
};

export const hotSpotTexts = (language: StaffLanguage): HotSpotTexts => (language === 'en' ? en : sv);
