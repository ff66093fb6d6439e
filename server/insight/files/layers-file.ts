import { frameRows } from '#core/exports/frame-rows.ts';
import { districtsLayer, type ExportLayer, heatLayer, placesLayer } from '#core/exports/layer.ts';
import type { DistrictsPicture, MapPicture, PlacesPicture } from '#core/measures/contract.ts';
import { type GisTable, geoPackage } from '#db/gis/geopackage.ts';
import { checksumOf } from './checksum.ts';
import { outlinesStyle, squaresStyle } from './qgis-style.ts';

/**
 * The map, the places and the districts of a release as one GeoPackage in EPSG:3006: a layer each that opens as it is drawn here,
 * and a table "las_mig" with the frame of each.
 */
export function layersFile(map: MapPicture, places: PlacesPicture, districts: DistrictsPicture | null): Buffer {
  const drawn: readonly (readonly [ExportLayer, string])[] = [
    [heatLayer(map), squaresStyle(map.feeling)],
    [placesLayer(places), outlinesStyle(places.feeling, 'Namngiven plats')],
    ...(districts === null
      ? []
      : [[districtsLayer(districts, map.filters), outlinesStyle(districts.feeling, 'Område')] as const]),
  ];
  return geoPackage(
    [
      ...drawn.map(([one, style]) => layer(one, style)),
      {
        name: 'las_mig',
        title: 'Läs mig',
        description: 'Vad talen gäller',
        columns: [
          { key: 'layer', type: 'text' },
          { key: 'label', type: 'text' },
          { key: 'value', type: 'text' },
        ],
        rows: drawn.flatMap(([table]) =>
          frameRows(table, checksumOf(table)).map(([label, value = null]) => [table.name, label, value]),
        ),
        geometries: null,
      },
    ],
    map.frame.releasedOn,
  );
}

const layer = ({ name, title, notes, columns, rows, features }: ExportLayer, qml: string): GisTable => ({
  name,
  title,
  description: notes.join(' '),
  columns: [{ key: 'id', type: 'text' }, ...columns],
  rows: rows.map((row, index) => [features[index]?.id ?? null, ...row]),
  geometries: features.map(({ rings }) => rings),
  qml,
});
