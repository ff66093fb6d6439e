import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { ringArea } from '../geo/clip-area.ts';
import { distanceMetres } from '../geo/distance.ts';
import { type Geometry, lengthMetres, type Position, positionsOf, ringCrossesItself } from '../geo/geometry.ts';
import { faultsOfText } from '../moderation/staff-text.ts';
import type { GazetteerEntry } from '../places/municipality.ts';
import type { PlaceDraft, PlaceField, RegisteredPlace } from '../places/registered.ts';
import type { IsPlaceWord } from '../words/names.ts';
import { LONGEST_CONTACT, LONGEST_NAME, RADIUS, SPEED_LIMITS, STRETCH } from './limits.ts';

/** A place is at least so large, square metres: less is somebody's plot. */
const LEAST_AREA = 5_000;
const MOST_AREA = 4_000_000;
/** Nearer the middle of a house where people live than this, a point is that house, metres. */
const HOME_METRES = 20;

export interface PlaceContext {
  readonly gazetteer: readonly GazetteerEntry[];
  readonly isInside: (position: Position) => boolean;
  readonly isPlaceWord: IsPlaceWord;
  /** Middles of houses where people live. Where that is not known none are, and the server says. */
  readonly homes: readonly Position[];
  /** Whose land it can be. */
  readonly owners: readonly string[];
  readonly language: 'sv' | 'en';
}

/** What a draft makes of a place: all of it but which one it is. */
export type PlaceContents = Omit<RegisteredPlace, 'id' | 'isFixed' | 'revision'>;

/**
 * A place that may be kept, or everything that has to be mended (sentences.ts). `before` is the place that is changed, null for a
 * new one. The same code reads in the browser and on the server.
 */
export function placeOf(
  draft: PlaceDraft,
  before: RegisteredPlace | null,
  context: PlaceContext,
): Result<PlaceContents, readonly FaultCode[]> {
  const name = draft.name.trim().replace(/\s+/g, ' ');
  const internalName = draft.internalName.trim().replace(/\s+/g, ' ');
  const contact = draft.contact.trim().replace(/\s+/g, ' ');
  const geometry = geometryOf(draft, before, context.gazetteer);
  const isPoint = geometry !== null && geometry !== 'unknown' && geometry.type === 'point';
  const isLine = geometry !== null && geometry !== 'unknown' && geometry.type === 'line';
  const { kind } = draft;
  const faults: FaultCode[] = [
    ...(before?.isFixed ? faultsOfFixed(draft, before) : []),
    ...(kind === null ? [{ field: 'kind', code: 'kind-none' }] : []),
    ...(name === '' ? [{ field: 'name', code: 'name-none' }] : []),
    ...(before?.isFixed ? [] : faultsOfName('name', name, context)),
    ...faultsOfName('internalName', internalName, context),
    ...faultsOfText('contact', contact, LONGEST_CONTACT, context),
    ...(before?.isFixed ? [] : faultsOfGround(geometry, draft, context)),
    ...(draft.owner === null || context.owners.includes(draft.owner)
      ? []
      : [{ field: 'owner', code: 'owner-unknown' }]),
    ...(draft.speedLimit === null || SPEED_LIMITS.some((limit) => limit === draft.speedLimit)
      ? []
      : [{ field: 'speedLimit', code: 'speed-limit' }]),
  ];
  if (faults.length > 0 || kind === null || geometry === null || geometry === 'unknown') return failed(faults);
  const isRoad = isLine || kind === 'road';
  return ok({
    kind,
    name,
    internalName: internalName === name ? '' : internalName,
    geometry,
    radiusMetres: isPoint ? (draft.radiusMetres ?? RADIUS.usual) : null,
    speedLimit: isRoad ? draft.speedLimit : null,
    owner: draft.owner,
    keeper: draft.keeper,
    contact,
    isRetired: draft.isRetired,
  });
}

const faultsOfName = (field: PlaceField, name: string, context: PlaceContext): readonly FaultCode[] =>
  faultsOfText(field, name, LONGEST_NAME, context);

/** The municipality's own file says what it is called and where it lies. */
function faultsOfFixed(draft: PlaceDraft, { name, kind }: RegisteredPlace): readonly FaultCode[] {
  const isAsItWas = draft.name.trim() === name && draft.kind === kind && draft.where === null && !draft.isRetired;
  return isAsItWas ? [] : [{ field: 'name', code: 'place-fixed' }];
}

function geometryOf(
  { where }: PlaceDraft,
  before: RegisteredPlace | null,
  gazetteer: readonly GazetteerEntry[],
): Geometry | 'unknown' | null {
  if (where === null) return before?.geometry ?? null;
  if (where.way === 'drawn') return where.geometry;
  const entry = gazetteer.find(({ id }) => id === where.entry);
  if (entry === undefined) return 'unknown';
  return entry.line === undefined
    ? { type: 'point', position: entry.point }
    : { type: 'line', positions: [...entry.line] };
}

function faultsOfGround(
  geometry: Geometry | 'unknown' | null,
  { radiusMetres }: PlaceDraft,
  { isInside, homes }: PlaceContext,
): readonly FaultCode[] {
  const fault = (code: string, facts?: FaultCode['with']): readonly FaultCode[] => [
    { field: 'where', code, ...(facts === undefined ? {} : { with: facts }) },
  ];
  if (geometry === null) return fault('where-none');
  if (geometry === 'unknown') return fault('where-unknown');
  if (!positionsOf(geometry).every(isInside)) return fault('where-outside');
  if (geometry.type === 'point') {
    const radius = radiusMetres ?? RADIUS.usual;
    return [
      ...(homes.some((home) => distanceMetres(home, geometry.position) <= HOME_METRES) ? fault('where-home') : []),
      ...(radius < RADIUS.least || radius > RADIUS.most
        ? [{ field: 'radiusMetres', code: 'radius', with: { least: RADIUS.least, most: RADIUS.most } }]
        : []),
    ];
  }
  if (geometry.type === 'line') {
    const metres = Math.round(lengthMetres(geometry.positions));
    return metres < STRETCH.least || metres > STRETCH.most
      ? fault('where-stretch', { metres, least: STRETCH.least, most: STRETCH.most })
      : [];
  }
  if (ringCrossesItself(geometry.ring)) return fault('where-crosses');
  const area = Math.abs(ringArea(geometry.ring));
  if (area < LEAST_AREA) return fault('where-small');
  return area > MOST_AREA ? fault('where-large') : [];
}
