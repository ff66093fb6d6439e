import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { ringArea } from '#core/geo/clip-area.ts';
import type { Bounds } from '#core/geo/geometry.ts';
import { findingsIn } from '#core/words/find.ts';
import type { FindingKind } from '#core/words/finding.ts';
import { kindWords } from '#core/words/kind-words.ts';
import { MAX_ZOOM, type MapFeature, type MapGeometry, MIN_ZOOM, type Point } from '../feature.ts';
import { writeOverlay } from '../mbtiles.ts';
import { toUnitSquare } from '../projection.ts';
import { within } from './clip.ts';
import { faultOf, OverlayFault } from './fault.ts';
import { readGeoJson } from './geojson.ts';
import { readGeoPackage } from './geopackage.ts';
import { namePoint } from './name-point.ts';
import { fromSystem, KNOWN_SYSTEMS, type ToTm } from './reference-system.ts';
import { shapesOf } from './shapes.ts';
import type { OverlaySource, SourceFeature } from './source.ts';

/** Larger ones are no layer of a town, and GeoJSON is read whole. */
export const LARGEST_MEGABYTES = { geojson: 100, geopackage: 1000 } as const;
export const MOST_FEATURES = 200_000;
export const MOST_POSITIONS = 2_000_000;
/**
 * A tile with more is heavy to fetch, and nobody would see what is under it: an overlay begins at the first zoom where none has. A
 * dot covers as much as some lines.
 */
const MOST_IN_TILE = 2000;
const LINES_TO_A_DOT = 5;
const LONGEST_NAME = 80;

/** What the file became, for whoever laid it. */
export interface LaidOverlay {
  /** Things in the file that are drawn, wholly or partly. */
  readonly drawn: number;
  /** Things that lie outside the box, and things that lie nowhere. */
  readonly outside: number;
  readonly nowhere: number;
  readonly named: number;
  readonly fromZoom: number;
  /** Fields that were not taken along. */
  readonly leftOut: readonly string[];
}

interface Facts {
  readonly name: string;
  readonly attribution: string;
  readonly withNames: boolean;
}

/**
 * Cuts a GeoJSON file, or a layer of a GeoPackage, to a box and into tiles at `file`. Of each thing only its form and its name go
 * along. Throws OverlayFault, and then `file` is as it was.
 */
export function layOverlay(
  from: { readonly file: string; readonly layer: string | null },
  file: string,
  box: Bounds,
  facts: Facts,
  onProgress: (share: number) => void,
): LaidOverlay {
  const source = read(from);
  try {
    const { features, ...laid } = cut(source, box, facts.withNames);
    const fromZoom = firstZoom(features);
    const drawn = features.map((feature) => ({ ...feature, fromZoom }));
    writeOverlay(file, drawn, box, { ...facts, version: versionOf(drawn, box, facts), fromZoom }, onProgress);
    return { ...laid, fromZoom, leftOut: source.leftOut };
  } finally {
    source.close();
  }
}

function read({ file, layer }: { readonly file: string; readonly layer: string | null }): OverlaySource {
  const kind = /\.(geo)?json$/iu.test(file) ? 'geojson' : /\.gpkg$/iu.test(file) ? 'geopackage' : null;
  if (kind === null) throw new OverlayFault(`${file} är varken .geojson, .json eller .gpkg`);
  const bytes = statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new OverlayFault(`${file} finns inte`);
  const most = LARGEST_MEGABYTES[kind];
  if (bytes > most * 1_000_000)
    throw new OverlayFault(`filen är på ${Math.ceil(bytes / 1_000_000)} MB och får vara på högst ${most}`);
  return kind === 'geojson' ? readGeoJson(file) : readGeoPackage(file, layer);
}

type Uncut = Omit<MapFeature, 'fromZoom'>;

function cut(
  { system, features }: OverlaySource,
  box: Bounds,
  withNames: boolean,
): Pick<LaidOverlay, 'drawn' | 'outside' | 'nowhere' | 'named'> & { readonly features: readonly Uncut[] } {
  const toTm = fromSystem(system);
  if (toTm === null)
    throw new OverlayFault(
      `filens koordinatsystem${system === 0 ? '' : ` (EPSG:${system})`} är okänt här. Spara filen i något av ${KNOWN_SYSTEMS}`,
    );
  const kept: Uncut[] = [];
  const counts = { drawn: 0, outside: 0, nowhere: 0, named: 0 };
  let positions = 0;
  let elsewhere: Point | null = null;
  for (const feature of features) {
    if (feature.number > MOST_FEATURES) throw tooMuch(`fler än ${MOST_FEATURES} saker`);
    const shapes = shapesIn(feature, toTm);
    positions += shapes.reduce((sum, shape) => sum + positionsOf(shape).length, 0);
    if (positions > MOST_POSITIONS) throw tooMuch(`fler än ${MOST_POSITIONS} positioner`);
    const inside = shapes.flatMap((shape) => within(shape, box));
    if (shapes.length === 0) counts.nowhere += 1;
    else if (inside.length === 0) {
      counts.outside += 1;
      elsewhere ??= positionsOf(shapes[0] as MapGeometry)[0] as Point;
    } else {
      const name = withNames ? nameOf(feature) : '';
      kept.push(...drawnAs(inside, name));
      counts.drawn += 1;
      if (name !== '') counts.named += 1;
    }
  }
  if (counts.drawn === 0) throw nothingInside(counts.outside, elsewhere, system, box);
  return { features: kept, ...counts };
}

function shapesIn({ number, geometry }: SourceFeature, toTm: ToTm): readonly MapGeometry[] {
  try {
    return shapesOf(geometry, toTm);
  } catch (error) {
    throw faultOf(number, (error as Error).message);
  }
}

/** What points at one person by itself; a lamp may well be called what a number plate looks like. */
const PERSONAL: ReadonlySet<FindingKind> = new Set(['national-id', 'phone', 'email']);

function nameOf({ number, name }: SourceFeature): string {
  if (typeof name !== 'string' && typeof name !== 'number') return '';
  const words = String(name)
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const found = findingsIn(words).find(({ kind }) => PERSONAL.has(kind));
  if (found !== undefined)
    throw faultOf(
      number,
      `namnet ser ut att innehålla ${kindWords('sv')[found.kind as 'phone']}. Personuppgifter får inte läggas på kartan: rätta filen, eller kör med --without-names`,
    );
  return words.slice(0, LONGEST_NAME);
}

/** The forms, and where the name stands: along a line, by a point, and once in the largest part of an area. */
function drawnAs(shapes: readonly MapGeometry[], name: string): readonly Uncut[] {
  const properties = name === '' ? {} : { name };
  const drawn = shapes.map((geometry): Uncut => ({ layer: 'shape', geometry, properties }));
  const areas = shapes.flatMap((shape) => (shape.type === 'polygon' ? [shape.rings] : []));
  const [first] = areas;
  if (name === '' || first === undefined) return drawn;
  const size = (rings: readonly (readonly Point[])[]): number => ringArea(rings[0] ?? []);
  const largest = areas.reduce((a, b) => (size(b) > size(a) ? b : a), first);
  return [...drawn, { layer: 'name', geometry: { type: 'point', point: namePoint(largest) }, properties }];
}

const positionsOf = (shape: MapGeometry): readonly Point[] =>
  shape.type === 'point' ? [shape.point] : shape.type === 'line' ? shape.line : shape.rings.flat();

/** The first zoom at which no tile has more than leaves the map to be seen, by where things begin. */
function firstZoom(features: readonly Uncut[]): number {
  const starts = features.map(({ geometry }) => ({
    at: toUnitSquare(positionsOf(geometry)[0] as Point),
    weight: geometry.type === 'point' ? LINES_TO_A_DOT : 1,
  }));
  for (let zoom = MIN_ZOOM; zoom < MAX_ZOOM; zoom += 1) {
    const counts = new Map<string, number>();
    let most = 0;
    for (const { at, weight } of starts) {
      const tile = at.map((part) => Math.floor(part * 2 ** zoom)).join('/');
      const count = (counts.get(tile) ?? 0) + weight;
      counts.set(tile, count);
      most = Math.max(most, count);
    }
    if (most <= MOST_IN_TILE) return zoom;
  }
  return MAX_ZOOM;
}

/** How overlays are cut and laid out; change it with what this folder writes. */
const OVERLAY_VERSION = 1;

/** Another version has addresses of its own, so that tiles may be kept for ever. */
function versionOf(features: readonly MapFeature[], box: Bounds, facts: Facts): string {
  const hash = createHash('sha256').update(`${OVERLAY_VERSION} ${JSON.stringify([box, facts])}`);
  for (const feature of features) hash.update(JSON.stringify(feature));
  return hash.digest('hex').slice(0, 16);
}

const tooMuch = (what: string): OverlayFault =>
  new OverlayFault(`filen har ${what}: dela upp den, eller förenkla formerna`);

function nothingInside(outside: number, at: Point | null, system: number, box: Bounds): OverlayFault {
  if (at === null) return new OverlayFault('filen har ingenting som kan ritas');
  const [easting, northing] = at.map(Math.round) as [number, number];
  const { minEasting, minNorthing, maxEasting, maxNorthing } = box;
  return new OverlayFault(
    `inget av ${outside} i filen ligger i kommunens ruta (E ${minEasting}–${maxEasting}, N ${minNorthing}–${maxNorthing}). ` +
      `Det första ligger på E ${easting}, N ${northing}, läst som EPSG:${system}. Stämmer koordinatsystemet, och ordningen mellan talen?`,
  );
}
