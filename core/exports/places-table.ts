import { toLatLon } from '../geo/sweref.ts';
import type { PlaceFigure, PlacesPicture, Tier } from '../measures/contract.ts';
import { NOTES } from './notes.ts';
import { roundedFewerThan, roundedPersons, roundedShare } from './rounding.ts';
import { type Cell, type Column, type ExportTable, STATUS_WORDS } from './table.ts';

export const PLACE_COLUMNS = [
  { key: 'rank', heading: 'Plats i listan', type: 'integer' },
  { key: 'place', heading: 'Id', type: 'text', labelledBy: 'name' },
  { key: 'name', heading: 'Namn', type: 'text' },
  { key: 'status', heading: 'Status', type: 'text' },
  { key: 'estimate', heading: 'Personer, ungefär', type: 'integer' },
  { key: 'low', heading: 'Lägst (90 %)', type: 'integer' },
  { key: 'high', heading: 'Högst (90 %)', type: 'integer' },
  { key: 'share_percent', heading: 'Andel av dem som svarat, procent', type: 'integer' },
  { key: 'share_low', heading: 'Andel, lägst (90 %)', type: 'integer' },
  { key: 'share_high', heading: 'Andel, högst (90 %)', type: 'integer' },
  { key: 'fewer_than', heading: 'Färre än ungefär', type: 'integer' },
  { key: 'sweref99tm_e', heading: 'SWEREF 99 TM E', type: 'integer' },
  { key: 'sweref99tm_n', heading: 'SWEREF 99 TM N', type: 'integer' },
  { key: 'lat', heading: 'Latitud (WGS 84)', type: 'real' },
  { key: 'lon', heading: 'Longitud (WGS 84)', type: 'real' },
] as const satisfies readonly Column[];

/** The sentences that the places' files carry. */
export const PLACE_NOTES: readonly string[] = [
  NOTES.whoAnswered.sv,
  NOTES.perceptions.sv,
  NOTES.sharedPerson.sv,
  NOTES.noise.sv,
  NOTES.tooFew.sv,
];

/** The named places as rows, in the picture's order. Places with few have no rank: below the limit the order is chance. */
export function placesTable(picture: PlacesPicture): ExportTable {
  return {
    name: 'platser',
    frame: picture.frame,
    title: placesTitle(picture),
    notes: PLACE_NOTES,
    columns: PLACE_COLUMNS,
    rows: picture.places.map((place, index) => row(place, index + 1, picture.frame.tier)),
  };
}

export const placesTitle = ({ feeling }: Pick<PlacesPicture, 'feeling'>): string =>
  feeling === 'unsafe' ? 'Namngivna platser som pekats ut som otrygga' : 'Namngivna platser som pekats ut som trygga';

function row(place: PlaceFigure, rank: number, tier: Tier): readonly Cell[] {
  const persons = place.estimate === null ? null : roundedPersons(place.estimate, tier);
  const share = place.share === null ? null : roundedShare(place.share);
  const { lat, lon } = toLatLon(place.point);
  return [
    place.status === 'shown' ? rank : null,
    place.id,
    place.name,
    place.status === 'shown' ? STATUS_WORDS.shown : STATUS_WORDS.tooFew,
    persons?.value ?? null,
    persons?.low ?? null,
    persons?.high ?? null,
    share?.value ?? null,
    share?.low ?? null,
    share?.high ?? null,
    place.fewerThan === null ? null : roundedFewerThan(place.fewerThan, tier),
    place.point[0],
    place.point[1],
    Number(lat.toFixed(6)),
    Number(lon.toFixed(6)),
  ];
}
