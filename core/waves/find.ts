import { countedWithin, crowded, hourNumber } from './crowded.ts';
import type { LookedAt } from './looked-at.ts';
import { phrasesOf } from './phrases.ts';
import type { WeighingGround } from './shares.ts';
import { isOfRegister, spotBook, type WeighedMark } from './spots.ts';
import { unionOf } from './union.ts';

/**
 * Why answers are thought to be a wave. `words`: the same words; `answers`: the same answers about the same place; `burst`: one
 * place, alone or among others, much faster than everything else; `signs`: sent as no person sends, about the same place; `crowd`:
 * from networks that many answers about one spot come from.
 */
export const WAVE_REASONS = ['words', 'answers', 'burst', 'signs', 'crowd'] as const;
export type WaveReason = (typeof WAVE_REASONS)[number];

export interface FoundWave {
  readonly keys: readonly string[];
  readonly reasons: readonly WaveReason[];
  /**
   * Where the wave is of a crowd: what was looked at with it, is of no crowd and no part of it. Before it was known where the
   * answers of the wave come from, these may have been taken for a part of it.
   */
  readonly apart: readonly string[];
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
  crowd: { least: 30, hours: 12 },
} as const;

/** Answers that come some at a time, for all of them with their marks are more than should lie in memory at once. */
export interface WaveLook {
  add(answers: readonly LookedAt[]): void;
  /** The waves among what has come: those of a crowd first, for what they leave may be in another. */
  end(): readonly FoundWave[];
}

/**
 * Finds waves among answers: many alike within a short time. It flags and does nothing else; a person decides
 * (docs/decisions/0047). What several rules find at one spot, or in the same answers, is one wave. The same answers give
 * the same waves in any order.
 */
export function waveLook(ground: WeighingGround): WaveLook {
  const book = spotBook(ground);
  const all: Weighed[] = [];
  return {
    add(answers) {
      for (const { marks, ...answer } of answers) all.push({ ...answer, marks: marks.map(book.weigh) });
    },
    end() {
      const spots = book.spots();
      return wavesAmong(
        all.map((one) => {
          const shares = summed(one.marks.map(spots));
          return { ...one, at: hourNumber(one.hour), where: [...shares.keys()], shares };
        }),
      );
    },
  };
}

interface Weighed extends Omit<LookedAt, 'marks'> {
  readonly marks: readonly WeighedMark[];
}

/**
 * What comes from networks that many answers come from is looked through first, and then everything but what was found there: so a
 * flood from some machines neither takes along the people who name its place in the same hours, nor hides among them. What has the
 * words of a crowd at its spot, or was sent as oddly, is a part of it; but those there who have words of their own, who answer
 * alike, or who come as a burst, may be people, and are a wave of their own.
 */
function wavesAmong(seen: readonly Seen[]): readonly FoundWave[] {
  const crowd = seen.filter(isOfCrowd);
  const atSpots = byCrowd(crowd);
  const ofCrowd = new Set([...atSpots, ...copiesAmong(crowd).flatMap(withoutFewOf(atSpots))]);
  const said = saidBy(atSpots);
  const copies = copiesAmong(without(seen, [...ofCrowd])).filter(
    ({ reason, common, spot, members }) =>
      reason !== 'words' || (said.get(`${common} @ ${spot}`) ?? 0) >= members.length,
  );
  const crowds = joined([...ofCrowd, ...copies]).filter((groups) => groups.some((group) => ofCrowd.has(group)));
  const rest = without(seen, crowds.flat());
  const others = joined([...copiesAmong(rest), ...byAnswers(rest), ...byCheck(rest).flatMap(byBurst)]);
  return [
    ...crowds.map((groups) => waveOf(groups, ['crowd'])).map((wave) => ({ ...wave, apart: apartFrom(wave, seen) })),
    ...others.map((groups) => ({ ...waveOf(groups, []), apart: [] })),
  ];
}

/**
 * Leaves out of copies those of each crowd that hardly has them: where one of a meeting writes what many of a flood elsewhere
 * do, the two are not one; nor where a meeting is too small to be a crowd, which is where most of what each marked lies. What is left is
 * where its crowd is, whatever it names besides.
 */
function withoutFewOf(crowds: readonly Group[]): (copies: Group) => readonly Group[] {
  const crowdOf = new Map(crowds.flatMap((crowd) => crowd.members.map((one) => [one, crowd] as const)));
  return (copies) => {
    const parts = [
      ...Map.groupBy(copies.members, (one) => crowdOf.get(one)?.spot ?? heaviest(one.shares) ?? ''),
    ].filter(([, part]) => part.length >= WAVE_BOUNDS.words.least);
    const [spot, most = []] = parts.toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
    if (spot === undefined) return [];
    const isAtCrowd = most.some((one) => crowdOf.has(one));
    const members = parts.flatMap(([, part]) => part);
    return [{ ...copies, members, spot: isAtCrowd ? spot : commonSpot(members) }];
  };
}

/** How many of a crowd say what about its spot. Of others who say the same there, no more than those are a part of it. */
const saidBy = (crowds: readonly Group[]): ReadonlyMap<string, number> =>
  new Map(
    crowds.flatMap(({ members, spot }) =>
      [...gathered(members, phrasesIn)].map(([phrase, by]) => [`${phrase} @ ${spot}`, by.length] as const),
    ),
  );

/**
 * Those that are at one spot, or share answers, together; and crowds whose place is one: lines from it up a street, down the same street and
 * points in it are each of another spot, and one flood.
 */
function joined(groups: readonly Group[]): readonly (readonly Group[])[] {
  const { join, rootOf } = unionOf();
  for (const { members, spot, place = null } of groups) {
    const [first] = members;
    if (first === undefined) continue;
    for (const { key } of members) join(first.key, key);
    for (const where of [spot, place]) if (where !== null) join(first.key, `@ ${where}`);
  }
  return [...Map.groupBy(groups, ({ members }) => rootOf(members[0]?.key ?? '')).values()];
}

function waveOf(groups: readonly Group[], more: readonly WaveReason[]): Omit<FoundWave, 'apart'> {
  const reasons = new Set([...groups.map(({ reason }) => reason), ...more]);
  return {
    keys: [...new Set(groups.flatMap(({ members }) => members.map(({ key }) => key)))].sort(),
    reasons: WAVE_REASONS.filter((reason) => reasons.has(reason)),
  };
}

function apartFrom({ keys }: Pick<FoundWave, 'keys'>, seen: readonly Seen[]): readonly string[] {
  const inIt = new Set(keys);
  return seen.filter((one) => !inIt.has(one.key) && !isOfCrowd(one)).map(({ key }) => key);
}

function without(seen: readonly Seen[], groups: readonly Group[]): readonly Seen[] {
  const found = new Set(groups.flatMap(({ members }) => members));
  return seen.filter((one) => !found.has(one));
}

const isOfCrowd = ({ signs }: Seen): boolean => signs.includes('crowd');

/** Those that have the same words, or were sent as no person sends. */
const copiesAmong = (seen: readonly Seen[]): readonly Group[] => [...byWords(seen), ...bySigns(seen)];

/** Who has passed the bot check is looked at apart from who has not, so that the one crowd hides no other. */
const byCheck = (seen: readonly Seen[]): readonly (readonly Seen[])[] =>
  [true, false].map((hasPassed) => seen.filter((one) => one.hasPassed === hasPassed));

interface Seen extends Weighed {
  /** Its hour as a number. */
  readonly at: number;
  /** The spots that it is about, each once. */
  readonly where: readonly string[];
  /** How many marks of it lie in each of those, in parts too. */
  readonly shares: ReadonlyMap<string, number>;
}

interface Group {
  readonly reason: WaveReason;
  /** What they have in common: a run of words, a way to answer, a spot. */
  readonly common: string;
  readonly members: readonly Seen[];
  /** Where nearly all of them are, or null. */
  readonly spot: string | null;
  /** The place of the register that most of what a crowd marked lies in, where nearly all of them name it; else null. */
  readonly place?: string | null;
}

function byWords(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.words;
  return [...gathered(seen, phrasesIn)].flatMap(([common, members]): readonly Group[] => {
    const copies = crowded(members, hours, (count) => count >= least);
    return copies.length === 0 ? [] : [{ reason: 'words', common, members: copies, spot: commonSpot(copies) }];
  });
}

const phrasesIn = ({ texts }: Seen): readonly string[] => texts.flatMap(phrasesOf);

function byAnswers(seen: readonly Seen[]): readonly Group[] {
  const { least, hours, answered } = WAVE_BOUNDS.answers;
  const groups = gathered(seen, (one) =>
    one.answered < answered ? [] : one.where.map((spot) => `${one.pattern} ${spot}`),
  );
  return [...groups].flatMap(([common, members]): readonly Group[] => {
    const alike = crowded(members, hours, (count) => count >= least);
    return alike.length === 0 ? [] : [{ reason: 'answers', common, members: alike, spot: commonSpot(alike) }];
  });
}

/**
 * Those of crowds about one spot, once enough of them are within the time that a network is remembered: all of them, for what fades
 * out over an evening is no burst in its last hours. Each is of the greatest that it could be of, by what lies there: a flood that names
 * other places besides its own, or whose lines end in another, fuses with nobody who comes together about one of those.
 */
function byCrowd(crowd: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.crowd;
  const taken = new Set<Seen>();
  const weights = summed(crowd.map(({ shares }) => shares));
  const weightOf = (spot: string): number => weights.get(spot) ?? 0;
  const greatestFirst = [...gathered(crowd, ({ where }) => where)].sort(
    ([a], [b]) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1),
  );
  return greatestFirst.flatMap(([spot, all]): readonly Group[] => {
    const members = all.filter((one) => !taken.has(one));
    if (crowded(members, hours, (count) => count >= least).length === 0) return [];
    for (const one of members) taken.add(one);
    return [{ reason: 'crowd', common: spot, members, spot, place: placeOf(members) }];
  });
}

/** The place of the register that most of what they marked lies in, where four of five name it; else null. */
function placeOf(members: readonly Seen[]): string | null {
  const place = heaviest([...summed(members.map(({ shares }) => shares))].filter(([spot]) => isOfRegister(spot)));
  return place !== null &&
    isOfNearlyAll(
      members.filter(({ shares }) => shares.has(place)),
      members,
    )
    ? place
    : null;
}

/** The spot with most weight; of several the first by name. */
const heaviest = (weights: Iterable<readonly [string, number]>): string | null =>
  [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? null;

/**
 * Those who name one spot alone, measured against everything that came meanwhile, and those who name it among others, against
 * those who name several: a flood takes nobody along who honestly marks the same place as one of many. The other way round it
 * does: whether a line has enough of a tail to name several spots is up to whoever draws it.
 */
function byBurst(all: readonly Seen[]): readonly Group[] {
  const { alone, among } = WAVE_BOUNDS.burst;
  const several = all.filter(({ where }) => where.length > 1);
  const oneAlone = gathered(
    all.filter(({ where }) => where.length === 1),
    spotsOfOne,
  );
  return [
    ...fasterThan(all, oneAlone, oneAlone, alone),
    ...fasterThan(several, gathered(several, spotsOfOne), gathered(all, spotsOfOne), among),
  ];
}

/** Of those `taken` by spot, who came while those `counted` by spot were a share of the rest. */
function fasterThan(
  rest: readonly Seen[],
  counted: ReadonlyMap<string, readonly Seen[]>,
  taken: ReadonlyMap<string, readonly Seen[]>,
  share: number,
): readonly Group[] {
  return [...counted].flatMap(([spot, own]): readonly Group[] => {
    const members = burstOf({ rest, own, taken: taken.get(spot) ?? own }, share);
    return members.length === 0 ? [] : [{ reason: 'burst', common: spot, members, spot }];
  });
}

interface Crowd {
  /** Everything that came. */
  readonly rest: readonly Seen[];
  /** What is held against it. */
  readonly own: readonly Seen[];
  /** What is found where that is a burst. */
  readonly taken: readonly Seen[];
}

/**
 * What came of a crowd in the hours that it was a burst. People who name a place that is theirs come in those hours too, so what
 * repeats itself there is taken by itself, and the rest only where it would be a burst alone.
 */
function burstOf({ rest, own, taken }: Crowd, share: number): readonly Seen[] {
  if (own.length < WAVE_BOUNDS.burst.least) return [];
  const many = inBurstHours({ rest, own, taken }, share);
  const repeated = repeatedAmong(many);
  if (repeated.length === many.length) return many;
  const found = new Set(repeated);
  const isLeft = (one: Seen): boolean => !found.has(one);
  const left = { rest: rest.filter(isLeft), own: own.filter(isLeft), taken: taken.filter(isLeft) };
  return [...repeated, ...burstOf(left, share)];
}

/** An hour of a burst has at least this share of it: the quiet hours beside it are other people's. */
const BUSY_SHARE = 0.1;

/** Of those `taken`, who came in the busy hours of a stretch in which `own` are many, and `share` of the rest. */
function inBurstHours({ rest, own, taken }: Crowd, share: number): readonly Seen[] {
  const { least, hours } = WAVE_BOUNDS.burst;
  const [within, count, inHour] = [countedWithin(rest, hours), countedWithin(own, hours), countedWithin(own, 1)];
  const begun = new Set(taken.map(({ at }) => at));
  const isCrowded = (from: number): boolean => count(from) >= least && count(from) >= share * within(from);
  const isBusy = (at: number): boolean =>
    Array.from({ length: hours }, (_, back) => at - back).some(
      (from) => begun.has(from) && inHour(at) >= BUSY_SHARE * count(from) && isCrowded(from),
    );
  const busy = new Set([...begun].filter(isBusy));
  return taken.filter(({ at }) => busy.has(at));
}

/** From so many alike on, a burst repeats itself: what nothing in it repeats is then none of its own. */
const REPEATS = 10;

/**
 * Of a burst, what is answered alike as often as the burst repeats itself: by an eighth at least as many as are like the middle
 * one of all. All of it where it hardly repeats itself, for then nothing tells a part of it from the rest.
 */
function repeatedAmong(burst: readonly Seen[]): readonly Seen[] {
  const alike = Map.groupBy(burst, ({ pattern }) => pattern);
  const sizeOf = ({ pattern }: Seen): number => alike.get(pattern)?.length ?? 0;
  const typical = burst.map(sizeOf).sort((a, b) => a - b)[Math.floor(burst.length / 2)] ?? 0;
  return typical < REPEATS ? burst : burst.filter((one) => sizeOf(one) >= typical / 8);
}

const spotsOfOne = ({ where }: Seen): readonly string[] => where;

function bySigns(seen: readonly Seen[]): readonly Group[] {
  const { least, hours } = WAVE_BOUNDS.signs;
  const groups = gathered(seen, ({ signs, where }) => (signs.some((sign) => sign !== 'crowd') ? where : []));
  return [...groups].flatMap(([common, members]): readonly Group[] => {
    const odd = crowded(members, hours, (count) => count >= least);
    return odd.length === 0 ? [] : [{ reason: 'signs', common, members: odd, spot: commonSpot(odd) }];
  });
}

/** The sums of shares, by spot. */
function summed(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const shares of all) for (const [spot, share] of shares) sums.set(spot, (sums.get(spot) ?? 0) + share);
  return sums;
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

const NEARLY_ALL = 0.8;
const isOfNearlyAll = (some: readonly Seen[], all: readonly Seen[]): boolean => some.length >= NEARLY_ALL * all.length;

/** The spot that most, and at least four of five, are about; of several that of the first name, in whatever order they came. */
function commonSpot(members: readonly Seen[]): string | null {
  const counts = new Map<string, number>();
  for (const { where } of members) for (const spot of where) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  const [most] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return most !== undefined && most[1] >= NEARLY_ALL * members.length ? most[0] : null;
}
