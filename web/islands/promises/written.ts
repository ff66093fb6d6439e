import type { Owner } from '#core/access/owners.ts';
import type { Activity, Evidence, Indicator, Point, PromiseText, Signatory, Terms } from '#core/promises/contract.ts';
import { UNWRITTEN } from '#core/promises/kinds.ts';
import { emptyText, readText, writtenText as textAsTyped, type WrittenText } from '../../ui/written-text.ts';

/** The terms of a promise as they are typed: every field is text, and empty where nothing is. */

export interface WrittenActivity {
  readonly id: string;
  text: WrittenText;
  where: WrittenText;
  until: string;
  count: string;
  owner: Owner;
  isPresence: boolean;
}

export interface WrittenIndicator {
  readonly id: string;
  text: WrittenText;
  unit: string;
  baseline: string;
  baselineYear: string;
  readonly baselineN: number | null;
  target: string;
  way: 'at-least' | 'at-most';
  kind: 'stated' | 'release';
  source: string;
  url: string;
  dialogue: string;
  before: string;
  question: string;
  answer: string;
}

export interface WrittenPoint {
  readonly id: string;
  heading: WrittenText;
  text: WrittenText;
  effect: WrittenText;
  owner: Owner;
  activities: WrittenActivity[];
  indicators: WrittenIndicator[];
  /** "2024-2025 stationen", empty where it is the same as no other. */
  sameAs: string;
}

export interface WrittenTerms {
  number: string;
  diaryNumber: string;
  from: string;
  until: string;
  text: WrittenText;
  signatories: { party: Signatory['party']; office: WrittenText; name: string }[];
  points: WrittenPoint[];
  readonly year: number | null;
  readonly sources: readonly Evidence[];
}

/** What nobody has written yet is empty here, and a dash where it is kept. */
export const writtenText = (text: PromiseText | null | undefined): WrittenText =>
  textAsTyped(text?.sv === UNWRITTEN ? { ...text, sv: '' } : text);

/** A number as people write it, with a comma or a point; null for what is none. */
export function readNumber(written: string): number | null {
  const number = Number(written.trim().replace(/\s/g, '').replace(',', '.'));
  return written.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** A text that must be there is a dash until somebody has written it: a draft may be kept so, and not signed (core/promises/faults.ts). */
const mustBe = (text: WrittenText): PromiseText => readText(text) ?? { sv: UNWRITTEN };

export const writtenTerms = (terms: Terms): WrittenTerms => ({
  number: terms.number === null ? '' : String(terms.number),
  diaryNumber: terms.diaryNumber ?? '',
  from: terms.period?.from ?? '',
  until: terms.period?.until ?? '',
  text: writtenText(terms.text),
  signatories: terms.signatories.map(({ party, office, name }) => ({
    party,
    office: writtenText(office),
    name: name ?? '',
  })),
  points: terms.points.map(writtenPoint),
  year: terms.year,
  sources: terms.sources,
});

const writtenPoint = (point: Point): WrittenPoint => ({
  id: point.id,
  heading: writtenText(point.heading),
  text: writtenText(point.text),
  effect: writtenText(point.effect),
  owner: point.owner,
  activities: point.activities.map(writtenActivity),
  indicators: point.indicators.map(writtenIndicator),
  sameAs: point.sameAs === null ? '' : `${point.sameAs.promise} ${point.sameAs.point}`,
});

export const writtenActivity = ({ id, text, where, until, count, owner, isPresence }: Activity): WrittenActivity => ({
  id,
  text: writtenText(text),
  where: writtenText(where),
  until: until ?? '',
  count: count === null ? '' : String(count),
  owner,
  isPresence,
});

function writtenIndicator({ id, text, unit, baseline, target, source }: Indicator): WrittenIndicator {
  const read = source.kind === 'release' ? source : null;
  const stated = source.kind === 'stated' ? source.evidence : null;
  return {
    id,
    text: writtenText(text),
    unit,
    baseline: baseline === null ? '' : String(baseline.value),
    baselineYear: baseline === null ? '' : String(baseline.year),
    baselineN: baseline?.n ?? null,
    target: target === null ? '' : String(target.value),
    way: target?.way ?? 'at-least',
    kind: source.kind,
    source: stated === null || stated.text === UNWRITTEN ? '' : stated.text,
    url: stated?.url ?? '',
    dialogue: read?.dialogue ?? '',
    before: read?.before ?? '',
    question: read?.question ?? '',
    answer: read?.answer ?? '',
  };
}

export function readTerms(written: WrittenTerms): Terms {
  const number = readNumber(written.number);
  const period = written.from === '' || written.until === '' ? null : { from: written.from, until: written.until };
  return {
    number: number === null ? null : Math.round(number),
    year: period === null ? written.year : Number(period.from.slice(0, 4)),
    period,
    diaryNumber: written.diaryNumber.trim() === '' ? null : written.diaryNumber.trim(),
    text: mustBe(written.text),
    signatories: written.signatories.flatMap(({ party, office, name }) => {
      const read = readText(office);
      return read === null ? [] : [{ party, office: read, name: name.trim() === '' ? null : name.trim() }];
    }),
    points: written.points.map(readPoint),
    sources: [...written.sources],
  };
}

export function readPoint(written: WrittenPoint): Point {
  const [promise = '', point = ''] = written.sameAs.split(' ');
  return {
    id: written.id,
    heading: mustBe(written.heading),
    text: mustBe(written.text),
    effect: readText(written.effect),
    owner: written.owner,
    activities: written.activities.map(readActivity),
    indicators: written.indicators.map(readIndicator),
    sameAs: written.sameAs === '' ? null : { promise, point },
  };
}

export function readActivity({ id, text, where, until, count, owner, isPresence }: WrittenActivity): Activity {
  const number = readNumber(count);
  return {
    id,
    text: mustBe(text),
    where: readText(where),
    until: until === '' ? null : until,
    count: number === null ? null : Math.max(1, Math.round(number)),
    owner,
    isPresence,
  };
}

function readIndicator(written: WrittenIndicator): Indicator {
  const { id, text, unit, baseline, baselineYear, baselineN, target, way } = written;
  const [before, year, aim] = [readNumber(baseline), readNumber(baselineYear), readNumber(target)];
  return {
    id,
    text: mustBe(text),
    unit: unit.trim(),
    baseline: before === null || year === null ? null : { value: before, year: Math.round(year), n: baselineN },
    target: aim === null ? null : { value: aim, way },
    source:
      written.kind === 'release'
        ? {
            kind: 'release',
            dialogue: written.dialogue.trim(),
            before: written.before.trim() === '' ? null : written.before.trim(),
            question: written.question.trim(),
            answer: written.answer.trim(),
          }
        : { kind: 'stated', evidence: readEvidence(written.source, written.url) ?? { text: UNWRITTEN, url: null } },
  };
}

export function readEvidence(text: string, url: string): Evidence | null {
  if (text.trim() === '') return null;
  return { text: text.trim(), url: /^https?:\/\/\S+$/.test(url.trim()) ? url.trim() : null };
}

/** Short and its own: what a new part is known by. */
export const newId = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

export const newActivity = (owner: Owner): WrittenActivity => ({
  id: newId('a'),
  text: emptyText(),
  where: emptyText(),
  until: '',
  count: '',
  owner,
  isPresence: false,
});

export const newIndicator = (): WrittenIndicator => ({
  id: newId('m'),
  text: emptyText(),
  unit: '',
  baseline: '',
  baselineYear: '',
  baselineN: null,
  target: '',
  way: 'at-least',
  kind: 'stated',
  source: '',
  url: '',
  dialogue: '',
  before: '',
  question: '',
  answer: '',
});

export const newPoint = (owner: Owner): WrittenPoint => ({
  id: newId('p'),
  heading: emptyText(),
  text: emptyText(),
  effect: emptyText(),
  owner,
  activities: [newActivity(owner)],
  indicators: [],
  sameAs: '',
});
