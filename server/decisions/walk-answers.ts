import type { PointAnswer } from '#core/walks/point-answer.ts';
import type { ActionStore, KeptAction } from '#db/work/actions.ts';

/** What came of the points of walks, by walk. */
export type WalkAnswers = () => Promise<ReadonlyMap<string, readonly PointAnswer[]>>;

/** The actions that say a point of a walk is what they come from, as they stand today. */
export const walkAnswersFrom =
  (actions: ActionStore): WalkAnswers =>
  async () =>
    Map.groupBy(
      (await actions.all()).flatMap((action) =>
        action.plan.sources
          .filter(({ kind, part }) => kind === 'walk' && part !== '')
          .map(({ ref, part }) => ({ walk: ref, ...answerOf(action, part) })),
      ),
      ({ walk }) => walk,
    );

function answerOf({ id, plan, answer, due, doneOn }: KeptAction, note: string): PointAnswer {
  return {
    action: id,
    note,
    answer: answer?.answer ?? null,
    what: plan.what,
    sentence: plan.publicText,
    reason: answer?.reason ?? '',
    owner: plan.owner,
    unit: plan.unit,
    // When the police mean to be somewhere is told to the two parties alone.
    due: plan.isPresence ? null : due,
    doneOn,
  };
}
