import { headingsInWords } from '#core/base/words.ts';
import type { StaffLanguage } from './index.ts';

/** The list beside the map, finding a place, and working with keys. */
export interface BenchTexts {
  /** Over the list where something is chosen: what is chosen is counted in squares alone. */
  readonly squaresTitle: Readonly<Record<'unsafe' | 'safe', string>>;
  /** Over a list of squares: that the line below each is a difference from an earlier dialogue. */
  readonly comparedWith: (dialogue: string) => string;
  readonly allSquares: (count: number) => string;
  /** How many of those who answered pointed out anything of what is chosen. */
  readonly total: (persons: string) => string;
  /** Between what cannot be told apart. */
  readonly or: string;
  /** Times of day of which none is more often. */
  readonly alike: (times: readonly string[]) => string;
  readonly mostOften: (told: readonly string[]) => string;
  readonly others: (count: number) => string;
  /** Places that more and that fewer have pointed out than the dialogue before, and of how many it may be chance. */
  readonly since: (dialogue: string, more: string | null, fewer: string | null, chance: number) => string;
  /** After a difference that is only known of a larger square. */
  readonly within: (size: string) => string;
  readonly search: string;
  readonly noHits: string;
  readonly outside: string;
  readonly keys: string;
  readonly keysHelp: string;
  /** The button on the map, with how many of the municipality's own layers are on. */
  readonly layers: (on: number) => string;
  /** Of a layer that has nothing to draw so far out. */
  readonly nearer: string;
  readonly layersFailed: string;
  /** Two dialogues' maps beside each other. */
  readonly beside: string;
  readonly besideHelp: string;
  readonly besidePlaces: string;
  readonly besideShare: (dialogue: string) => string;
  readonly besideCaption: string;
  readonly besidePersons: (dialogue: string) => string;
  /** Of a square that the other dialogue's map has smaller or larger. */
  readonly otherSize: string;
  /** Of a district: persons who pointed it out, per 1,000 residents. */
  readonly perThousand: string;
  /** So few have pointed it out that the number per 1,000 is none to compare. */
  readonly fewForRate: string;
  readonly fewResidents: string;
}

/** "Kväll" of "Kväll, 19–23". */
const withoutHours = (time: string): string => time.split(',')[0] ?? time;

const sv: BenchTexts = {
  squaresTitle: { unsafe: 'Mest utpekade rutor', safe: 'Rutor som känns trygga' },
  comparedWith: (dialogue) => `Under varje ruta: skillnad per 100 svarande mot ${dialogue}.`,
  allSquares: (count) => `Visa alla ${count} rutor`,
  total: (persons) => `Hela kartan: ${persons} av dem som svarat.`,
  or: ' eller ',
  alike: (times) => `${headingsInWords(times.map(withoutHours), 'sv').toLowerCase()} ungefär lika`,
  mostOften: (told) => `Oftast: ${told.join('; ')}.`,
  others: (count) => (count === 1 ? 'en till' : `${count} till`),
  since: (dialogue, more, fewer, chance) => {
    const told = [
      ...(more === null ? [] : [`fler pekar ut ${more}`]),
      ...(fewer === null ? [] : [`färre pekar ut ${fewer}`]),
    ];
    if (told.length === 0)
      return `Sedan ${dialogue}: ingen säker skillnad på någon plats som kan jämföras (${chance}).`;
    const rest =
      chance === 0 ? '' : ` För ${chance === 1 ? 'en plats' : `${chance} platser`} kan skillnaden bero på slump.`;
    return `Sedan ${dialogue}: ${told.join(', ')}.${rest}`;
  },
  within: (size) => `i rutan omkring, ${size}`,
  search: 'Sök plats',
  noHits: 'Inget namn liknar det.',
  outside: 'Platsen ligger utanför dialogens område.',
  keys: 'Kortkommandon',
  keysHelp: '/ söker, Esc rensar, vänster och höger pil byter dialog.',
  layers: (on) => (on === 0 ? 'Lager' : `Lager (${on})`),
  nearer: 'Syns när du zoomar in.',
  layersFailed: 'Lagren kunde inte hämtas. Ladda om sidan.',
  beside: 'Sida vid sida',
  besideHelp:
    'Flyttas den ena kartan följer den andra med. Färgerna betyder detsamma i båda, personer och inte andel: har fler svarat i den ena blir den mörkare. Om något har ändrats säger Skillnad, med intervall.',
  besidePlaces: 'Platser i båda dialogerna',
  besideShare: (dialogue) => `${dialogue}: andel (90\u00a0%)`,
  besideCaption: 'Rutor i båda dialogerna',
  besidePersons: (dialogue) => `${dialogue}: personer (90\u00a0%)`,
  otherSize: 'ritas i annan storlek',
  perThousand: 'Per 1\u00a0000 boende (90\u00a0%)',
  fewForRate: 'få svar, jämför inte per 1\u00a0000',
  fewResidents: 'få boende, inget tal per 1\u00a0000',
};

const en: BenchTexts = {
  squaresTitle: { unsafe: 'Squares most pointed out', safe: 'Squares that feel safe' },
  comparedWith: (dialogue) =>
    `Under each square: difference per 100 who answered from ${dialogue.replace(/^The /u, 'the ')}.`,
  allSquares: (count) => `Show all ${count} squares`,
  total: (persons) => `The whole map: ${persons} of those who answered.`,
  or: ' or ',
  alike: (times) => `${headingsInWords(times.map(withoutHours), 'en').toLowerCase()} about alike`,
  mostOften: (told) => `Most often: ${told.join('; ')}.`,
  others: (count) => (count === 1 ? 'one more' : `${count} more`),
  since: (dialogue, more, fewer, chance) => {
    const told = [
      ...(more === null ? [] : [`more point out ${more}`]),
      ...(fewer === null ? [] : [`fewer point out ${fewer}`]),
    ];
    const from = dialogue.replace(/^The /u, 'the ');
    if (told.length === 0) return `Since ${from}: no certain difference at any place that can be compared (${chance}).`;
    const rest =
      chance === 0 ? '' : ` At ${chance === 1 ? 'one place' : `${chance} places`} the difference may be chance.`;
    return `Since ${from}: ${told.join(', ')}.${rest}`;
  },
  within: (size) => `in the square around it, ${size}`,
  search: 'Find a place',
  noHits: 'No name is like that.',
  outside: 'The place lies outside the dialogue’s area.',
  keys: 'Keyboard shortcuts',
  keysHelp: '/ searches, Esc clears, the left and right arrows change dialogue.',
  layers: (on) => (on === 0 ? 'Layers' : `Layers (${on})`),
  nearer: 'Seen when you zoom in.',
  layersFailed: 'The layers could not be fetched. Reload the page.',
  beside: 'Side by side',
  besideHelp:
    'Move one map and the other follows. Colours mean the same in both, persons and not shares: where more have answered a map is darker. Whether anything has changed is for Difference to say, with intervals.',
  besidePlaces: 'Places of both dialogues',
  besideShare: (dialogue) => `${dialogue}: share (90%)`,
  besideCaption: 'Squares of both dialogues',
  besidePersons: (dialogue) => `${dialogue}: persons (90%)`,
  otherSize: 'drawn in another size',
  perThousand: 'Per 1,000 residents (90%)',
  fewForRate: 'few answers, do not compare per 1,000',
  fewResidents: 'few residents, no number per 1,000',
};

export const benchTexts = (language: StaffLanguage): BenchTexts => (language === 'en' ? en : sv);
