import type { AnswerDraft, PlanDraft } from '#core/actions/contract.ts';

/** An action as somebody fills it in. */
export const planDraftOf = (change: Partial<PlanDraft> = {}): PlanDraft => ({
  what: 'Byt armaturerna i gångtunneln',
  place: null,
  kind: 'BEL',
  owner: 'municipality',
  unit: 'Gata och park',
  season: 'dark',
  isPresence: false,
  focus: null,
  cost: 'small',
  reference: '',
  before: 'Fyra av åtta lampor lyser.',
  publicText: { sv: 'Vi byter lamporna i gångtunneln.' },
  sources: [],
  ...change,
});

export const answerDraftOf = (change: Partial<AnswerDraft> = {}): AnswerDraft => ({
  answer: 'planned',
  reason: '',
  meeting: 'EST-mötet vecka 47',
  due: '2026-12-18',
  ...change,
});
