import { ANSWER_WORDS } from '../actions/answers.ts';
import { actionWords } from '../actions/words/index.ts';
import { textIn } from '../base/text-in.ts';
import type { Feedback, Said } from '../feedback/contract.ts';
import { lastTheme } from '../feedback/feedback.ts';
import { sinceInWords } from '../feedback/in-words.ts';
import type { Cell } from './table.ts';

const HEADINGS = [
  'Ämne',
  'Plats',
  'Antal som pekat ut (ungefär)',
  'Andel av svarande, procent',
  'Andel, lägst',
  'Andel, högst',
  'Åtgärd',
  'Läge',
  'Skäl',
  'Ägare',
  'Enhet',
  'Besvarad',
  'Klart',
  'Hjälpte det',
];

/**
 * What residents said beside what came of it, in Swedish as the other open tables: a row for each action, with what was said of its place,
 * or of its theme where it has none; and one for each theme that nobody has answered.
 */
export function feedbackRows({ actions, themes, places }: Omit<Feedback, 'licence'>): readonly (readonly Cell[])[] {
  const themeOf = (code: string | null) => themes.find((theme) => theme.code === (code ?? lastTheme()));
  return [
    HEADINGS,
    ...actions.map((action): readonly Cell[] => {
      const theme = themeOf(action.theme);
      const said = places.find(({ id }) => id === action.placeId)?.said ?? (action.place === null ? theme?.said : null);
      return [
        textIn(theme?.text, 'sv'),
        action.place,
        ...figures(said ?? null),
        action.text.sv,
        action.state === 'done' ? actionWords.sv.doneTag : textIn(ANSWER_WORDS[action.state], 'sv'),
        action.reason,
        actionWords.sv.owners[action.owner],
        action.unit,
        action.answeredOn,
        action.doneOn,
        action.since === null ? null : sinceInWords(action.since, 'sv'),
      ];
    }),
    ...themes
      .filter((theme) => theme.actions.length === 0)
      .map(({ text, said }): readonly Cell[] => [
        textIn(text, 'sv'),
        null,
        ...figures(said),
        ...Array.from({ length: HEADINGS.length - 6 }, () => null),
      ]),
  ];
}

const figures = (said: Said | null): readonly Cell[] => [
  said?.people?.value ?? null,
  said?.share?.value ?? null,
  said?.share?.low ?? null,
  said?.share?.high ?? null,
];
