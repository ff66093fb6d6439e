import type { Fault } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { addDays } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import type { DialogueDefinition, DialogueList } from '#core/survey/staff-dialogue.ts';
import type { DialoguesTexts } from '../../i18n/dialogues/index.ts';

/** The form as it is typed: every field a text, so that nothing is lost that is no number or day yet. */
export interface Typed {
  title: Record<Language, string>;
  /** "dialogue 1" */
  survey: string;
  opens: string;
  closes: string;
  resultsBy: string;
  channels: Channel[];
  expectedAnswers: string;
  diaryNumber: string;
}

export const typedOf = (definition: DialogueDefinition): Typed => ({
  title: { sv: '', lattlast: '', en: '', fi: '', ar: '', ...definition.title },
  survey: `${definition.survey.id} ${definition.survey.version}`,
  opens: definition.opens,
  closes: definition.closes,
  resultsBy: definition.resultsBy ?? '',
  channels: [...definition.channels],
  expectedAnswers: String(definition.expectedAnswers),
  diaryNumber: definition.diaryNumber ?? '',
});

/** A new one: opens in two weeks and is open for three, on the web and by posters. */
export const firstDefinition = ({ surveys, today }: DialogueList): DialogueDefinition => ({
  title: {},
  survey: { id: surveys[0]?.id ?? '', version: surveys[0]?.version ?? 1 },
  opens: addDays(today, 14),
  closes: addDays(today, 34),
  resultsBy: null,
  channels: ['web', 'qr'],
  expectedAnswers: 400,
  diaryNumber: null,
});

/** What is sent, or the faults that only the page can see: a day that is not chosen, a number that is none. */
export function definitionOf(
  typed: Typed,
  { notNumber, dayMissing }: DialoguesTexts['form'],
): { readonly definition: DialogueDefinition; readonly faults: readonly Fault[] } {
  const expected = typed.expectedAnswers.replace(/[\s\u00a0]/g, '');
  const isNumber = /^\d{1,7}$/.test(expected) && Number(expected) >= 1;
  const [id = '', version = '1'] = typed.survey.split(' ');
  return {
    definition: {
      title: typed.title,
      survey: { id, version: Number(version) },
      opens: typed.opens,
      closes: typed.closes,
      resultsBy: typed.resultsBy === '' ? null : typed.resultsBy,
      channels: typed.channels,
      expectedAnswers: isNumber ? Number(expected) : 0,
      diaryNumber: typed.diaryNumber.trim() === '' ? null : typed.diaryNumber,
    },
    faults: [
      ...(['opens', 'closes'] as const).flatMap((field) =>
        typed[field] === '' ? [{ field, code: 'day-missing', message: dayMissing[field] }] : [],
      ),
      ...(isNumber ? [] : [{ field: 'expectedAnswers', code: 'not-number', message: notNumber }]),
    ],
  };
}

/** The field's id on the page: "title.sv" → "dialogue-title-sv". */
export const fieldId = (field: string): string => `dialogue-${field.replace('.', '-')}`;
