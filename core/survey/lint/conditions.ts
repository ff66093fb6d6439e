import { lookedAt } from '../conditions.ts';
import type { Condition, PlaceQuestion, Question, Route, Survey } from '../contract.ts';
import { escapeCodes } from '../questions/escapes.ts';
import type { Ground } from '../questions/kind.ts';
import { isOffered } from '../questions/options.ts';
import { readNumber } from '../questions/read-number.ts';
import { askedOf, type Reach } from '../reach.ts';
import { error, type Finding, warning } from './finding.ts';

/** Deeper than this, and neither a person nor a program follows it. */
const DEEPEST = 8;

/** What conditions name, whether it comes before them, and whether they can be met. */
export function conditionFindings(survey: Survey, ground: Ground, reach: Reach): readonly Finding[] {
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  const followUpOf = new Map(
    survey.questions.flatMap((place) =>
      place.type === 'place' ? place.followUps.map((step) => [step.question, place.id] as const) : [],
    ),
  );
  const sites = sitesOf(survey);
  const named = sites.flatMap((site) => {
    if (depthOf(site.when) > DEEPEST) return [error('condition-deep', site.question, site.field, { max: DEEPEST })];
    return namesOf(site.when).flatMap((atom) => nameFindings(atom, site, byId, followUpOf, ground));
  });
  const broken = new Set(named.filter(({ level }) => level === 'error').map(({ field }) => field));
  const order = sites.flatMap((site) => orderFindings(site, survey, followUpOf));
  for (const { field, level } of order) if (level === 'error') broken.add(field);
  return [...named, ...order, ...outcomeFindings(survey, reach, broken)];
}

interface Site {
  readonly when: Condition;
  /** The question that is shown, or whose notice or words it is about. */
  readonly question: string;
  readonly field: string;
  /** Where a step stands; null for a notice, which is looked at on the page itself. */
  readonly at:
    | { readonly route: Route; readonly index: number }
    | { readonly place: PlaceQuestion; readonly index: number }
    | null;
}

function sitesOf(survey: Survey): readonly Site[] {
  return [
    ...survey.routes.flatMap((route) =>
      route.steps.flatMap(({ question, when }, index): readonly Site[] =>
        when === undefined
          ? []
          : [{ when, question, field: `routes.${route.id}.steps.${index}.when`, at: { route, index } }],
      ),
    ),
    ...survey.questions.flatMap((question): readonly Site[] => [
      ...(question.notices ?? []).flatMap(({ when }, index) =>
        when === undefined
          ? []
          : [{ when, question: question.id, field: `questions.${question.id}.notices.${index}.when`, at: null }],
      ),
      ...(question.type === 'text' && question.withheldWhen !== undefined
        ? [
            {
              when: question.withheldWhen,
              question: question.id,
              field: `questions.${question.id}.withheldWhen`,
              at: null,
            },
          ]
        : []),
      ...(question.type === 'place'
        ? question.followUps.flatMap((step, index) =>
            step.when === undefined
              ? []
              : [
                  {
                    when: step.when,
                    question: step.question,
                    field: `questions.${question.id}.followUps.${index}.when`,
                    at: { place: question, index },
                  },
                ],
          )
        : []),
    ]),
  ];
}

type Atom = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function namesOf(condition: Condition): readonly Atom[] {
  if ('all' in condition) return condition.all.flatMap(namesOf);
  if ('any' in condition) return condition.any.flatMap(namesOf);
  return 'not' in condition ? namesOf(condition.not) : [condition];
}

function depthOf(condition: Condition): number {
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  return 1 + Math.max(0, ...parts.map(depthOf));
}

function nameFindings(
  atom: Atom,
  { question: owner, field, at }: Site,
  byId: ReadonlyMap<string, Question>,
  followUpOf: ReadonlyMap<string, string>,
  ground: Ground,
): readonly Finding[] {
  const id = 'question' in atom ? atom.question : atom.answered;
  const say = (code: string, about: Readonly<Record<string, string>> = {}): readonly Finding[] => [
    error(code, owner, field, { asked: id, ...about }),
  ];
  const question = byId.get(id);
  if (question === undefined) return say('condition-question-unknown');
  if (question.type === 'information') return say('condition-asks-nothing');
  if (question.type === 'text' && question.withheldWhen !== undefined) return say('condition-on-words');
  const place = followUpOf.get(id);
  const inside = at !== null && 'place' in at ? at.place.id : followUpOf.get(owner);
  if (place !== undefined && place !== inside) return say('condition-on-follow-up');
  if ('between' in atom) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = atom.between;
    if (question.type !== 'number' && question.type !== 'scale') return say('condition-no-number');
    return from > to ? say('condition-between-order') : [];
  }
  if (!('anyOf' in atom)) return [];
  if (question.type === 'text' || question.type === 'place') return say('condition-no-options');
  if (atom.anyOf.length === 0) return say('condition-no-codes');
  if (atom.row !== undefined && question.type !== 'matrix') return say('condition-no-rows');
  if (question.type === 'matrix' && atom.row !== undefined && !question.rows.some(({ code }) => code === atom.row))
    return say('condition-row-unknown', { row: atom.row });
  const isKnown = (code: string): boolean =>
    question.type === 'number'
      ? escapeCodes(question).includes(code) || readNumber(code) !== null
      : isOffered(question, code, ground);
  return atom.anyOf.filter((code) => !isKnown(code)).flatMap((code) => say('condition-option-unknown', { code }));
}

/** A condition sees what stands before it on the way. */
function orderFindings(
  { when, question, field, at }: Site,
  survey: Survey,
  followUpOf: ReadonlyMap<string, string>,
): readonly Finding[] {
  const looked = [...new Set(lookedAt(when).map((one) => one.question))];
  if (at === null)
    return looked.includes(question) && field.endsWith('withheldWhen')
      ? [error('condition-itself', question, field, { asked: question })]
      : [];
  return looked.flatMap((id): readonly Finding[] => {
    if (id === question) return [error('condition-itself', question, field, { asked: id })];
    if ('place' in at) {
      const own = at.place.followUps.findIndex((step) => step.question === id);
      if (own >= at.index) return [error('condition-later', question, field, { asked: id })];
      if (own >= 0) return [];
      if (id === at.place.id) return [error('condition-itself', question, field, { asked: id })];
    }
    if (followUpOf.has(id)) return [];
    const routes = 'route' in at ? [at.route] : survey.routes.filter((route) => positionOf(route, at.place.id) >= 0);
    const seen = routes.map((route) => {
      const before = 'route' in at ? at.index : lastPositionOf(route, at.place.id);
      const position = positionOf(route, id);
      return position < 0 ? 'off' : position < before ? 'before' : 'later';
    });
    if (seen.includes('later')) return [error('condition-later', question, field, { asked: id })];
    return seen.length > 0 && seen.every((one) => one === 'off')
      ? [warning('condition-off-way', question, field, { asked: id })]
      : [];
  });
}

const positionOf = ({ steps }: Route, id: string): number => steps.findIndex(({ question }) => question === id);
const lastPositionOf = ({ steps }: Route, id: string): number => steps.findLastIndex(({ question }) => question === id);

/** Conditions that nobody's answers meet, or everybody's; those that name what is not there have been spoken of already. */
function outcomeFindings(survey: Survey, reach: Reach, broken: ReadonlySet<string>): readonly Finding[] {
  const ofSteps = survey.routes.flatMap((route) =>
    route.steps.flatMap(({ question, when }, index) => {
      const field = `routes.${route.id}.steps.${index}.when`;
      if (when === undefined || broken.has(field)) return [];
      const { canHold, canFail } = reach.step(route, index);
      if (canHold === false && canFail === false) return [warning('step-never', question, field)];
      if (canHold === false) return [error('condition-never', question, field)];
      return canFail === false ? [warning('condition-always', question, field)] : [];
    }),
  );
  const ofFollowUps = survey.questions.flatMap((place) => {
    if (place.type !== 'place') return [];
    return place.followUps.flatMap(({ question, when }, index) => {
      const field = `questions.${place.id}.followUps.${index}.when`;
      if (when === undefined || broken.has(field)) return [];
      const outcomes = survey.routes.flatMap((route) => {
        const step = place.followUps[index];
        const number = step === undefined ? -1 : askedOf(route, place).indexOf(step);
        return number < 0 || positionOf(route, place.id) < 0 ? [] : [reach.followUp(route, place, number)];
      });
      if (outcomes.length === 0) return [];
      if (outcomes.every(({ canHold }) => canHold === false)) return [error('condition-never', question, field)];
      return outcomes.every(({ canFail }) => canFail === false) ? [warning('condition-always', question, field)] : [];
    });
  });
  return [...ofSteps, ...ofFollowUps];
}
