import { ANSWER_WORDS } from '../actions/answers.ts';
import type { Action } from '../actions/contract.ts';
import type { PublicAction } from '../actions/public.ts';
import { COST_WORDS, HELPED_WORDS, OWNER_WORDS } from '../actions/words-staff.ts';
import { textIn } from '../base/text-in.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import type { Cell } from './table.ts';

const HEADINGS = {
  sv: [
    'Id',
    'Åtgärd',
    'Plats',
    'Gäller',
    'Ägare',
    'Enhet',
    'Markägare',
    'Läge',
    'Skäl',
    'Klart senast',
    'Klart',
    'Kostnad',
    'Ärende',
    'Hjälpte det',
    'Föreslagen',
    'För sent',
  ],
  en: [
    'Id',
    'Action',
    'Place',
    'About',
    'Owner',
    'Unit',
    'Land owner',
    'State',
    'Reason',
    'Due',
    'Done',
    'Cost',
    'Case',
    'Did it help',
    'Proposed',
    'Late',
  ],
} as const;
const OTHERS = {
  sv: { proposed: 'Föreslagen', done: 'Klar', yes: 'ja', no: 'nej' },
  en: { proposed: 'Proposed', done: 'Done', yes: 'yes', no: 'no' },
} as const;

/** Actions as rows under their headings, one a row: no figure and nothing that has been said of them. */
export function actionRows(actions: readonly Action[], language: 'sv' | 'en'): readonly (readonly Cell[])[] {
  const words = OTHERS[language];
  const rows = actions.map(
    ({ id, plan, place, state, answer, due, doneOn, helped, proposedOn, isOverdue }): readonly Cell[] => [
      id,
      plan.what,
      place?.name ?? null,
      plan.kind === null ? null : textIn(CAUSE_GROUPS.find(({ code }) => code === plan.kind)?.text, language),
      textIn(OWNER_WORDS[plan.owner], language),
      plan.unit,
      place?.landOwner ?? null,
      state === 'proposed' || state === 'done' ? words[state] : textIn(ANSWER_WORDS[state], language),
      answer === null || answer.reason === '' ? null : answer.reason,
      due,
      doneOn,
      plan.cost === null ? null : textIn(COST_WORDS[plan.cost], language),
      plan.reference === '' ? null : plan.reference,
      helped === null ? null : textIn(HELPED_WORDS[helped], language),
      proposedOn,
      isOverdue ? words.yes : words.no,
    ],
  );
  return [HEADINGS[language], ...rows];
}

const PUBLIC_HEADINGS = [
  'Id',
  'Åtgärd',
  'Plats',
  'Ägare',
  'Enhet',
  'Läge',
  'Skäl',
  'Besvarad',
  'Klart senast',
  'Klart',
  'Hjälpte det',
];

/** What is public of actions as rows, in Swedish, as the other open tables. */
export const publicActionRows = (actions: readonly PublicAction[]): readonly (readonly Cell[])[] => [
  PUBLIC_HEADINGS,
  ...actions.map(
    ({ id, text, place, owner, unit, state, reason, answeredOn, due, doneOn, helped }): readonly Cell[] => [
      id,
      text.sv,
      place,
      textIn(OWNER_WORDS[owner], 'sv'),
      unit,
      state === 'done' ? OTHERS.sv.done : textIn(ANSWER_WORDS[state], 'sv'),
      reason,
      answeredOn,
      due,
      doneOn,
      helped === null ? null : textIn(HELPED_WORDS[helped], 'sv'),
    ],
  ),
];
