import { asksWho } from '../asks-who.ts';
import type { Question, Survey } from '../contract.ts';
import { followUpsIn } from '../follow-ups.ts';
import { error, type Finding, warning } from './finding.ts';

/** What the survey asks about the person: groupings, background, that nobody is asked twice, and not who they are. */
export function peopleFindings(survey: Survey): readonly Finding[] {
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  return [
    ...groupingFindings(survey, byId),
    ...backgroundFindings(survey, byId),
    ...aboutPlaces(survey),
    ...askedTwice(survey),
    ...askedWho(survey),
    ...childFindings(survey, byId),
  ];
}

type ById = ReadonlyMap<string, Question>;

function groupingFindings({ groupings = {} }: Survey, byId: ById): readonly Finding[] {
  return (['gender', 'age', 'area'] as const).flatMap((name) => {
    const id = groupings[name];
    if (id === undefined) return [];
    const field = `groupings.${name}`;
    const question = byId.get(id);
    if (question === undefined) return [error('grouping-unknown', null, field, { question: id })];
    if (question.type !== 'choice') return [error('grouping-type', null, field, { question: id })];
    if (name === 'area')
      return question.optionsFrom === 'areas' ? [] : [error('grouping-area', null, field, { question: id })];
    const known = name === 'gender' ? GENDERS : AGES;
    return question.options.some(({ code }) => known.includes(code))
      ? []
      : [warning('grouping-codes', null, field, { question: id })];
  });
}

function backgroundFindings({ background }: Survey, byId: ById): readonly Finding[] {
  return background.flatMap((id) => {
    const question = byId.get(id);
    if (question === undefined) return [error('background-unknown', null, 'background', { question: id })];
    return question.type === 'place' || question.type === 'text' || question.type === 'information'
      ? [error('background-type', id, 'background', { question: id })]
      : [];
  });
}

/** What is said of a place is kept with the place: of the person it would be kept once for each, and not apart from the rest. */
function aboutPlaces({ questions, background, groupings = {} }: Survey): readonly Finding[] {
  const followUps = followUpsIn(questions);
  const asked: readonly (readonly [field: string, id: string | undefined])[] = [
    ...background.map((id) => ['background', id] as const),
    ...(['gender', 'age', 'area'] as const).map((name) => [`groupings.${name}`, groupings[name]] as const),
  ];
  return asked.flatMap(([field, id]) =>
    id !== undefined && followUps.has(id) ? [error('person-about-place', id, field, { question: id })] : [],
  );
}

/** Codes that tell a question about gender or age, whatever it is called: what tables and maps are broken down by. */
const GENDERS: readonly string[] = ['kvinna', 'man', 'annat'];
const AGES: readonly string[] = [
  'under13',
  '13-15',
  '16-19',
  'under-20',
  '20-29',
  '30-49',
  '50-64',
  '65-79',
  '80plus',
  '65-plus',
];

function askedTwice({ questions, groupings = {} }: Survey): readonly Finding[] {
  const asks = (codes: readonly string[], least: number, id: string | undefined): readonly Question[] =>
    questions.filter(
      (question) =>
        question.id === id ||
        (question.type === 'choice' && question.options.filter(({ code }) => codes.includes(code)).length >= least),
    );
  return [asks(['kvinna', 'man'], 2, groupings.gender), asks(AGES, 3, groupings.age)].flatMap((found) =>
    found.slice(1).map(({ id }) => warning('asked-twice', id, `questions.${id}`, { first: found[0]?.id ?? '' })),
  );
}

/** Of what is written in somebody's own words: among options nobody says who they are. */
const askedWho = ({ questions }: Survey): readonly Finding[] =>
  questions.flatMap(({ id, type, text }) =>
    (type === 'text' || type === 'number') && asksWho(id, text)
      ? [warning('asks-who', id, `questions.${id}.text`)]
      : [],
  );

/** Where children under 13 can say that they are, nothing is to be taken of their own words (docs/field.md B6). */
function childFindings({ questions, groupings = {} }: Survey, byId: ById): readonly Finding[] {
  const age = byId.get(groupings.age ?? '');
  const asksChildren = age?.type === 'choice' && age.options.some(({ code }) => code === 'under13');
  if (!asksChildren) return [];
  return questions.flatMap((question) =>
    question.type === 'text' && question.withheldWhen === undefined
      ? [warning('text-of-children', question.id, `questions.${question.id}.withheldWhen`)]
      : [],
  );
}
