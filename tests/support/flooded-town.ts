import { randomUUID } from 'node:crypto';
import type { PassportPicture, PlaceFigure, PlacesPicture } from '#core/measures/contract.ts';
import type { Channel } from '#core/places/channels.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import type { Wave, WaveList } from '#core/waves/contract.ts';
import { doneTask } from './bot-task.ts';
import type { Staff } from './dialogues-server.ts';
import { fixedChance } from './fixed-words.ts';
import { type ModeratedTown, moderatedTown } from './moderated-town.ts';
import { compactTown } from './release-town.ts';

/**
 * `copied`: all the same; `varied`: of many patterns; `beside`: so too, and each marks another place as well; `tailed`: varied,
 * and each a line back and forth in the place with one excursion, so that its middle is somewhere of its own; `drawn`: each drawn
 * by lot among some hundred patterns, so that hardly any is often repeated; `drawn-beside`: so too, and each marks another place;
 * `drawn-across`: so too, each a line of two corners across the place, in a direction of its own; `drawn-around`: so too, each
 * a point of its own in the place.
 */
export type FloodKind =
  | 'copied'
  | 'varied'
  | 'beside'
  | 'tailed'
  | 'drawn'
  | 'drawn-beside'
  | 'drawn-across'
  | 'drawn-around';

/** A town with one open dialogue: people who answer for themselves, and somebody with fifty machines. */
export interface FloodedTown extends ModeratedTown {
  /**
   * So many people answer, each from a network of their own, or all from so few as operators have: the same people in every town, the
   * tenth part of them each day from the first of March on where they come over days. Their receipt codes.
   */
  people(count: number, how?: { readonly overDays?: boolean; readonly networks?: number }): Promise<readonly string[]>;
  /**
   * So many false answers from fifty networks, or as many as are said, about one place, as alike or as different as `kind` says;
   * `passing` of them do the bot check's task; `from` others have come before them. So many of its networks as `amid` says are
   * ones that people answer from too. `uneven`: its busiest network sends some forty times as many as its idlest.
   */
  flood(
    count: number,
    place: NamedPlace,
    kind?: FloodKind,
    how?: {
      readonly passing?: number;
      readonly networks?: number;
      readonly from?: number;
      readonly amid?: number;
      readonly uneven?: boolean;
    },
  ): Promise<readonly string[]>;
  /** One answer about a place, sent from an address. Its receipt code. */
  one(address: string, place: NamedPlace): Promise<string>;
  /** So many answers all alike about one place, with the code of one class or given in by one host. */
  floodThrough(door: 'school' | 'street', count: number, place: NamedPlace): Promise<void>;
  /** Changes what is kept under codes, from fifty networks or as many as are said, to answers all alike about one place. */
  changeAll(codes: readonly string[], place: NamedPlace, networks?: number): Promise<void>;
  waves(): Promise<readonly Wave[]>;
  /** Closes the dialogue, releases it with chance that can be repeated, and reads the named places as an analyst does. */
  releasedPlaces(): Promise<readonly PlaceFigure[]>;
  /** What that release says was set aside. */
  setAside(): Promise<PassportPicture['setAside']>;
  /** What the file of that release says of a place, in answers and with its noise. */
  noisyCount(place: NamedPlace): number;
}

export async function floodedTown(options: Parameters<typeof moderatedTown>[0] = {}): Promise<FloodedTown> {
  const town = await moderatedTown(options);
  const { server, campaign } = town;
  const checks = options.botCheck === 'proof-of-work';
  const bodyOf = (answers: object, channel: Channel = 'web') => ({
    campaign,
    survey: { id: 'dialogue', version: 1 },
    language: 'sv',
    inputWay: 'app',
    channel,
    answers,
  });
  const sent = async (to: string, who: Staff, body: object, headers: Readonly<Record<string, string>>) => {
    const reply = await server.fetch(who, 'POST', to, body, headers);
    const answered = (await reply.json()) as { readonly code: string };
    if (reply.status > 201) throw new Error(`answered ${reply.status}: ${JSON.stringify(answered)}`);
    return answered.code;
  };
  const send = async (address: string, answers: object, passes: boolean): Promise<string> => {
    const proof = checks && passes ? { 'bot-check': await doneTask(server.address, address) } : {};
    const headers = { 'idempotency-key': randomUUID(), 'x-forwarded-for': address, ...proof };
    return sent('/api/responses', 'nobody', bodyOf(answers), headers);
  };
  return {
    ...town,
    async people(count, { overDays = false, networks = count } = {}) {
      const chance = fixedChance(3);
      const pick = <One>(all: readonly One[]): One => all[Math.floor(chance() * all.length)] as One;
      const answers = Array.from({ length: count }, () => ({
        Q2: pick(['mycket_trygg', 'ganska_trygg', 'ganska_otrygg', 'mycket_otrygg']),
        Q4: Array.from({ length: 1 + Math.floor(2 * chance()) }, () =>
          // The square of a number between nought and one is oftener small: some places are named by many.
          about(HONEST_PLACES[Math.floor(chance() ** 2 * HONEST_PLACES.length)] as NamedPlace, {
            '4b': [pick(CAUSES)],
            '4c': [pick(TIMES)],
          }),
        ),
      }));
      const sendAll = (some: typeof answers, from: number) =>
        inTurns(some, (answer, index) => send(networkAt(PEOPLE, (from + index) % networks), answer, true));
      if (!overDays) return sendAll(answers, 0);
      const codes: string[] = [];
      for (let day = 0; day < 10; day += 1) {
        await server.at(`2027-03-${String(1 + day).padStart(2, '0')}T10:10+01:00`);
        const from = Math.ceil((day * count) / 10);
        codes.push(...(await sendAll(answers.slice(from, Math.ceil(((day + 1) * count) / 10)), from)));
      }
      return codes;
    },
    one: (address, place) => send(address, alike(place), true),
    async flood(
      count,
      place,
      kind = 'copied',
      { passing = count, networks = 50, from = 0, amid = 0, uneven = false } = {},
    ) {
      const chance = fixedChance(5);
      const some = <One>(all: readonly One[]): readonly One[] => {
        const drawn = all.filter(() => chance() < 0.5).slice(0, 3);
        return drawn.length === 0 ? all.slice(0, 1) : drawn;
      };
      const answers = Array.from({ length: from + count }, (_, index) => ({
        Q2: kind === 'copied' ? 'mycket_otrygg' : ['ganska_otrygg', 'mycket_otrygg'][index % 2],
        Q4: [
          drawnAs(kind, index)(place, {
            ...(kind.startsWith('drawn')
              ? { '4b': some(CAUSES), '4c': some(TIMES) }
              : {
                  '4b': [kind === 'copied' ? 'BEL-SVAG' : CAUSES[index % CAUSES.length]],
                  '4c': [kind === 'copied' ? 'kvall' : TIMES[(index >> 2) % TIMES.length]],
                }),
          }),
          ...(kind.endsWith('beside')
            ? [about(HONEST_PLACES[(index * 7) % HONEST_PLACES.length] as NamedPlace, {})]
            : []),
        ],
      }));
      const networkOf = (index: number): number =>
        uneven ? Math.floor(networks * ((index % count) / count) ** 3) : index % networks;
      return inTurns(answers.slice(from), (answer, index) => {
        const network = networkOf(from + index);
        const address = network < amid ? networkAt(PEOPLE, network) : machine(network, networks);
        return send(address, answer, index < passing);
      });
    },
    async floodThrough(door, count, place) {
      const schoolClass = 'KLA-7M4';
      const { schoolClasses } = server.stores;
      await schoolClasses.add(
        compactTown.settings.id,
        { campaign, code: schoolClass, name: '7B', createdOn: '2027-03-01' },
        'nn',
      );
      const [to, who] = door === 'school' ? (['/api/responses', 'nobody'] as const) : ENTRIES;
      const body = { ...bodyOf(alike(place), door), ...(door === 'school' ? { schoolClass } : {}) };
      await inTurns(Array.from({ length: count }), (_, index) =>
        sent(to, who, body, { 'idempotency-key': randomUUID(), 'x-forwarded-for': machine(index) }),
      );
    },
    async changeAll(codes, place, networks) {
      await inTurns(codes, async (code, index) => {
        const headers = { 'x-forwarded-for': machine(index, networks) };
        const opened = await server.fetch('nobody', 'POST', '/api/receipts/open', { code }, headers);
        const { revision: from } = (await opened.json()) as { readonly revision: string };
        return sent('/api/receipts/change', 'nobody', { code, from, response: bodyOf(alike(place)) }, headers);
      });
    },
    async waves() {
      const { status, body } = await server.ask('moderator', 'GET', '/api/moderation/waves');
      if (status !== 200) throw new Error(`the waves are answered ${status}`);
      return (body as WaveList).waves;
    },
    async releasedPlaces() {
      await server.at('2027-03-22T10:00+01:00');
      const known = await server.stores.campaigns.byId(compactTown.settings.id, campaign);
      if (known === null) throw new Error('no dialogue');
      await server.release(known);
      // It becomes visible at its hour, the day after.
      await server.at('2027-03-23T10:00+01:00');
      const { body } = await server.ask('analyst', 'GET', '/api/insight/releases');
      const { releases } = body as { readonly releases: readonly { readonly release: string }[] };
      const path = `/api/insight/releases/${releases[0]?.release}/places?feeling=unsafe`;
      return ((await server.ask('analyst', 'GET', path)).body as PlacesPicture).places;
    },
    async setAside() {
      const [header] = server.stores.releases.list('staff');
      const { body } = await server.ask('analyst', 'GET', `/api/insight/releases/${header?.id}/passport`);
      return (body as PassportPicture).setAside;
    },
    noisyCount({ id }) {
      const [header] = server.stores.releases.list('staff');
      const release = header === undefined ? null : server.stores.releases.open(header.id, 'staff');
      if (release === null) throw new Error('no release');
      const { register, feelings } = release.header.places;
      const counts = release.places[feelings.indexOf('unsafe')];
      const number = register.findIndex((place) => place.id === id);
      return (counts?.[number] ?? Number.NaN) / UNITS;
    },
  };
}

/** A place that none of those people name. */
export const FLOODED = compactTown.places[20] as NamedPlace;
/** The one that most of them name. */
export const MOST_NAMED = compactTown.places[0] as NamedPlace;
/** One that some name, and others hardly less often. */
export const THIRD_NAMED = compactTown.places[2] as NamedPlace;
/** Four squares of the method meet in it. */
export const FOURTH_NAMED = compactTown.places[3] as NamedPlace;
const HONEST_PLACES = compactTown.places.slice(0, 16);
const CAUSES = ['BEL-SVAG', 'HOT-HOT', 'SKOT-SKRAP', 'SKOT-KLOTTER'];
const TIMES = ['dag', 'kvall', 'natt'];

const about = ({ id, point }: NamedPlace, answers: object): object => ({
  geometry: { type: 'point', position: point },
  named: id,
  way: 'list',
  answers: { '4a': 'unsafe', ...answers },
});

/** As `about`, drawn as a line that goes 180 to 600 metres away and back halfway, in a direction of its own. */
const tailed =
  (index: number): typeof about =>
  (place, answers) => {
    const [easting, northing] = place.point;
    const [turn, metres] = [2.4 * index, 180 + 60 * (index % 8)];
    const back = Array.from({ length: 9 }, (_, step) => [easting + 40 * (step % 2), northing]);
    const tip = [Math.round(easting + metres * Math.cos(turn)), Math.round(northing + metres * Math.sin(turn))];
    const geometry = { type: 'line', positions: [...back, tip, ...back] };
    return { ...about(place, answers), geometry, named: null, way: 'map' };
  };

/** As `about`, drawn as a line from one side of the place to the other. */
const across =
  (index: number): typeof about =>
  (place, answers) => {
    const [easting, northing] = place.point;
    const [turn, metres] = [2.4 * index, 160 + 30 * (index % 9)];
    const end = (side: number) => [
      Math.round(easting + side * metres * Math.cos(turn)),
      Math.round(northing + side * metres * Math.sin(turn)),
    ];
    const geometry = { type: 'line', positions: [end(1), end(-1)] };
    return { ...about(place, answers), geometry, named: null, way: 'map' };
  };

/** As `about`, a point somewhere within 60 metres: on all sides of where squares meet. */
const around =
  (index: number): typeof about =>
  (place, answers) => {
    const [easting, northing] = place.point;
    const [turn, metres] = [2.4 * index, 6 * (index % 11)];
    const position = [Math.round(easting + metres * Math.cos(turn)), Math.round(northing + metres * Math.sin(turn))];
    return { ...about(place, answers), geometry: { type: 'point', position }, named: null, way: 'map' };
  };

function drawnAs(kind: FloodKind, index: number): typeof about {
  if (kind === 'tailed') return tailed(index);
  if (kind === 'drawn-across') return across(index);
  return kind === 'drawn-around' ? around(index) : about;
}

/** One answer that a flood repeats. */
const alike = (place: NamedPlace) => ({
  Q2: 'mycket_otrygg',
  Q4: [about(place, { '4b': ['BEL-SVAG'], '4c': ['kvall'] })],
});

const PEOPLE = '10.1';
const machine = (index: number, networks = 50): string => networkAt('198.18', index % networks);
const networkAt = (block: string, number: number): string =>
  `${block}.${Math.floor(number / 250)}.${1 + (number % 250)}`;
const ENTRIES = ['/api/staff/entries', 'host'] as const;

/** Twenty at a time: many at once, and fewer than the server sheds. */
async function inTurns<One, Done>(
  all: readonly One[],
  send: (one: One, index: number) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += 20)
    done.push(...(await Promise.all(all.slice(from, from + 20).map((one, index) => send(one, from + index)))));
  return done;
}
