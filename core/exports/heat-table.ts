import { textIn } from '../base/text-in.ts';
import { toLatLon } from '../geo/sweref.ts';
import type { GridSquare, HeatArea, MapPicture } from '../measures/contract.ts';
import { NOTES } from './notes.ts';
import { roundedDensity, roundedHeat } from './rounding.ts';
import { type Cell, type Column, type ExportTable, FILTER_WORDS, STATUS_WORDS } from './table.ts';

export const HEAT_COLUMNS = [
  { key: 'code', heading: 'Ruta', type: 'text' },
  { key: 'part', heading: 'Del', type: 'text' },
  { key: 'near', heading: 'Närmaste namn', type: 'text' },
  { key: 'status', heading: 'Status', type: 'text' },
  { key: 'estimate', heading: 'Personer, ungefär', type: 'integer' },
  { key: 'low', heading: 'Lägst (90 %)', type: 'integer' },
  { key: 'high', heading: 'Högst (90 %)', type: 'integer' },
  { key: 'density_per_km2', heading: 'Personer per km², ungefär', type: 'integer' },
  { key: 'density_low', heading: 'Per km², lägst (90 %)', type: 'integer' },
  { key: 'density_high', heading: 'Per km², högst (90 %)', type: 'integer' },
  { key: 'certainty', heading: 'Hur säkert talet är', type: 'text' },
  { key: 'size_m', heading: 'Rutans sida, meter', type: 'integer' },
  { key: 'area_km2', heading: 'Yta, km²', type: 'real' },
  { key: 'sweref99tm_e', heading: 'SWEREF 99 TM E, sydvästra hörnet', type: 'integer' },
  { key: 'sweref99tm_n', heading: 'SWEREF 99 TM N, sydvästra hörnet', type: 'integer' },
  { key: 'centre_lat', heading: 'Latitud, mitten (WGS 84)', type: 'real' },
  { key: 'centre_lon', heading: 'Longitud, mitten (WGS 84)', type: 'real' },
  { key: 'rest_squares', heading: 'Resten består av rutorna', type: 'text' },
] as const satisfies readonly Column[];

/** The heat map as rows: what is shown, densest first as in the picture, then every square with too few answers. */
export function heatTable(picture: MapPicture): ExportTable {
  return {
    name: 'rutor',
    frame: picture.frame,
    title: mapTitle(picture),
    notes: mapNotes(picture),
    columns: HEAT_COLUMNS,
    rows: [
      ...picture.areas.map((area) => shownRow(area, picture.frame.tier)),
      ...picture.tooFew.map((square) => tooFewRow(square)),
    ],
  };
}

/** The sentences that a map's file carries; a model is labelled so. */
export const mapNotes = ({ basis }: Pick<MapPicture, 'basis'>): readonly string[] => [
  NOTES.whoAnswered.sv,
  NOTES.perceptions.sv,
  NOTES.sharedPerson.sv,
  basis === 'model' ? NOTES.model.sv : NOTES.noise.sv,
  NOTES.tooFew.sv,
];

/** "Platser som pekats ut som otrygga, orsak: Belysning och mörker, tid: Kväll, 19–23" */
export function mapTitle({ feeling, chosen, filters }: Pick<MapPicture, 'feeling' | 'chosen' | 'filters'>): string {
  const what = feeling === 'unsafe' ? 'Platser som pekats ut som otrygga' : 'Platser som pekats ut som trygga';
  const choices = filters.flatMap(({ name, values }) => {
    const value = values.find(({ code }) => code === chosen[name]);
    return value === undefined ? [] : [`${FILTER_WORDS[name]}: ${textIn(value.text, 'sv')}`];
  });
  return [what, ...(choices.length === 0 ? ['alla orsaker'] : choices)].join(', ');
}

export const certaintyWord = (certainty: HeatArea['certainty']): string =>
  certainty === 'certain' ? 'säkert' : 'mindre säkert';

export const partWord = (area: HeatArea): string => (area.rest.length === 0 ? 'hel ruta' : 'rest av större ruta');

function shownRow(area: HeatArea, tier: MapPicture['frame']['tier']): readonly Cell[] {
  const persons = roundedHeat(area, tier);
  const density = roundedDensity(area.densityPerKm2);
  return [
    area.square.code,
    partWord(area),
    area.near,
    STATUS_WORDS.shown,
    persons.value,
    persons.low,
    persons.high,
    density.value,
    density.low,
    density.high,
    certaintyWord(area.certainty),
    ...squareCells(area.square, area.areaKm2),
    area.rest.length === 0 ? null : area.rest.map((square) => square.code).join(' '),
  ];
}

function tooFewRow(square: GridSquare): readonly Cell[] {
  const nothing: Cell[] = [null, null, null, null, null, null, null];
  const areaKm2 = (square.sizeMetres / 1000) ** 2;
  return [square.code, 'hel ruta', null, STATUS_WORDS.tooFew, ...nothing, ...squareCells(square, areaKm2), null];
}

function squareCells(square: GridSquare, areaKm2: number): readonly Cell[] {
  const half = square.sizeMetres / 2;
  const centre = toLatLon([square.easting + half, square.northing + half]);
  return [
    square.sizeMetres,
    round(areaKm2, 4),
    square.easting,
    square.northing,
    round(centre.lat, 6),
    round(centre.lon, 6),
  ];
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
