import type { LocalText } from '../../base/text.ts';
import type { Option, Question, Survey } from '../contract.ts';
import { error, type Finding } from './finding.ts';

/** Texts that are not written in a language that the survey says it is in, and questions that no language has. */
export function textFindings(survey: Survey): readonly Finding[] {
  const { languages } = survey;
  if (languages.length === 0) return [error('no-languages', null, 'languages')];
  return textsOf(survey).flatMap(({ text, question, field, isHeading }) => {
    if (isHeading && !Object.values(text).some(isWritten)) return [error('text-empty', question, field)];
    return languages
      .filter((language) => !isWritten(text[language]))
      .map((language) => error('text-missing', question, field, { language }));
  });
}

interface Placed {
  readonly text: LocalText;
  readonly question: string | null;
  readonly field: string;
  /** Without it there is nothing to ask. */
  readonly isHeading: boolean;
}

const isWritten = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Every text of a survey with its place. */
export function textsOf(survey: Survey): readonly Placed[] {
  const whole = (field: 'title' | 'lead'): readonly Placed[] => {
    const text = survey[field];
    return text === undefined ? [] : [{ text, question: null, field, isHeading: field === 'title' }];
  };
  return [...whole('title'), ...whole('lead'), ...survey.questions.flatMap(textsOfQuestion)];
}

function textsOfQuestion(question: Question): readonly Placed[] {
  const at = `questions.${question.id}`;
  const placed = (field: string, text: LocalText | undefined): readonly Placed[] =>
    text === undefined
      ? []
      : [{ text, question: question.id, field: `${at}.${field}`, isHeading: field === 'text' || field === 'short' }];
  return [
    ...placed('text', question.text),
    ...placed('short', question.short),
    ...placed('help', question.help),
    ...placed('topic', question.topic),
    ...('body' in question ? placed('body', question.body) : []),
    ...('fromText' in question ? [...placed('fromText', question.fromText), ...placed('toText', question.toText)] : []),
    ...('unit' in question ? placed('unit', question.unit) : []),
    ...('rows' in question ? question.rows.flatMap(({ code, text }) => placed(`rows.${code}.text`, text)) : []),
    ...('bands' in question
      ? (question.bands ?? []).flatMap(({ code, text }) => placed(`bands.${code}.text`, text))
      : []),
    ...('options' in question ? question.options.flatMap(optionTexts) : []),
  ];

  function optionTexts({ code, text, inSentence, heading }: Option): readonly Placed[] {
    return [
      ...placed(`options.${code}.text`, text),
      ...placed(`options.${code}.inSentence`, inSentence),
      ...placed(`options.${code}.heading`, heading),
    ];
  }
}
