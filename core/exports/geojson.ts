import type { Position, Ring } from '../geo/geometry.ts';
import { toLatLon } from '../geo/sweref.ts';
import type { Frame, GridSquare, HeatArea, MapPicture, PlacesPicture } from '../measures/contract.ts';
import { certaintyWord, mapNotes, mapTitle, partWord } from './heat-table.ts';
import { outlines } from './outline.ts';
import { PLACE_NOTES, placesTitle } from './places-table.ts';
import {
  roundedDensity,
  roundedFewerThan,
  roundedHeat,
  roundedPersons,
  roundedRespondents,
  roundedShare,
} from './rounding.ts';
import { STATUS_WORDS } from './table.ts';

/** The heat map as RFC 7946: WGS 84, longitude first, a polygon for each square or rest; the frame as a member of its own. */
export function mapGeoJson(picture: MapPicture): string {
  const { tier } = picture.frame;
  const shown = picture.areas.map((area) =>
    feature(
      area.rest.length === 0 ? area.square.code : `${area.square.code}-rest`,
      area.rest.length === 0 ? [area.square] : area.rest,
      {
        ...squareProperties(area.square),
        part: partWord(area),
        near: area.near,
        status: STATUS_WORDS.shown,
        ...personProperties(area, tier),
        certainty: certaintyWord(area.certainty),
      },
    ),
  );
  const tooFew = picture.tooFew.map((square) =>
    feature(square.code, [square], {
      ...squareProperties(square),
      part: 'hel ruta',
      near: null,
      status: STATUS_WORDS.tooFew,
      estimate: null,
      low: null,
      high: null,
      density_per_km2: null,
      density_low: null,
      density_high: null,
      certainty: null,
    }),
  );
  return collection('squares', mapTitle(picture), picture.frame, mapNotes(picture), [...shown, ...tooFew]);
}

/** The named places as RFC 7946: the register's polygon of each, with its figures. */
export function placesGeoJson(picture: PlacesPicture): string {
  const { tier } = picture.frame;
  const features = picture.places.map((place, index) => {
    const persons = place.estimate === null ? null : roundedPersons(place.estimate, tier);
    const share = place.share === null ? null : roundedShare(place.share);
    return {
      type: 'Feature',
      id: place.id,
      geometry: { type: 'Polygon', coordinates: [closedCounterclockwise(place.ring)] },
      properties: {
        place: place.id,
        name: place.name,
        rank: place.status === 'shown' ? index + 1 : null,
        sweref99tm_e: place.point[0],
        sweref99tm_n: place.point[1],
        status: place.status === 'shown' ? STATUS_WORDS.shown : STATUS_WORDS.tooFew,
        estimate: persons?.value ?? null,
        low: persons?.low ?? null,
        high: persons?.high ?? null,
        share_percent: share?.value ?? null,
        share_low: share?.low ?? null,
        share_high: share?.high ?? null,
        fewer_than: place.fewerThan === null ? null : roundedFewerThan(place.fewerThan, tier),
      },
    };
  });
  return collection('places', placesTitle(picture), picture.frame, PLACE_NOTES, features);
}

/** One feature a line, so that two releases can be compared as text. */
function collection(
  name: string,
  title: string,
  frame: Frame,
  notes: readonly string[],
  features: readonly object[],
): string {
  const head = JSON.stringify({ type: 'FeatureCollection', name, frame: frameMember(title, frame, notes) });
  const lines = features.map((entry) => JSON.stringify(entry)).join(',\n');
  return `${head.slice(0, -1)},"features":[\n${lines}\n]}\n`;
}

function frameMember(title: string, frame: Frame, notes: readonly string[]): object {
  const respondents = roundedRespondents(frame);
  return {
    title,
    municipality: frame.municipalityName.sv,
    fictional: frame.fictional,
    campaign: frame.campaign,
    opens: frame.opens,
    closes: frame.closes,
    release: frame.release,
    released_on: frame.releasedOn,
    tier: frame.tier,
    channels: frame.channels,
    respondents: respondents.value,
    respondents_low: respondents.low,
    respondents_high: respondents.high,
    method: frame.methodVersion,
    notes,
  };
}

function feature(id: string, squares: readonly GridSquare[], properties: object): object {
  const rings = outlines(squares).map((ring) => [closedCounterclockwise(ring)]);
  const geometry =
    rings.length === 1 ? { type: 'Polygon', coordinates: rings[0] } : { type: 'MultiPolygon', coordinates: rings };
  return { type: 'Feature', id, geometry, properties };
}

const squareProperties = (square: GridSquare) => ({
  code: square.code,
  sweref99tm_e: square.easting,
  sweref99tm_n: square.northing,
  size_m: square.sizeMetres,
});

function personProperties(area: HeatArea, tier: Frame['tier']) {
  const persons = roundedHeat(area, tier);
  const density = roundedDensity(area.densityPerKm2);
  return {
    estimate: persons.value,
    low: persons.low,
    high: persons.high,
    density_per_km2: density.value,
    density_low: density.low,
    density_high: density.high,
  };
}

/** RFC 7946 section 3.1.6: exterior rings run counterclockwise and repeat their first position. */
function closedCounterclockwise(ring: Ring): readonly (readonly [lon: number, lat: number])[] {
  const ordered = signedDoubleArea(ring) < 0 ? [...ring].reverse() : ring;
  const degrees = ordered.map((position) => {
    const { lat, lon } = toLatLon(position);
    return [Number(lon.toFixed(7)), Number(lat.toFixed(7))] as const;
  });
  return [...degrees, degrees[0] as readonly [number, number]];
}

const signedDoubleArea = (ring: Ring): number =>
  ring.reduce((sum, [easting, northing], index) => {
    const [nextEasting, nextNorthing] = ring[(index + 1) % ring.length] as Position;
    return sum + easting * nextNorthing - nextEasting * northing;
  }, 0);
