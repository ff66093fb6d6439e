import { textIn } from '../base/text-in.ts';
import type { DistrictsPicture, MapPicture } from '../measures/contract.ts';
import { mapTitle } from './heat-table.ts';
import { NOTES } from './notes.ts';
import { ratesInWords } from './rates-in-words.ts';
import { roundedPersons, roundedRate } from './rounding.ts';
import { type Column, type ExportTable, STATUS_WORDS } from './table.ts';

export const DISTRICT_COLUMNS = [
  { key: 'district', heading: 'Id', type: 'text', labelledBy: 'name' },
  { key: 'name', heading: 'Namn', type: 'text' },
  { key: 'status', heading: 'Status', type: 'text' },
  { key: 'estimate', heading: 'Personer, ungefär', type: 'integer' },
  { key: 'low', heading: 'Lägst (90 %)', type: 'integer' },
  { key: 'high', heading: 'Högst (90 %)', type: 'integer' },
  { key: 'area_km2', heading: 'Yta, km²', type: 'real' },
  { key: 'approximate', heading: 'Minst en femtedel från rutor som gränsen skär (1 = ja)', type: 'integer' },
  { key: 'residents', heading: 'Boende', type: 'integer' },
  { key: 'per_1000', heading: 'Personer per 1 000 boende', type: 'real' },
  { key: 'per_1000_low', heading: 'Per 1 000: lägst (90 %)', type: 'real' },
  { key: 'per_1000_high', heading: 'Per 1 000: högst (90 %)', type: 'real' },
  { key: 'per_1000_few', heading: 'Färre än 30 har pekat ut området: jämför inte per 1 000 (1 = ja)', type: 'integer' },
] as const satisfies readonly Column[];

/**
 * The districts as rows, read off the squares of the map and never counted from answers. `filters` are what the map can be asked by:
 * they say in words what was chosen.
 */
export function districtsTable(picture: DistrictsPicture, filters: MapPicture['filters']): ExportTable {
  const { frame } = picture;
  return {
    name: 'omraden',
    frame,
    title: `${mapTitle({ ...picture, filters })}, per område`,
    notes: [
      NOTES.whoAnswered.sv,
      NOTES.perceptions.sv,
      NOTES.sharedPerson.sv,
      NOTES.noise.sv,
      'Läst av rutorna på kartan, aldrig räknat ur svaren.',
      NOTES.tooFew.sv,
      ratesInWords(picture, 'sv'),
    ],
    columns: DISTRICT_COLUMNS,
    rows: picture.districts.map(({ code, text, figure, residents, perThousand }) => {
      const persons = figure.estimate === null ? null : roundedPersons(figure.estimate, frame.tier);
      const rate = perThousand === null ? null : roundedRate(perThousand);
      return [
        code,
        textIn(text, 'sv'),
        figure.status === 'shown' ? STATUS_WORDS.shown : STATUS_WORDS.tooFew,
        persons?.value ?? null,
        persons?.low ?? null,
        persons?.high ?? null,
        Number(figure.areaKm2.toFixed(4)),
        figure.approximate ? 1 : 0,
        residents,
        rate?.value ?? null,
        rate?.low ?? null,
        rate?.high ?? null,
        perThousand === null ? null : perThousand.few ? 1 : 0,
      ];
    }),
  };
}
