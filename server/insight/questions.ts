import Type, { type TObject, type TSchema } from 'typebox';
import { CSV_FORMS, toCsv } from '#core/exports/csv.ts';
import { districtsTable } from '#core/exports/districts-table.ts';
import { toGeoJson } from '#core/exports/geojson.ts';
import { heatTable } from '#core/exports/heat-table.ts';
import { heatLayer, placesLayer } from '#core/exports/layer.ts';
import { mapSvg } from '#core/exports/map-svg.ts';
import { placesSvg } from '#core/exports/places-svg.ts';
import { placesTable } from '#core/exports/places-table.ts';
import { toSpss } from '#core/exports/spss.ts';
import { questionTable, surveySvg } from '#core/exports/survey-svg.ts';
import { surveyTable } from '#core/exports/survey-table.ts';
import type { ExportTable } from '#core/exports/table.ts';
import { areaPicture, districtsPicture } from '#core/measures/area.ts';
import { changePicture } from '#core/measures/changes.ts';
import {
  AreaPicture,
  ChangePicture,
  DistrictsPicture,
  FeelingName,
  HotSpotsPicture,
  MapPicture,
  PassportPicture,
  PlacePicture,
  PlacesPicture,
  SurveyPicture,
  TotalsPicture,
} from '#core/measures/contract.ts';
import { hotSpotsPicture } from '#core/measures/hot-spots-picture.ts';
import { filtersOfMap, type MapQuestion, mapPicture } from '#core/measures/map.ts';
import { passportPicture } from '#core/measures/passport.ts';
import { placePicture } from '#core/measures/place.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { totalsPicture } from '#core/measures/totals.ts';
import { GROUPING_NAMES } from '#core/privacy/groupings.ts';
import type { Release } from '#core/release/contract.ts';
import { SUM_SIGN } from '#core/release/cumulative.ts';
import { type Choice, chosenOf, ringOf } from './choice.ts';
import { checksumOf } from './files/checksum.ts';
import { layersFile } from './files/layers-file.ts';
import { workbook } from './files/workbook.ts';
import { notComparable, unknownRelease, unknownValue } from './refusals.ts';

/** One address under /releases/:release/. `answer` writes the whole body: the same for the same choice, for ever. */
export interface Question {
  readonly path: string;
  readonly summary: string;
  readonly query: TObject;
  readonly contentType: string;
  /** What the body looks like; a file is text. */
  readonly response: TSchema;
  /** Not for everybody's results: for staff to weigh beside what they know. */
  readonly isForStaff?: true;
  /** A file to take away needs its own right. */
  readonly isExport: boolean;
  readonly answer: (release: Release, choice: Choice, others: Others) => Body | Promise<Body>;
}

/** What `from` names, where the question compares: read as one release, or each by itself. */
export interface Others {
  readonly asOne: () => Release | null;
  readonly each: () => readonly Release[];
}

/** Text, or the bytes of a file that is none. */
export type Body = string | Buffer;

/** A release's id, or up to five joined by "+" that are read as one (an address part is at most 500 characters, app.ts). */
export const RELEASE_PATTERN = '^[a-z0-9-]{1,80}([+][a-z0-9-]{1,80}){0,4}$';

const feeling = Type.Optional(FeelingName);
const value = (description: string) => Type.Optional(Type.String({ maxLength: 40, description }));
/** At most two at once: two that were not measured together are answered by a model, which the answer says. */
const filters = {
  category: value('A released category of causes'),
  time: value('A time of day: dag, kvall, natt, ej-angivet'),
  gender: value('A gender: kvinna, man, annat'),
  age: value('An age band: under-20, 20-29, 30-49, 50-64, 65-plus, ej-angivet'),
};
const ring = Type.String({
  maxLength: 4000,
  pattern: '^[0-9]{1,9},[0-9]{1,9}(;[0-9]{1,9},[0-9]{1,9})*$',
  description: 'Corners in whole metres of SWEREF 99 TM: "E,N;E,N;E,N"',
});
const place = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'The id of a named place' });
const question = Type.String({ maxLength: 80, description: 'The id of a question' });
const weigh = Type.Optional(
  Type.Union(
    GROUPING_NAMES.map((name) => Type.Literal(name)),
    { description: 'Weighs the answers of everybody as the population is, where the release knows it' },
  ),
);
const from = Type.String({ pattern: RELEASE_PATTERN, description: 'The release to compare with' });
const form = Type.Optional(Type.Union(CSV_FORMS.map((name) => Type.Literal(name))));
const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';
const geoJson = 'application/geo+json; charset=utf-8';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const svg = 'image/svg+xml; charset=utf-8';
const geoPackage = 'application/geopackage+sqlite3';
const syntax = 'text/plain; charset=utf-8';
const file = Type.String();
const bytes = Type.String({ format: 'binary' });

/** Pictures first, then the files of each, in the order of the pages. */
export const QUESTIONS: readonly Question[] = [
  {
    path: 'map',
    summary: 'The heat map of a feeling, of all causes or of one',
    query: query({ feeling, ...filters }),
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
    path: 'place',
    summary: 'One named place, and when, why and who pointed out the square around it',
    query: query({ feeling, place }),
    contentType: json,
    response: PlacePicture,
    isExport: false,
    answer: (release, choice) =>
      JSON.stringify(known(placePicture(release, choice.feeling ?? 'unsafe', choice.place ?? ''))),
  },
  {
    path: 'totals',
    summary: 'How many pointed out anything, by cause, time of day, gender and age',
    query: query({ feeling }),
    contentType: json,
    response: TotalsPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(totalsPicture(release, choice.feeling ?? 'unsafe')),
  },
  {
    path: 'survey',
    summary: 'The survey answers in per cent',
    query: query({ weigh }),
    contentType: json,
    response: SurveyPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(survey(release, choice)),
  },
  {
    path: 'districts',
    summary: 'The districts, read off the squares',
    query: query({ feeling, ...filters }),
    contentType: json,
    response: DistrictsPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(known(districtsPicture(release, questionOf(choice, 1)))),
  },
  {
    path: 'area',
    summary: 'An outline that somebody drew, read off the squares',
    query: query({ feeling, ...filters, ring }),
    contentType: json,
    response: AreaPicture,
    isExport: false,
    answer: (release, choice) => JSON.stringify(known(areaPicture(release, questionOf(choice, 1), ringOf(choice)))),
  },
  {
    path: 'change',
    summary: 'What differs from another release, with its uncertainty',
    query: query({ feeling, ...filters, from }),
    contentType: json,
    response: ChangePicture,
    isExport: false,
    answer: (release, choice, others) => {
      const other = others.asOne();
      if (other === null) throw unknownRelease();
      if (haveOneInCommon(release, other)) throw notComparable();
      return JSON.stringify(known(changePicture(release, other, questionOf(choice))));
    },
  },
  {
    path: 'hot-spots',
    summary:
      'Places that more have pointed out than expected, how sure that is, and in how many of the releases of `from` too',
    query: query({ feeling, ...filters, from: Type.Optional(from) }),
    contentType: json,
    response: HotSpotsPicture,
    isForStaff: true,
    isExport: false,
    answer: (release, choice, others) =>
      JSON.stringify(known(hotSpotsPicture(release, others.each(), questionOf(choice)))),
  },
  {
    path: 'passport',
    summary: 'What was measured, how, by whom and at what cost',
    query: query({}),
    contentType: json,
    response: PassportPicture,
    isExport: false,
    answer: (release) => JSON.stringify(passportPicture(release)),
  },
  ...tableFiles('map', 'The squares of the heat map', { feeling, ...filters }, (release, choice) =>
    heatTable(map(release, choice)),
  ),
  {
    path: 'map.geojson',
    summary: 'The squares of the heat map as GeoJSON (RFC 7946)',
    query: query({ feeling, ...filters }),
    contentType: geoJson,
    response: file,
    isExport: true,
    answer: (release, choice) => {
      const layer = heatLayer(map(release, choice));
      return toGeoJson(layer, checksumOf(layer));
    },
  },
  {
    path: 'map.gpkg',
    summary: 'The squares, the named places and the districts as a GeoPackage in EPSG:3006, with styles for QGIS',
    query: query({ feeling, ...filters }),
    contentType: geoPackage,
    response: bytes,
    isExport: true,
    answer: (release, choice) =>
      layersFile(
        map(release, choice),
        places(release, choice),
        // Two filters are a model, which is read off no outline.
        districtsPicture(release, questionOf(choice)),
      ),
  },
  {
    path: 'map.svg',
    summary: 'The heat map as a picture for a report, with legend, scale and frame',
    query: query({ feeling, ...filters }),
    contentType: svg,
    response: file,
    isExport: true,
    answer: (release, choice) => {
      const picture = map(release, choice);
      return mapSvg({
        map: picture,
        places: places(release, choice).places,
        districts: districtsPicture(release, { ...questionOf(choice), chosen: {} })?.districts ?? [],
        checksum: checksumOf(heatTable(picture)),
      });
    },
  },
  ...tableFiles('places', 'The named places', { feeling }, (release, choice) => placesTable(places(release, choice))),
  {
    path: 'places.geojson',
    summary: 'The named places as GeoJSON (RFC 7946)',
    query: query({ feeling }),
    contentType: geoJson,
    response: file,
    isExport: true,
    answer: (release, choice) => {
      const layer = placesLayer(places(release, choice));
      return toGeoJson(layer, checksumOf(layer));
    },
  },
  {
    path: 'places.svg',
    summary: 'The named places that most have pointed out, as a chart for a report',
    query: query({ feeling }),
    contentType: svg,
    response: file,
    isExport: true,
    answer: (release, choice) => {
      const picture = places(release, choice);
      return placesSvg(picture, checksumOf(placesTable(picture)));
    },
  },
  ...tableFiles('districts', 'The districts', { feeling, ...filters }, (release, choice) =>
    districtsTable(
      known(districtsPicture(release, questionOf(choice, 1))),
      filtersOfMap(release, questionOf(choice).feeling),
    ),
  ),
  ...tableFiles('survey', 'The survey answers', { weigh }, (release, choice) => surveyTable(survey(release, choice))),
  {
    path: 'survey.svg',
    summary: 'The answers of everybody to one question, as a chart for a report',
    query: query({ question, weigh }),
    contentType: svg,
    response: file,
    isExport: true,
    answer: (release, choice) => {
      const picture = survey(release, choice);
      const asked = choice.question ?? '';
      return known(surveySvg(picture, asked, checksumOf(questionTable(picture, asked))));
    },
  },
];

/** The forms that every table leaves in: a workbook, CSV for people or programs, and SPSS syntax. */
function tableFiles(
  path: string,
  what: string,
  choices: Record<string, TSchema>,
  table: (release: Release, choice: Choice) => ExportTable,
): readonly Question[] {
  const isExport = true;
  return [
    {
      path: `${path}.xlsx`,
      summary: `${what} as a workbook with a sheet that says what they are`,
      query: query(choices),
      contentType: xlsx,
      response: bytes,
      isExport,
      answer: (release, choice) => workbook(table(release, choice)),
    },
    {
      path: `${path}.csv`,
      summary: `${what} as CSV`,
      query: query({ ...choices, form }),
      contentType: csv,
      response: file,
      isExport,
      answer: (release, choice) => {
        const figures = table(release, choice);
        return toCsv(figures, choice.form ?? 'excel', checksumOf(figures));
      },
    },
    {
      path: `${path}.sps`,
      summary: `${what} as SPSS syntax with its data and labels`,
      query: query(choices),
      contentType: syntax,
      response: file,
      isExport,
      answer: (release, choice) => {
        const figures = table(release, choice);
        return toSpss(figures, checksumOf(figures));
      },
    },
  ];
}

/** What is not listed is refused rather than passed over, so that a misspelt filter never looks like an answer. */
function query<Properties extends Record<string, TSchema>>(properties: Properties): TObject {
  const sprak = Type.Optional(Type.String({ maxLength: 20, description: 'Language of a refusal' }));
  return Type.Object({ ...properties, sprak }, { additionalProperties: false });
}

const map = (release: Release, choice: Choice): MapPicture => known(mapPicture(release, questionOf(choice)));

const places = (release: Release, choice: Choice): PlacesPicture =>
  placesPicture(release, { feeling: choice.feeling ?? 'unsafe' });

const survey = (release: Release, choice: Choice): SurveyPicture => surveyPicture(release, choice.weigh ?? null);

const questionOf = (choice: Choice, mostFilters?: number): MapQuestion => ({
  feeling: choice.feeling ?? 'unsafe',
  chosen: chosenOf(choice, mostFilters),
});

/** A release beside itself, or beside a sum that it is part of: their noise is the same, and no difference of two. */
function haveOneInCommon(one: Release, other: Release): boolean {
  const ids = other.header.id.split(SUM_SIGN);
  return one.header.id.split(SUM_SIGN).some((id) => ids.includes(id));
}

/** A picture is null when the release has no such value. */
function known<Picture>(picture: Picture | null): Picture {
  if (picture === null) throw unknownValue();
  return picture;
}
