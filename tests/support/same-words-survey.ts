import type { Survey } from '#core/survey/contract.ts';

const t = (sv: string, en: string) => ({ sv, lattlast: sv, en });
const yesNo = [
  { code: 'ja', text: t('Ja', 'Yes') },
  { code: 'nej', text: t('Nej', 'No') },
];
const choice = (id: string, sv: string, en: string, short: readonly [string, string]) =>
  ({ id, type: 'choice', text: t(sv, en), short: t(...short), options: yesNo }) as const;

/** A survey as people write them: several things in it are called the same. */
export const sameWordsSurvey: Survey = {
  id: 'samma-ord',
  version: 1,
  title: t('Samma ord', 'The same words'),
  languages: ['sv', 'lattlast', 'en'],
  questions: [
    choice('barn1', 'Går ditt första barn till skolan?', 'Does your first child walk to school?', ['Barn', 'Child']),
    choice('barn2', 'Går ditt andra barn till skolan?', 'Does your second child walk to school?', ['Barn', 'Child']),
    {
      id: 'parker',
      type: 'matrix',
      text: t('Är du nöjd?', 'Are you content?'),
      short: t('Nöjd', 'Content'),
      rows: [
        { code: 'norra', text: t('Parken', 'The park') },
        { code: 'sodra', text: t('Parken', 'The park') },
      ],
      options: yesNo,
    },
    {
      id: 'plats',
      type: 'place',
      text: t('Var ska det städas?', 'Where should it be cleaned?'),
      short: t('Plats', 'Place'),
      max: 2,
      kinds: ['point'],
      roles: {},
      followUps: [{ question: 'var' }, { question: 'host' }],
    },
    choice('var', 'Ska det städas på våren?', 'Should it be cleaned in spring?', ['Städa', 'Clean']),
    choice('host', 'Ska det städas på hösten?', 'Should it be cleaned in autumn?', ['Städa', 'Clean']),
  ],
  routes: [{ id: 'fragor', steps: ['barn1', 'barn2', 'parker', 'plats'].map((question) => ({ question })) }],
  background: [],
  groupings: {},
};
