import { textIn } from '#core/base/text-in.ts';
import { lowered } from '#core/base/words.ts';
import type { AnswerFigure, SurveyPicture, SurveyTable } from '#core/measures/contract.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';
import type { FigureWords } from '../../i18n/insight/figures.ts';
import { protocolTexts } from '../../i18n/insight/protocol.ts';
import type { StaffInsightTexts } from '../../i18n/insight/texts.ts';
import { weightsTexts } from '../../i18n/insight/weights.ts';
import { groupsOf, orderedAnswers, type QuestionFigure } from './survey-groups.ts';

/**
 * A question's answers in words, each with its interval, about how many answered, whom the per cents are of and the release: for
 * everybody, or for each group where it is divided.
 */
export function surveySentence(
  { tables }: QuestionFigure,
  by: GroupingName | null,
  { frame, weighedBy, population }: Pick<SurveyPicture, 'frame' | 'weighedBy' | 'population'>,
  { language, reading }: StaffInsightTexts,
  words: FigureWords,
): string {
  const own = language === 'en' ? 'en' : 'sv';
  const [texts, weights] = [protocolTexts(own), weightsTexts(own)];
  const [first] = tables;
  const question = first === undefined ? '' : withoutStop(textIn(first.text, language));
  const parts = tables.flatMap((table) => partsOf(table, by, language));
  const isOne = parts.length === 1 && parts[0]?.name === null;
  return [
    ...(isOne ? [] : [`${question}.`]),
    ...parts.map(({ name, answered, answers }) =>
      answered === null || answers.every(({ share }) => share === null)
        ? texts.tooFew(name ?? question)
        : texts.part(
            name ?? question,
            lowered(reading.answered(words.number(answered))),
            answers.map((answer) => `${texts.quoted(textIn(answer.text, language))} ${figure(answer)}`),
          ),
    ),
    ...(first !== undefined && first.max > 1 ? [reading.several(first.max)] : []),
    texts.caution,
    ...(weighedBy !== null && population !== null && first?.isWeighted && groupsOf(first, by) === null
      ? [
          weights.sentence(
            weights.inside[weighedBy],
            textIn(population.of, language),
            population.source,
            population.date,
          ),
        ]
      : []),
    texts.source(textIn(frame.title, language), lowered(words.respondents(frame)), words.release(frame)),
  ].join(' ');

  function figure(answer: AnswerFigure): string {
    if (answer.share === null || answer.status === 'too-few') return words.answer(answer);
    return answer.status === 'uncertain' ? texts.uncertain(words.answer(answer)) : words.share(answer.share);
  }
}

interface Part {
  /** The row of a matrix, the group, or both; null for a question that has neither. */
  readonly name: string | null;
  readonly answered: number | null;
  readonly answers: readonly AnswerFigure[];
}

function partsOf(
  table: SurveyTable,
  by: GroupingName | null,
  language: StaffInsightTexts['language'],
): readonly Part[] {
  const row = table.rowText === null ? [] : [withoutStop(textIn(table.rowText, language))];
  const groups = groupsOf(table, by)?.map(({ text, answered, answers }) => ({
    name: [...row, textIn(text, language)].join(', '),
    answered,
    answers: orderedAnswers(answers),
  }));
  const everybody = { name: row[0] ?? null, answered: table.answered, answers: orderedAnswers(table.answers) };
  return groups ?? [everybody];
}

const withoutStop = (text: string): string => text.replace(/\.$/u, '');
