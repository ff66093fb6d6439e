/** How much a survey may hold: schema.ts refuses more, and whatever makes a survey (the import of forms) keeps within it. */
export const SURVEY_LIMITS = {
  questions: 300,
  /** On one way, or asked about one place. */
  steps: 400,
  /** Of one question, with those of the municipality: so many may be chosen in one answer. */
  options: 200,
  /** Of a matrix. */
  rows: 60,
  /** That one "all" or "any" joins. */
  parts: 50,
  /** That one condition names. */
  codes: 100,
  /** Of an answer in own words. */
  letters: 2000,
  /** As far from nought as a scale may reach. */
  scale: 1000,
  /** Of an answer to the whole survey as it is sent, in bytes (greatest-answer.ts): the linter keeps a survey within it. */
  answerBytes: 1_000_000,
} as const;
