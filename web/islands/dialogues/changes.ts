import { LANGUAGES } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { dayInWords } from '#core/base/words.ts';
import type { DialogueList } from '#core/survey/staff-dialogue.ts';
import type { DialoguesTexts } from '../../i18n/dialogues/index.ts';
import type { Typed } from './definition.ts';

/** A field that a colleague has changed, and the change in words: "Öppnar: 1 maj 2027 blev 1 mars 2027". */
export interface Change {
  readonly field: string;
  readonly words: string;
}

/** What differs between two readings of a dialogue, in the order of the form. */
export function changesBetween(
  seen: Typed,
  now: Typed,
  list: DialogueList,
  { form, channels, surveyVersion }: DialoguesTexts,
  language: 'sv' | 'en',
): readonly Change[] {
  const day = (text: string): string => (text === '' ? '' : dayInWords(text, language, list.today));
  const survey = (key: string): string => {
    const found = list.surveys.find(({ id, version }) => `${id} ${version}` === key);
    return found === undefined ? key : surveyVersion(textIn(found.title, language), found.version);
  };
  const fields: readonly (readonly [field: string, label: string, inWords: (typed: Typed) => string])[] = [
    ['survey', form.survey, (typed) => survey(typed.survey)],
    ...LANGUAGES.map(
      (one) => [`title.${one}`, `${form.titles}, ${form.languages[one]}`, (typed: Typed) => typed.title[one]] as const,
    ),
    ['opens', form.opens, (typed) => day(typed.opens)],
    ['closes', form.closes, (typed) => day(typed.closes)],
    ['resultsBy', form.resultsBy, (typed) => day(typed.resultsBy)],
    ['channels', form.channels, (typed) => typed.channels.map((channel) => channels[channel]).join(', ')],
    ['expectedAnswers', form.expected, (typed) => typed.expectedAnswers],
    ['diaryNumber', form.diary, (typed) => typed.diaryNumber],
  ];
  return fields.flatMap(([field, label, inWords]) => {
    const [was, is] = [inWords(seen), inWords(now)];
    return was === is ? [] : [{ field, words: form.changed.line(label, was || '–', is || '–') }];
  });
}
