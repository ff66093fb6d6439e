import { BASE_CELL_METRES } from '#core/geo/grid.ts';
import { locate } from '#core/privacy/cell-weights.ts';
import type { Bounding } from '#core/privacy/contribution.ts';
import { UNITS } from '#core/privacy/estimate.ts';
import type { Tally } from '#core/privacy/tally.ts';
import type { Release } from '#core/release/contract.ts';
import { readSlice } from '#core/release/read-map.ts';
import { readPlaces } from '#core/release/read-places.ts';
import type { Chance } from './chance.ts';
import { atBaseCells } from './lykta.ts';
import type { Row } from './map-scores.ts';
import { capture, sumOf } from './metrics.ts';
import type { World } from './world.ts';

/** Named places as they are measured, and the same places read off the base map by area. */
export function placeRow(
  { prior, places }: World,
  { active }: Bounding,
  release: Release,
  tally: Tally,
  chance: Chance,
): Row {
  const read = readPlaces(release, 'unsafe');
  const exactUnits = tally.places[0];
  const base = readSlice(release, 'base', 'unsafe', null);
  if (places.length === 0 || read === null || exactUnits === undefined || base === null) return {};
  const respondents = (units: Int32Array): Float64Array =>
    Float64Array.from(units.subarray(0, places.length), (count) => count / UNITS);
  const exact = respondents(exactUnits);
  const cells = atBaseCells(base, prior);
  // Weights of an area are whole square centimetres.
  const cellArea = (100 * BASE_CELL_METRES) ** 2;
  const fromMap = Float64Array.from(places, (ring) =>
    (locate(active, { type: 'area', ring })?.cells ?? []).reduce(
      (sum, { index, weight }) => sum + ((cells[index] as number) * weight) / cellArea,
      0,
    ),
  );
  const row = (name: string, estimate: Float64Array): Row => ({
    [`${name} top1`]: capture(estimate, exact, 1, chance),
    [`${name} top5`]: capture(estimate, exact, 5, chance),
    [`${name} top10`]: capture(estimate, exact, 10, chance),
    [`${name} error`]:
      sumOf(estimate.map((value, place) => Math.abs(Math.max(0, value) - (exact[place] as number)))) / exact.length,
  });
  return {
    ...row(
      'places',
      Float64Array.from(read, ({ figure }) => figure.value),
    ),
    ...row('places by map', fromMap),
  };
}
