import type { GroupingName } from '#core/privacy/groupings.ts';
import { type ExportFile, exportAddress, type MapQuestion, type PictureSource } from '../../api/insight.ts';
import type { ReadingTexts } from '../../i18n/insight/texts.ts';

export interface OfferedFile {
  readonly label: string;
  readonly address: string;
  /** Drawn anew in the browser as a picture of points, from the picture at the address. */
  readonly isPng?: true;
}

export interface FileGroup {
  readonly heading: string;
  readonly files: readonly OfferedFile[];
}

/** A picture that is drawn, in both its forms. */
export const pictureFiles = (
  address: string,
  { picture, picturePng }: ReadingTexts['files'],
): readonly OfferedFile[] => [
  { label: picture, address },
  { label: picturePng, address, isPng: true },
];

/** The files of what is shown on the map page: the same feeling and cause as on screen. */
export function mapFiles(
  source: PictureSource,
  release: string,
  question: MapQuestion,
  { files, filesMap, filesPlaces }: ReadingTexts,
): readonly FileGroup[] {
  const address = (file: ExportFile) => exportAddress(source, release, file, { question });
  return [
    {
      heading: filesMap,
      files: [
        { label: files.workbook, address: address('map.xlsx') },
        { label: files.geoPackage, address: address('map.gpkg') },
        { label: files.geoJson, address: address('map.geojson') },
        ...pictureFiles(address('map.svg'), files),
        ...plainFiles(source, release, 'map', files, { question }),
      ],
    },
    {
      heading: filesPlaces,
      files: [
        { label: files.workbook, address: address('places.xlsx') },
        { label: files.geoJson, address: address('places.geojson') },
        ...pictureFiles(address('places.svg'), files),
        ...plainFiles(source, release, 'places', files, { question }),
      ],
    },
  ];
}

export const surveyFiles = (
  source: PictureSource,
  release: string,
  { files, filesSurvey }: ReadingTexts,
  weigh: GroupingName | null = null,
): readonly FileGroup[] => [
  {
    heading: filesSurvey,
    files: [
      { label: files.workbook, address: exportAddress(source, release, 'survey.xlsx', { weigh }) },
      ...plainFiles(source, release, 'survey', files, { weigh }),
    ],
  },
];

/** The forms that are text, which every table has. */
function plainFiles(
  source: PictureSource,
  release: string,
  table: 'map' | 'places' | 'survey',
  files: ReadingTexts['files'],
  asked: { readonly question?: MapQuestion; readonly weigh?: GroupingName | null } = {},
): FileGroup['files'] {
  return [
    { label: files.csv, address: exportAddress(source, release, `${table}.csv`, asked) },
    { label: files.csvMachine, address: exportAddress(source, release, `${table}.csv`, { ...asked, form: 'machine' }) },
    { label: files.spss, address: exportAddress(source, release, `${table}.sps`, asked) },
  ];
}
