import type { Condition, Step, Survey } from '../contract.ts';
import { isEqual } from './equal.ts';
import { type Standing, standingsOf } from './listed.ts';

/** Sets when a question is shown, at some of the places where it stands. Undefined: always. */
export function withCondition(survey: Survey, standings: readonly Standing[], when: Condition | undefined): Survey {
  const isMeant = (where: Standing['where'], at: number): boolean =>
    standings.some((one) => one.at === at && isEqual(one.where, where));
  const edited = (where: Standing['where'], steps: readonly Step[]): readonly Step[] =>
    steps.some((_, at) => isMeant(where, at))
      ? steps.map((step, at) => (isMeant(where, at) ? conditioned(step, when) : step))
      : steps;
  return {
    ...survey,
    routes: survey.routes.map((route) => {
      const steps = edited({ route: route.id }, route.steps);
      return steps === route.steps ? route : { ...route, steps };
    }),
    questions: survey.questions.map((question) => {
      if (question.type !== 'place') return question;
      const followUps = edited({ place: question.id }, question.followUps);
      return followUps === question.followUps ? question : { ...question, followUps };
    }),
  };
}

const conditioned = ({ question }: Step, when: Condition | undefined): Step =>
  when === undefined ? { question } : { question, when };

/** The standings of a question, together where they have the same condition: one editor for each group. */
export function conditionGroups(survey: Survey, id: string): readonly (readonly Standing[])[] {
  const groups: Standing[][] = [];
  for (const standing of standingsOf(survey, id)) {
    const group = groups.find(([first]) => isEqual(first?.step.when, standing.step.when));
    if (group === undefined) groups.push([standing]);
    else group.push(standing);
  }
  return groups;
}

/** Takes a step of a question away, where it stands more than once. */
export function withoutStanding(survey: Survey, { where, at }: Standing): Survey {
  if ('place' in where)
    return {
      ...survey,
      questions: survey.questions.map((question) =>
        question.id === where.place && question.type === 'place'
          ? { ...question, followUps: question.followUps.toSpliced(at, 1) }
          : question,
      ),
    };
  return {
    ...survey,
    routes: survey.routes.map((route) =>
      route.id === where.route ? { ...route, steps: route.steps.toSpliced(at, 1) } : route,
    ),
  };
}
