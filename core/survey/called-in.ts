import { cutText } from '../base/cut-text.ts';
import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Survey } from './contract.ts';

/** Enough to know a question by. */
const MOST_LETTERS = 40;

/**
 * What the questions of a survey are called to staff, by their ids: ”the short name”, else ”the text”, else the id, which is also
 * said of a question that is not there.
 */
export function calledIn({ questions }: Pick<Survey, 'questions'>, language: Language): (id: string) => string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const [open, close] = language === 'en' ? ['“', '”'] : ['”', '”'];
  return (id) => {
    const question = byId.get(id);
    const name =
      textIn(question?.short, language).trim() || cutText(textIn(question?.text, language).trim(), MOST_LETTERS);
    return name === '' ? id : `${open}${name}${close}`;
  };
}
