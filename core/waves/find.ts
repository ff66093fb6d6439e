import { countedWithin, crowded, hourNumber } from './crowded.ts';
import type { LookedAt } from './looked-at.ts';
import { phrasesOf } from './phrases.ts';
import type { WeighingGround } from './shares.ts';
import { type SpotsOf, spotsOf } from './spots.ts';
import { unionOf } from './union.ts';

/**
 * Why answers are thought to be a wave. `words`: the same words; `answers`: the same answers about the same place; `burst`: one
 * place, alone or among others, much faster than everything else; `signs`: sent as no person sends, about the same place.
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
  /**
   * And at least this share of everything that came in meanwhile; of those who name several places a larger one, for a place
   * that is everybody's is among them often.
   */
  burst: { least: 30, hours: 3, alone: 1 / 3, among: 1 / 2 },
  signs: { least: 10, hours: 24 },
} as const;

/**
 * Finds waves among answers: many alike within a short time. It flags and does nothing else; a person decides
 * (docs/decisions/0047). What several rules find at one spot, or in the same answers, is one wave. The same answers give
 * the same waves in any order.
 */
export function findWaves(answers: readonly LookedAt[], ground: WeighingGround): readonly FoundWave[] {
  const spots = spotsOf(
    answers.flatMap(({ marks }) => marks),
    ground,
  );
  const seen = answers.map((answer) => ({ ...answer, at: hourNumber(answer.hour), where: whereOf(answer, spots) }));
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

const whereOf = ({ marks }: LookedAt, spots: SpotsOf): readonly string[] => [...new Set(marks.flatMap(spots))];

function byWords(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.words;
  const groups = gathered(seen, ({ texts }) => texts.flatMap(phrasesOf));
  return [...groups.values()].flatMap((members) => {
    const copies = crowded(members, hours, (count) => count >= least);
    return copies.length === 0 ? [] : [{ reason: 'words', members: copies, spot: commonSpot(copies) }];
  });
}

function byAnswers(seen: readonly Seen[]): readonly Group[] {
  const { least, hours, answered } = WAVE_BOUNDS.answers;
  const groups = gathered(seen, (one) =>
    one.answered < answered ? [] : one.where.map((spot) => `${one.pattern} ${spot}`),
  );
  return [...groups.values()].flatMap((members) => {
    const alike = crowded(members, hours, (count) => count >= least);
    return alike.length === 0 ? [] : [{ reason: 'answers', members: alike, spot: commonSpot(alike) }];
  });
}

/**
 * Those who name one spot alone, measured against everything that came meanwhile, and those who name it among others, against
 * those who name several: a flood takes nobody along who honestly marks the same place as one of many. The other way round it
 * does: whether a line has enough of a tail to name several spots is up to whoever draws it. Who has passed the bot check is
 * looked at apart from who has not, so that the one crowd hides no other.
 */
function byBurst(seen: readonly Seen[]): readonly Group[] {
  const { least, hours, alone, among } = WAVE_BOUNDS.burst;
  return [true, false].flatMap((hasPassed) => {
    const all = seen.filter((one) => one.hasPassed === hasPassed);
    const several = all.filter(({ where }) => where.length > 1);
    const oneAlone = gathered(
      all.filter(({ where }) => where.length === 1),
      spotsOfOne,
    );
    return [
      ...fasterThan(all, oneAlone, oneAlone, alone),
      ...fasterThan(several, gathered(several, spotsOfOne), gathered(all, spotsOfOne), among),
    ];
  });

  /** Of those `taken` by spot, who came while those `counted` by spot were a share of the rest. */
  function fasterThan(
    rest: readonly Seen[],
    counted: ReadonlyMap<string, readonly Seen[]>,
    taken: ReadonlyMap<string, readonly Seen[]>,
    share: number,
  ): Group[] {
    const within = countedWithin(rest, hours);
    return [...counted].flatMap(([spot, own]): readonly Group[] => {
      if (own.length < least) return [];
      const count = countedWithin(own, hours);
      const isCrowded = (from: number): boolean => count(from) >= least && count(from) >= share * within(from);
      const many = crowded(taken.get(spot) ?? own, hours, (_, from) => isCrowded(from));
      return many.length === 0 ? [] : [{ reason: 'burst', members: many, spot }];
    });
  }
}

const spotsOfOne = ({ where }: Seen): readonly string[] => where;

function bySigns(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.signs;
  const groups = gathered(seen, ({ signs, where }) => (signs.length === 0 ? [] : where));
  return [...groups.values()].flatMap((members) => {
    const odd = crowded(members, hours, (count) => count >= least);
    return odd.length === 0 ? [] : [{ reason: 'signs', members: odd, spot: commonSpot(odd) }];
  });
}

/** Those that have something in common, by each thing. */
function gathered(
  seen: readonly Seen[],
  commonOf: (one: Seen) => readonly string[],
): ReadonlyMap<string, readonly Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const one of seen)
    for (const common of new Set(commonOf(one))) {
      const group = groups.get(common);
      if (group === undefined) groups.set(common, [one]);
      else group.push(one);
    }
  return groups;
}

/** The spot that at least four of five are about. */
function commonSpot(members: readonly Seen[]): string | null {
  const counts = new Map<string, number>();
  for (const { where } of members) for (const spot of where) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= 0.8 * members.length)?.[0] ?? null;
}
