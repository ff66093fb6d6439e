import type { Owner } from '../access/owners.ts';
import type { FaultCode } from '../base/fault.ts';
import { type Day, isDay } from '../base/time.ts';
import { personalIn } from '../moderation/personal.ts';
import { classOf, type FindingKind } from '../words/finding.ts';
import type { IsPlaceWord } from '../words/names.ts';
import type { FollowUpItem, Point, PromiseText, Terms } from './contract.ts';
import { type Status, UNWRITTEN } from './kinds.ts';

/** What a text is read with: names of places are not names of people. */
export interface PromiseReading {
  readonly isPlaceWord: IsPlaceWord;
  readonly language: 'sv' | 'en';
}

/** What has to be mended in a draft before it can be kept at all: texts that point at somebody, days that there are not, ids twice. */
export function faultsOfTerms(terms: Terms, reading: PromiseReading): readonly FaultCode[] {
  const { period, points } = terms;
  const parts = points.flatMap(({ activities, indicators }) => [...activities, ...indicators].map(({ id }) => id));
  return [
    ...(period === null ? [] : faultsOfPeriod(period)),
    ...personalFaults('text', terms.text, reading),
    ...twice([...points.map(({ id }) => id), ...parts]).map(() => ({ field: 'points', code: 'promise-twice' })),
    ...points.flatMap((point, index) => faultsOfPoint(point, `points.${index}`, reading)),
  ];
}

/** What has to be mended in one point. */
export function faultsOfPoint(point: Point, field: string, reading: PromiseReading): readonly FaultCode[] {
  return [
    ...personalFaults(`${field}.heading`, point.heading, reading),
    ...personalFaults(`${field}.text`, point.text, reading),
    ...personalFaults(`${field}.effect`, point.effect, reading),
    ...point.activities.flatMap(({ text, where, until }, index) => [
      ...personalFaults(`${field}.activities.${index}.text`, text, reading),
      ...personalFaults(`${field}.activities.${index}.where`, where, reading),
      ...(until === null || isDay(until)
        ? []
        : [{ field: `${field}.activities.${index}.until`, code: 'promise-no-day' }]),
    ]),
    ...point.indicators.flatMap(({ text }, index) =>
      personalFaults(`${field}.indicators.${index}.text`, text, reading),
    ),
  ];
}

export const faultsOfPeriod = ({ from, until }: { from: Day; until: Day }): readonly FaultCode[] =>
  isDay(from) && isDay(until) && from < until ? [] : [{ field: 'period', code: 'promise-period' }];

/** What is missing before a draft can be signed: both parties, a period, and a point with something that is done. */
export function faultsOfSigning({ period, points, signatories }: Terms, on: Day, today: Day): readonly FaultCode[] {
  const lacks = (party: string): boolean => !signatories.some((one) => one.party === party);
  return [
    ...(isDay(on) && on <= today ? [] : [{ field: 'on', code: 'promise-signed-ahead' }]),
    ...(period === null ? [{ field: 'period', code: 'promise-period' }] : []),
    ...(lacks('municipality') || lacks('police') ? [{ field: 'signatories', code: 'promise-both-sign' }] : []),
    ...(points.length === 0 ? [{ field: 'points', code: 'promise-no-points' }] : []),
    ...points.flatMap(({ activities }, index) =>
      activities.length > 0 ? [] : [{ field: `points.${index}`, code: 'promise-no-activity' }],
    ),
    ...points.flatMap((point, index) => unwrittenIn(point, `points.${index}`)),
  ];
}

/** Fields of a point that must be there and that nobody has written. */
function unwrittenIn({ heading, text, activities, indicators }: Point, field: string): readonly FaultCode[] {
  const fields: readonly (readonly [string, string])[] = [
    ['heading', heading.sv],
    ['text', text.sv],
    ...activities.map((activity, index) => [`activities.${index}.text`, activity.text.sv] as const),
    ...indicators.flatMap((indicator, index) => [
      [`indicators.${index}.text`, indicator.text.sv] as const,
      ...(indicator.source.kind === 'stated'
        ? [[`indicators.${index}.source`, indicator.source.evidence.text] as const]
        : []),
    ]),
  ];
  return fields.flatMap(([name, written]) =>
    written === UNWRITTEN ? [{ field: `${field}.${name}`, code: 'promise-unwritten' }] : [],
  );
}

/** What is wrong with what is said of a point, as it is written down. What is missing only is told when the meeting is over. */
export const faultsOfItem = (
  { sentence, decision }: Pick<FollowUpItem, 'sentence' | 'decision'>,
  reading: PromiseReading,
): readonly FaultCode[] => [
  ...personalFaults('sentence', sentence, reading),
  ...personalFaults('decision.text', decision?.text, reading),
  ...personalFaults('decision.activity.text', decision?.activity.text, reading),
  ...personalFaults('decision.activity.where', decision?.activity.where, reading),
  ...(decision === null || isDay(decision.activity.until)
    ? []
    : [{ field: 'decision.activity.until', code: 'promise-no-day' }]),
];

/**
 * What is missing before a follow-up can be told to everybody: every point has a status and a sentence; what is fulfilled shows by
 * what; what is late has a decision, and so an activity with an owner and a day that has not been.
 */
export function faultsOfHolding(
  { points }: Pick<Terms, 'points'>,
  items: readonly FollowUpItem[],
  heldOn: Day,
  today: Day,
): readonly FaultCode[] {
  return [
    ...(isDay(heldOn) && heldOn <= today ? [] : [{ field: 'heldOn', code: 'promise-held-ahead' }]),
    ...points.flatMap(({ id, heading }) => {
      const item = items.find(({ point }) => point === id);
      const fault = (code: string): FaultCode => ({ field: `items.${id}`, code, with: { point: heading.sv } });
      if (item?.status == null) return [fault('promise-no-status')];
      return [
        ...(item.sentence === null ? [fault('promise-no-sentence')] : []),
        ...(item.status === 'fulfilled' && item.evidence.length === 0 ? [fault('promise-no-evidence')] : []),
        ...(needsDecision(item.status) && item.decision === null ? [fault('promise-no-decision')] : []),
        ...(item.decision !== null && item.decision.activity.until < heldOn ? [fault('promise-decision-past')] : []),
      ];
    }),
  ];
}

/** What is late is not left at that: more is done about it (S41). */
export const needsDecision = (status: Status): boolean => status === 'late';

/** Whether somebody who writes for some owners may make one point another: neither is, or becomes, anybody else's. */
export function mayChangePoint(before: Point | null, after: Point, owners: readonly Owner[]): boolean {
  if (!owners.includes(after.owner) || (before !== null && !owners.includes(before.owner))) return false;
  const others = (point: Point | null): string =>
    JSON.stringify((point?.activities ?? []).filter(({ owner }) => !owners.includes(owner)));
  return others(before) === others(after);
}

function personalFaults(
  field: string,
  text: PromiseText | null | undefined,
  { isPlaceWord, language }: PromiseReading,
): readonly FaultCode[] {
  return Object.values(text ?? {}).flatMap((written) => {
    const what = personalIn(written, isPlaceWord, language, pointsAtSomebody);
    return what === null ? [] : [{ field, code: 'promise-personal', with: { what } }];
  });
}

/** A promise is about groups and kinds of crime: neighbours, young people, narcotics. What names somebody, or leads to their door, is not in it. */
const pointsAtSomebody = (kind: FindingKind): boolean =>
  classOf(kind) === 'A' || kind === 'name' || kind === 'address' || kind === 'flat';

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
