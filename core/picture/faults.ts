import type { FaultCode } from '../base/fault.ts';
import type { SwedishText } from '../base/text.ts';
import { type Day, isDay } from '../base/time.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import {
  LONGEST_DECISION,
  LONGEST_SAID,
  LONGEST_UNIT,
  type MeetingDecision,
  type NewPicture,
  type Snapshot,
} from './contract.ts';
import { LAW_SECTIONS } from './kinds.ts';
import { periodOf } from './period.ts';

/** What is wrong with what somebody asks a picture of: a day that there is not, or a period that has not begun. */
export const faultsOfNew = ({ span, day }: NewPicture, today: Day): readonly FaultCode[] =>
  isDay(day) && periodOf(span, day).from <= today ? [] : [{ field: 'day', code: 'picture-day' }];

/** What is wrong with what people write in a section: a picture speaks of places and of what happens, never of anybody. */
export const faultsOfSaid = (text: SwedishText | null, reading: TextContext): readonly FaultCode[] =>
  inEveryLanguage('text', text, LONGEST_SAID, reading);

/** What is wrong with what a meeting decided. Who is to do something is an office, and has a day. */
export const faultsOfDecisions = (decisions: readonly MeetingDecision[], reading: TextContext): readonly FaultCode[] =>
  decisions.flatMap(({ text, unit, owner, due }, index) => {
    const field = `decisions.${index}`;
    return [
      ...inEveryLanguage(`${field}.text`, text, LONGEST_DECISION, reading),
      ...faultsOfText(`${field}.unit`, unit, LONGEST_UNIT, reading),
      ...(due !== null && !isDay(due) ? [{ field: `${field}.due`, code: 'picture-day' }] : []),
      ...(owner !== null && due === null ? [{ field: `${field}.due`, code: 'picture-no-due' }] : []),
    ];
  });

/**
 * What is missing before a picture is frozen: the period is over, and people have judged what the law asks for. A week is short, and is told of by its
 * summary alone.
 */
export function faultsOfFreezing({ span, until, dataDay, said }: Snapshot): readonly FaultCode[] {
  const needed = span === 'week' ? (['summary'] as const) : (['summary', ...LAW_SECTIONS] as const);
  return [
    ...(dataDay > until ? [] : [{ field: 'until', code: 'picture-not-over' }]),
    ...needed
      .filter((section) => !said.some((one) => one.section === section))
      .map((section) => ({ field: `said-${section}`, code: `picture-unsaid-${section}` })),
  ];
}

const inEveryLanguage = (
  field: string,
  text: SwedishText | null,
  most: number,
  reading: TextContext,
): readonly FaultCode[] => Object.values(text ?? {}).flatMap((written) => faultsOfText(field, written, most, reading));
