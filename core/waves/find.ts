import type { NamedPlace } from '../places/municipality.ts';
import { crowded, hourNumber } from './crowded.ts';
import type { LookedAt } from './looked-at.ts';
import { phrasesOf } from './phrases.ts';
import { type SpotOf, spotsOf } from './spots.ts';
import { unionOf } from './union.ts';

/**
 * Why answers are thought to be a wave. `words`: the same words; `answers`: the same answers about the same place; `burst`: one
 * place alone, much faster than everything else; `signs`: sent as no person sends, about the same place.
 */
export const WAVE_REASONS = ['words', 'answers', 'burst', 'signs'] as const;
export type WaveReason = (typeof WAVE_REASONS)[number];

export interface FoundWave {
  readonly keys: readonly string[];
  readonly reasons: readonly WaveReason[];
}

/** From how many on, within so many hours. Fewer than these are no wave, however alike. */
export const WAVE_BOUNDS = {
  words: { least: 10, hours: 24 },
  /** With at least so many things answered: in a survey of two questions many are alike. */
  answers: { least: 20, hours: 24, answered: 3 },
  /** And at least this share of everything that came in meanwhile. */
  burst: { least: 30, hours: 3, share: 1 / 3 },
  signs: { least: 10, hours: 24 },
} as const;

/**
 * Finds waves among answers: many alike within a short time. It flags and does nothing else; a person decides
 * (docs/decisions/0047). What several rules find at one spot, or in the same answers, is one wave. The same answers give
 * the same waves in any order.
 */
export function findWaves(answers: readonly LookedAt[], places: readonly NamedPlace[]): readonly FoundWave[] {
  const spotOf = spotsOf(
    answers.flatMap(({ spots }) => spots),
    places,
  );
  const seen = answers.map((answer) => ({ ...answer, at: hourNumber(answer.hour), where: whereOf(answer, spotOf) }));
  const groups = [...byWords(seen), ...byAnswers(seen), ...byBurst(seen), ...bySigns(seen)];
  const { join, rootOf } = unionOf();
  for (const { members, spot } of groups) {
    const [first] = members;
    if (first === undefined) continue;
    for (const { key } of members) join(first.key, key);
    if (spot !== null) join(first.key, `@ ${spot}`);
  }
  const waves = new Map<string, { keys: Set<string>; reasons: Set<WaveReason> }>();
  for (const { members, reason } of groups)
    for (const { key } of members) {
      const root = rootOf(key);
      const wave = waves.get(root) ?? { keys: new Set(), reasons: new Set() };
      wave.keys.add(key);
      wave.reasons.add(reason);
      waves.set(root, wave);
    }
  return [...waves.values()].map(({ keys, reasons }) => ({
    keys: [...keys].sort(),
    reasons: WAVE_REASONS.filter((reason) => reasons.has(reason)),
  }));
}

interface Seen extends LookedAt {
  /** Its hour as a number. */
  readonly at: number;
  /** The spots that it is about, each once. */
  readonly where: readonly string[];
}

interface Group {
  readonly reason: WaveReason;
  readonly members: readonly Seen[];
  /** Where nearly all of them are, or null. */
  readonly spot: string | null;
}

const whereOf = ({ spots }: LookedAt, spotOf: SpotOf): readonly string[] => [...new Set(spots.map(spotOf))];

function byWords(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.words;
  const groups = gathered(seen, ({ texts }) => texts.flatMap(phrasesOf));
  return groups.flatMap((members) => {
    const copies = crowded(members, hours, (count) => count >= least);
    return copies.length === 0 ? [] : [{ reason: 'words', members: copies, spot: commonSpot(copies) }];
  });
}

function byAnswers(seen: readonly Seen[]): readonly Group[] {
  const { least, hours, answered } = WAVE_BOUNDS.answers;
  const groups = gathered(seen, (one) =>
    one.answered < answered ? [] : one.where.map((spot) => `${one.pattern} ${spot}`),
  );
  return groups.flatMap((members) => {
    const alike = crowded(members, hours, (count) => count >= least);
    return alike.length === 0 ? [] : [{ reason: 'answers', members: alike, spot: commonSpot(alike) }];
  });
}

/** Those who name one spot alone; who has passed the bot check apart from who has not, so that the one crowd hides no other. */
function byBurst(seen: readonly Seen[]): readonly Group[] {
  const { least, hours, share } = WAVE_BOUNDS.burst;
  const within = (from: number): number => seen.filter(({ at }) => at >= from && at < from + hours).length;
  const groups = gathered(seen, ({ where, hasPassed }) =>
    where.length === 1 ? [`${hasPassed ? 'passed' : 'not'} ${where[0]}`] : [],
  );
  return groups.flatMap((members) => {
    if (members.length < least) return [];
    const many = crowded(members, hours, (count, from) => count >= least && count >= share * within(from));
    return many.length === 0 ? [] : [{ reason: 'burst', members: many, spot: many[0]?.where[0] ?? null }];
  });
}

function bySigns(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.signs;
  const groups = gathered(seen, ({ signs, where }) => (signs.length === 0 ? [] : where));
  return groups.flatMap((members) => {
    const odd = crowded(members, hours, (count) => count >= least);
    return odd.length === 0 ? [] : [{ reason: 'signs', members: odd, spot: commonSpot(odd) }];
  });
}

/** Those that have something in common, by each thing. */
function gathered(seen: readonly Seen[], commonOf: (one: Seen) => readonly string[]): readonly (readonly Seen[])[] {
  const groups = new Map<string, Seen[]>();
  for (const one of seen)
    for (const common of new Set(commonOf(one))) {
      const group = groups.get(common);
      if (group === undefined) groups.set(common, [one]);
      else group.push(one);
    }
  return [...groups.values()];
}

/** The spot that at least four of five are about. */
function commonSpot(members: readonly Seen[]): string | null {
  const counts = new Map<string, number>();
  for (const { where } of members) for (const spot of where) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= 0.8 * members.length)?.[0] ?? null;
}
