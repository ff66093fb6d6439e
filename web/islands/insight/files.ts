import { exportAddress, type MapQuestion, type PictureSource } from '../../api/insight.ts';
import type { ReadingTexts } from '../../i18n/insight/texts.ts';

interface FileGroup {
  readonly heading: string;
  readonly files: readonly { readonly label: string; readonly address: string }[];
}

/** The files of what is shown on the map page: the same feeling and cause as on screen. */
export function mapFiles(
  source: PictureSource,
  release: string,
  question: MapQuestion,
  texts: ReadingTexts,
): readonly FileGroup[] {
  return [
    {
      heading: texts.filesMap,
      files: [
        { label: texts.files.mapCsv, address: exportAddress(source, release, 'map.csv', { question }) },
        {
          label: texts.files.mapCsvMachine,
          address: exportAddress(source, release, 'map.csv', { question, form: 'machine' }),
        },
        { label: texts.files.mapGeojson, address: exportAddress(source, release, 'map.geojson', { question }) },
      ],
    },
    {
      heading: texts.filesPlaces,
      files: [
        { label: texts.files.placesCsv, address: exportAddress(source, release, 'places.csv', { question }) },
        {
          label: texts.files.placesCsvMachine,
          address: exportAddress(source, release, 'places.csv', { question, form: 'machine' }),
        },
        { label: texts.files.placesGeojson, address: exportAddress(source, release, 'places.geojson', { question }) },
      ],
    },
  ];
}

export const surveyFiles = (source: PictureSource, release: string, texts: ReadingTexts): readonly FileGroup[] => [
  {
    heading: texts.filesSurvey,
    files: [
      { label: texts.files.surveyCsv, address: exportAddress(source, release, 'survey.csv') },
      {
        label: texts.files.surveyCsvMachine,
        address: exportAddress(source, release, 'survey.csv', { form: 'machine' }),
      },
    ],
  },
];
