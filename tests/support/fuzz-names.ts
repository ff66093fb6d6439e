import type { Ground } from './fuzz-good.ts';
import type { Chance } from './random-survey.ts';

/** What a field or a parameter of this name may well be. */
export function knownAs(name: string, path: string, { known }: Ground, chance: Chance): unknown {
  if (/^\/api\/(insight\/)?ogc\//.test(path) && name === 'id') return known.collections.of(chance);
  if (name === 'feature') return known.features.of(chance);
  if (name === 'release' || name === 'from') return releaseOf(path, known.releases.of(chance), chance);
  if (name === 'dialogue' || name === 'campaign' || name === 'dialog')
    return chance.often(0.7) ? known.campaign : known.dialogues.of(chance)?.id;
  if (name === 'survey') return path.includes('/drafts') ? known.drafts.of(chance)?.id : known.survey.id;
  if (name === 'version') return path.includes('/overlays') ? '0123456789abcdef' : known.survey.version;
  if (name === 'text') return known.texts.of(chance)?.id;
  if (name === 'revision') return known.texts.of(chance)?.revision;
  if (name === 'wave') return known.waves.of(chance)?.id;
  if (name === 'disclosure') return known.disclosures.of(chance)?.id;
  if (name === 'digest') return known.digests.of(chance)?.digest;
  if (name === 'after') return known.hands.of(chance);
  if (name === 'spot') return known.hotSpots.of(chance)?.id;
  if (name === 'place' && path.includes('/staff/')) return known.places.of(chance)?.id;
  if (name === 'picture') return known.pictures.of(chance)?.snapshot.id;
  if (name === 'walk') return known.walks.of(chance)?.id;
  if (name === 'action') return known.actions.of(chance)?.id;
  if (name === 'focus') return known.focusAreas.of(chance)?.id;
  if (name === 'shift') return known.shifts.of(chance)?.id;
  if (name === 'promise') return known.promises.of(chance)?.id;
  if (name === 'followUp') return known.promises.of(chance)?.followUps.at(-1)?.id;
  if (name === 'point') return known.promises.of(chance)?.terms.points.at(-1)?.id;
  if (name === 'token') return known.tokens.of(chance);
  if (name === 'session') return known.sessions.of(chance);
  if (name === 'code') return known.receipts.of(chance)?.code;
  if (name === 'place' && path.includes('/releases')) return chance.of(['plats-1', 'plats-4', 'finns-inte']);
  if (name === 'ring') return chance.of(RINGS);
  if (name === 'file') return chance.of(['index.html', 'x.js', '../package.json', '_astro/x.css']);
  return KNOWN[name] === undefined ? undefined : chance.of(KNOWN[name]);
}

/** "from" of a receipt is a revision, and of a change another release. */
const releaseOf = (path: string, release: string | undefined, chance: Chance): string | undefined =>
  path.includes('/releases') ? chance.of([release, release, 'latest', `${release}+${release}`]) : undefined;

const RINGS = [
  '446000,6336000;448500,6336000;448500,6339000;446000,6339000',
  '440000,6330000;456000,6330000;456000,6346000;440000,6346000',
  '447000,6337000;447001,6337000;447000,6337001',
  '1,1;2,2;3,3',
];

const SYSTEMS = ['OGC/1.3/CRS84', 'EPSG/0/3006', 'EPSG/0/4326'].map(
  (system) => `http://www.opengis.net/def/crs/${system}`,
);

const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  sprak: ['sv', 'lattlast', 'en', 'fi', 'ar'],
  vag: ['fragor', 'platser', 'gata', 'skola'],
  kanal: ['qr', 'kiosk', 'skola'],
  answers: [1, 200, 400, 10_000],
  handedIn: ['2027-03-01', '2027-02-30', 'i går'],
  since: ['2027-03-01'],
  until: ['2027-03-01', '2027-03-02'],
  before: [1, 50, 1_000],
  veckor: [1, 12, 104],
  titel: ['Ett formulär'],
  feeling: ['unsafe', 'safe'],
  category: ['HOT', 'BEL', 'TRAF'],
  time: ['dag', 'kvall', 'natt'],
  gender: ['kvinna', 'man'],
  age: ['20-29', '65-plus'],
  z: [8, 11, 14],
  crs: SYSTEMS,
  'bbox-crs': SYSTEMS,
  bbox: ['14,57,15,58', '0,0,1,1', '6300000,440000,6400000,500000'],
  datetime: ['2027-03-01', '2020-01-01/..'],
  x: [0, 140, 1_120],
  y: [0, 77, 620],
  overlay: ['belysning', 'skolor'],
};
