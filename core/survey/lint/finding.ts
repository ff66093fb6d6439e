/** Something that the linter has found: a mistake, or what somebody may want to know before a dialogue opens. */
export interface Finding {
  /** What lint-words.ts has a sentence for. */
  readonly code: string;
  /** An error keeps a survey from being published. */
  readonly level: 'error' | 'warning';
  /** The question it is about; null for the survey, a route or a grouping. */
  readonly question: string | null;
  /** Where: "questions.Q4.options.vet_ej.text", "routes.gata.steps.3.when", "groupings.age". */
  readonly field: string;
  readonly with: Readonly<Record<string, string | number>>;
}

type About = Readonly<Record<string, string | number>>;

export const error = (code: string, question: string | null, field: string, about: About = {}): Finding => ({
  code,
  level: 'error',
  question,
  field,
  with: about,
});

export const warning = (code: string, question: string | null, field: string, about: About = {}): Finding => ({
  ...error(code, question, field, about),
  level: 'warning',
});
