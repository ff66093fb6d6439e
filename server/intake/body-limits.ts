import { SURVEY_LIMITS } from '#core/survey/survey-limits.ts';

/**
 * How large a body with an answer may be, in bytes. The linter lets no survey be published whose answer may be larger than
 * `answerBytes`; a quarter more is for letters that a device sends in two parts, and for marks that JSON escapes.
 */
export const ANSWER_BODY = 1.25 * SURVEY_LIMITS.answerBytes;

/**
 * The form without script sends all answers along with each page, four thirds as long, and where an answer is changed what of it
 * no page asks besides.
 */
export const FORM_BODY = 3 * SURVEY_LIMITS.answerBytes;
