import type { Action, ActionList, AnswerDraft, Duties, PlanDraft, StepDraft } from '#core/actions/contract.ts';
import type { CardDraft, FocusArea, FocusAreaList, FocusDecisionDraft } from '#core/actions/focus.ts';
import { request, send } from './request.ts';

type Told = Pick<Action, 'id' | 'revision'>;

/** The client of /api/staff/actions and /api/staff/focus-areas, in the reader's language. */
export function actionsClient(language: 'sv' | 'en') {
  const home = '/api/staff/actions';
  const areas = '/api/staff/focus-areas';
  const of = (base: string, { id }: { readonly id: string }): string => `${base}/${encodeURIComponent(id)}`;
  return {
    list: () => request<ActionList>(home, language),
    one: (action: { readonly id: string }) => request<Action>(of(home, action), language),
    duties: () => request<Duties>(`${home}/duties`, language),
    propose: (plan: PlanDraft) => send<Action>('POST', home, language, { plan }),
    change: ({ revision, ...action }: Told, plan: PlanDraft, reason: string) =>
      send<Action>('PUT', of(home, action), language, { revision, plan, reason }),
    answer: ({ revision, ...action }: Told, answer: AnswerDraft) =>
      send<Action>('POST', `${of(home, action)}/answer`, language, { revision, answer }),
    step: ({ revision, ...action }: Told, step: StepDraft) =>
      send<Action>('POST', `${of(home, action)}/steps`, language, { revision, step }),
    comment: (action: { readonly id: string }, text: string) =>
      send<Action>('POST', `${of(home, action)}/comments`, language, { text }),
    focusAreas: () => request<FocusAreaList>(areas, language),
    focusArea: (area: { readonly id: string }) => request<FocusArea>(of(areas, area), language),
    proposeFocus: (card: CardDraft) => send<FocusArea>('POST', areas, language, { card }),
    changeFocus: ({ revision, ...area }: Told, card: CardDraft, reason: string) =>
      send<FocusArea>('PUT', of(areas, area), language, { revision, card, reason }),
    decideFocus: ({ revision, ...area }: Told, decision: FocusDecisionDraft) =>
      send<FocusArea>('POST', `${of(areas, area)}/steps`, language, { revision, decision }),
  };
}
export type ActionsClient = ReturnType<typeof actionsClient>;
