import type { PlaceQuestion, Question, Survey } from '../contract.ts';
import { escapeCodes } from '../questions/escapes.ts';
import type { Ground } from '../questions/kind.ts';
import { offeredOptions } from '../questions/options.ts';
import { readNumber } from '../questions/read-number.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import { error, type Finding, warning } from './finding.ts';

/** More choices of one person than this make every table of the survey too noisy. */
const MOST_CHOICES = 3;
/** More own options than this, and most would have too few answers to be shown. */
const MOST_OPTIONS = 25;
const WIDEST_SCALE = 11;
/** What one answer may hold (contract.ts, SubmittedResponse). */
const MOST_PLACES = 5;

/** What is wrong with a question by itself. */
export const questionFindings = (survey: Survey, ground: Ground): readonly Finding[] =>
  survey.questions.flatMap((question) => [
    ...ofType(question, ground),
    ...('options' in question ? optionFindings(question, ground) : []),
    ...(question.type === 'place' ? placeFindings(survey, question, ground) : []),
  ]);

type Offering = Extract<Question, { readonly options: unknown }>;

function optionFindings(question: Offering, ground: Ground): readonly Finding[] {
  const at = `questions.${question.id}.options`;
  const offered = offeredOptions(question, ground).length;
  const needsOptions = question.type !== 'number' && question.type !== 'scale';
  return [
    ...(needsOptions && offered < 2 ? [error('too-few-options', question.id, at)] : []),
    ...(question.type === 'choices' && offered > SURVEY_LIMITS.options
      ? [error('too-many-offered', question.id, at, { count: offered, max: SURVEY_LIMITS.options })]
      : []),
    ...(question.options.length > MOST_OPTIONS
      ? [warning('many-options', question.id, at, { count: question.options.length, max: MOST_OPTIONS })]
      : []),
  ];
}

function ofType(question: Question, ground: Ground): readonly Finding[] {
  const at = `questions.${question.id}`;
  const say = (code: string, field: string, about: Record<string, number> = {}): readonly Finding[] => [
    error(code, question.id, `${at}.${field}`, about),
  ];
  switch (question.type) {
    case 'scale': {
      const { from, to } = question;
      if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from) return say('scale-order', 'to');
      const steps = to - from + 1;
      return steps > WIDEST_SCALE ? say('scale-wide', 'to', { steps, max: WIDEST_SCALE }) : [];
    }
    case 'number':
      return numberFindings(question, at);
    case 'choices': {
      const { max } = question;
      const most = offeredOptions(question, ground).length - escapeCodes(question).length;
      if (max !== undefined && (max < 1 || max > Math.max(1, most)))
        return say('max-range', 'max', { max, most: Math.max(1, most) });
      const costly = max ?? 0;
      return costly > MOST_CHOICES
        ? [warning('many-choices', question.id, `${at}.max`, { max: costly, most: MOST_CHOICES })]
        : [];
    }
    case 'ranking': {
      const most = Math.max(1, question.options.length - escapeCodes(question).length);
      return question.max < 1 || question.max > most ? say('max-range', 'max', { max: question.max, most }) : [];
    }
    case 'matrix':
      return question.rows.length === 0 ? say('no-rows', 'rows') : [];
    case 'text':
      return (question.notices ?? []).some(({ notice }) => notice === 'N3')
        ? []
        : [warning('text-without-notice', question.id, `${at}.notices`)];
    default:
      return [];
  }
}

function numberFindings(question: Extract<Question, { type: 'number' }>, at: string): readonly Finding[] {
  const { min, max, bands } = question;
  const found: Finding[] = [];
  if (min !== undefined && max !== undefined && min > max) found.push(error('number-order', question.id, `${at}.max`));
  // An escape that reads as a number would be kept, told and counted as that number.
  for (const { code } of question.options)
    if (readNumber(code) !== null)
      found.push(error('escape-is-number', question.id, `${at}.options.${code}`, { code }));
  if (bands === undefined || bands.length === 0) return [...found, warning('no-bands', question.id, `${at}.bands`)];
  const outOfOrder = bands.find(({ from }, index) =>
    index === 0 ? from !== null : from === null || from <= (bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY),
  );
  if (outOfOrder !== undefined) found.push(error('bands-order', question.id, `${at}.bands.${outOfOrder.code}`));
  return found;
}

function placeFindings(survey: Survey, question: PlaceQuestion, ground: Ground): readonly Finding[] {
  const at = `questions.${question.id}`;
  const { kinds, max, roles, feeling, within, nearestMetres } = question;
  const unknown = (within ?? []).filter((code) => !ground.areas.some((area) => area.code === code));
  return [
    ...(kinds.length === 0 ? [error('no-kinds', question.id, `${at}.kinds`)] : []),
    ...(max < 1 || max > MOST_PLACES ? [error('places-max', question.id, `${at}.max`, { most: MOST_PLACES })] : []),
    ...(nearestMetres !== undefined && nearestMetres < 50
      ? [error('nearest-range', question.id, `${at}.nearestMetres`, { least: 50 })]
      : []),
    ...unknown.map((code) => error('area-unknown', question.id, `${at}.within`, { code })),
    ...(roles.feeling === undefined && feeling === undefined
      ? [warning('places-without-feeling', question.id, `${at}.roles.feeling`)]
      : []),
    ...roleFindings(survey, question),
  ];
}

function roleFindings(survey: Survey, { id, roles, followUps }: PlaceQuestion): readonly Finding[] {
  const typeOf = { feeling: 'choice', causes: 'choices', times: 'choices' } as const;
  return (Object.keys(typeOf) as (keyof typeof typeOf)[]).flatMap((role) => {
    const asked = roles[role];
    if (asked === undefined) return [];
    const field = `questions.${id}.roles.${role}`;
    if (!followUps.some(({ question }) => question === asked))
      return [error('role-no-follow-up', id, field, { question: asked })];
    const question = survey.questions.find((candidate) => candidate.id === asked);
    if (question === undefined) return [];
    const isRight =
      question.type === typeOf[role] &&
      (role !== 'feeling' ||
        ('options' in question && question.options.some(({ code }) => code === 'unsafe' || code === 'safe')));
    return isRight ? [] : [error(`role-${role}`, id, field, { question: asked })];
  });
}
