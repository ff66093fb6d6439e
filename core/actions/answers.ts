import type { WholeText } from '../base/text.ts';

/**
 * What an owner answers to what somebody needs: görs nu, planeras, utreds, görs inte, därför att. Of an action, and of a point of a
 * safety walk.
 */
export const ANSWERS = ['now', 'planned', 'investigated', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

/** As staff and residents read it. */
export const ANSWER_WORDS: Readonly<Record<Answer, WholeText>> = {
  now: { sv: 'Görs nu', lattlast: 'Vi gör det nu', en: 'Being done now', fi: 'Tehdään nyt', ar: 'قيد التنفيذ' },
  planned: { sv: 'Planeras', lattlast: 'Vi planerar det', en: 'Planned', fi: 'Suunnitellaan', ar: 'مخطط له' },
  investigated: {
    sv: 'Utreds',
    lattlast: 'Vi tar reda på mer',
    en: 'Being looked into',
    fi: 'Selvitetään',
    ar: 'قيد الدراسة',
  },
  declined: { sv: 'Görs inte', lattlast: 'Vi gör det inte', en: 'Not being done', fi: 'Ei tehdä', ar: 'لن يُنفَّذ' },
};

/** Whether an answer has to say why: whoever is told no is told the reason. */
export const needsReason = (answer: Answer): boolean => answer === 'declined';

/** Whether an answer has a day: when it is done, or of what is looked into when the next answer comes. */
export const needsDay = (answer: Answer): boolean => answer !== 'declined';
