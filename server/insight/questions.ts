import Type, { type TObject, type TSchema } from 'typebox';
import { CSV_FORMS, type CsvForm, toCsv } from '#core/exports/csv.ts';
import { mapGeoJson, placesGeoJson } from '#core/exports/geojson.ts';
import { heatTable } from '#core/exports/heat-table.ts';
import { placesTable } from '#core/exports/places-table.ts';
import { surveyTable } from '#core/exports/survey-table.ts';
import { FeelingName, MapPicture, PlacesPicture, SurveyPicture } from '#core/measures/contract.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import type { Release } from '#core/release/contract.ts';
import { unknownCategory } from './refusals.ts';

/** What can be asked of a release, after the schema has checked it. Left out means unsafe, all causes, Excel's form. */
export interface Choice {
  readonly feeling?: 'unsafe' | 'safe';
  readonly category?: string;
  readonly form?: CsvForm;
}

/** One address under /releases/:release/. `answer` writes the whole body: the same for the same choice, for ever. */
export interface Question {
  readonly path: string;
  readonly summary: string;
  readonly query: TObject;
  readonly contentType: string;
  /** What the body looks like; a file is text. */
  readonly response: TSchema;
  /** A file to take away needs its own right. */
  readonly isExport: boolean;
  readonly answer: (release: Release, choice: Choice) => string;
}

const feeling = Type.Optional(FeelingName);
const category = Type.Optional(Type.String({ maxLength: 40, description: 'A released category of causes' }));
const form = Type.Optional(Type.Union(CSV_FORMS.map((name) => Type.Literal(name))));
const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';
const geoJson = 'application/geo+json; charset=utf-8';
const file = Type.String();

/** Pictures first, then the files of each, in the order of the pages. */
export const QUESTIONS: readonly Question[] = [
  {
    path: 'map',
    summary: 'The heat map of a feeling, of all causes or of one',
    query: query({ feeling, category }),
    contentType: json,
    response: MapPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(map(release, choice)),
  },
  {
    path: 'places',
    summary: 'The named places, highest first',
    query: query({ feeling }),
    contentType: json,
    response: PlacesPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(places(release, choice)),
  },
  {
    path: 'survey',
    summary: 'The survey answers in per cent',
    query: query({}),
    contentType: json,
    response: SurveyPicture,
    isExport: false,
    answer: (release) => JSON.stringify(surveyPicture(release)),
  },
  {
    path: 'map.csv',
    summary: 'The squares of the heat map as CSV',
    query: query({ feeling, category, form }),
    contentType: csv,
    response: file,
    isExport: true,
    answer: (release, choice) => toCsv(heatTable(map(release, choice)), choice.form ?? 'excel'),
  },
  {
    path: 'map.geojson',
    summary: 'The squares of the heat map as GeoJSON (RFC 7946)',
    query: query({ feeling, category }),
    contentType: geoJson,
    response: file,
    isExport: true,
    answer: (release, choice) => mapGeoJson(map(release, choice)),
  },
  {
    path: 'places.csv',
    summary: 'The named places as CSV',
    query: query({ feeling, form }),
    contentType: csv,
    response: file,
    isExport: true,
    answer: (release, choice) => toCsv(placesTable(places(release, choice)), choice.form ?? 'excel'),
  },
  {
    path: 'places.geojson',
    summary: 'The named places as GeoJSON (RFC 7946)',
    query: query({ feeling }),
    contentType: geoJson,
    response: file,
    isExport: true,
    answer: (release, choice) => placesGeoJson(places(release, choice)),
  },
  {
    path: 'survey.csv',
    summary: 'The survey answers as CSV',
    query: query({ form }),
    contentType: csv,
    response: file,
    isExport: true,
    answer: (release, choice) => toCsv(surveyTable(surveyPicture(release)), choice.form ?? 'excel'),
  },
];

/** What is not listed is refused rather than passed over, so that a misspelt filter never looks like an answer. */
function query<Properties extends Record<string, TSchema>>(properties: Properties): TObject {
  const sprak = Type.Optional(Type.String({ maxLength: 20, description: 'Language of a refusal' }));
  return Type.Object({ ...properties, sprak }, { additionalProperties: false });
}

function map(release: Release, choice: Choice): MapPicture {
  const picture = mapPicture(release, { feeling: choice.feeling ?? 'unsafe', category: choice.category ?? null });
  if (picture === null) throw unknownCategory();
  return picture;
}

const places = (release: Release, choice: Choice): PlacesPicture =>
  placesPicture(release, { feeling: choice.feeling ?? 'unsafe' });
