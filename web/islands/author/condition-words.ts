import { conditionInWords } from '#core/survey/condition-in-words.ts';
import type { Condition } from '#core/survey/contract.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './question-words.ts';

/** A condition as a sentence's words, its questions by their names: "om ”Trygg på kvällen” är Mycket otrygg". */
export function wordsOfCondition(condition: Condition, { editing, language, shown, texts }: Desk): string {
  const { survey, ground } = editing;
  const named = (id: string): string => {
    const question = survey.questions.find((one) => one.id === id);
    return `”${question === undefined ? id : nameOf(question, shown[0] ?? language, texts)}”`;
  };
  return conditionInWords(condition, survey, language, ground, named);
}
