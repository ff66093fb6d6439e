import { frameMember } from '#core/exports/frame-member.ts';
import { geometryOf } from '#core/exports/geojson.ts';
import type { ExportLayer } from '#core/exports/layer.ts';
import type { Tier } from '#core/measures/contract.ts';
import type { Collection, SummedLayer } from './collections.ts';
import { boxOf, REFERENCE_SYSTEMS, type ReferenceSystem, STORAGE_SYSTEM } from './reference-systems.ts';
import { TILESETS_REL } from './tiles.ts';

/** RFC 8288 as a member. */
export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
export const HTML_TYPE = 'text/html';

/**
 * The links of a service. What is for everybody has pages for people and an open licence; what is for staff is read by programs alone.
 */
export const linksFor = (tier: Tier, links: readonly Link[]): readonly Link[] =>
  tier === 'public' ? links : links.filter(({ type }) => type !== HTML_TYPE);

/**
 * What is kept of the standards: OGC 17-069r4 (Core, GeoJSON, HTML), 18-058r1 (CRS by reference) and 20-057 (vector tiles and their
 * description). The description of the whole is OpenAPI 3.1, so the class of 3.0 is not named.
 */
export const conformanceOf = (tier: Tier): readonly string[] => [
  ...['core', ...(tier === 'public' ? ['html'] : []), 'geojson'].map(
    (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
  ),
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt'].map(
    (part) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${part}`,
  ),
];

/** A page that says what it is in two forms. `at` is its whole address without a query. */
export const ownLinks = (at: string, type: string, title: string): readonly Link[] => [
  { href: `${at}?f=json`, rel: 'self', type, title },
  { href: `${at}?f=html`, rel: 'alternate', type: HTML_TYPE, title: `${title} (HTML)` },
];

/** What the address of either service ends with. */
const OF_SERVICE = /\/api\/(insight\/)?ogc$/;

export const landingPage = (tier: Tier, home: string, municipality: string) => ({
  title: tier === 'public' ? `Öppna data från ${municipality}` : `Uttag för analytiker, ${municipality}`,
  description:
    'Anonymiserade resultat av dialoger om trygghet. Talen gäller dem som svarat, inte alla invånare, och visar upplevelser, inte brott.',
  links: linksFor(tier, [
    ...ownLinks(home, JSON_TYPE, 'Den här sidan'),
    {
      href: home.replace(OF_SERVICE, '/api/openapi.json'),
      rel: 'service-desc',
      type: 'application/vnd.oai.openapi+json;version=3.1',
      title: 'Gränssnittet i OpenAPI 3',
    },
    {
      href: home.replace(OF_SERVICE, '/data/'),
      rel: 'service-doc',
      type: HTML_TYPE,
      title: 'Så används öppna data',
    },
    { href: `${home}/conformance`, rel: 'conformance', type: JSON_TYPE, title: 'Standarder som följs' },
    { href: `${home}/collections`, rel: 'data', type: JSON_TYPE, title: 'Datamängder' },
  ]),
});

export const collectionDocument = (tier: Tier, home: string, { id, title, frame, corners }: Collection) => ({
  id,
  title,
  description: `Uttag ${frame.release}, ${frame.releasedOn}. Gäller dem som svarat, inte alla invånare.`,
  itemType: 'feature',
  extent: {
    spatial: { bbox: [boxOf(corners, REFERENCE_SYSTEMS[0])], crs: REFERENCE_SYSTEMS[0].uri },
    temporal: { interval: [[`${frame.opens}T00:00:00Z`, `${frame.closes}T23:59:59Z`]] },
  },
  crs: REFERENCE_SYSTEMS.map(({ uri }) => uri),
  storageCrs: STORAGE_SYSTEM.uri,
  links: linksFor(tier, [
    ...ownLinks(`${home}/collections/${id}`, JSON_TYPE, title),
    { href: `${home}/collections/${id}/items?f=json`, rel: 'items', type: GEOJSON_TYPE, title: `${title}, GeoJSON` },
    { href: `${home}/collections/${id}/items?f=html`, rel: 'items', type: HTML_TYPE, title: `${title}, tabell` },
    {
      href: `${home}/collections/${id}/tiles`,
      rel: TILESETS_REL,
      type: JSON_TYPE,
      title: `${title}, vektorrutor för kartor på webben`,
    },
    {
      href: 'https://creativecommons.org/publicdomain/zero/1.0/',
      rel: 'license',
      type: HTML_TYPE,
      title: 'CC0 1.0',
    },
  ]),
});

/** A row of a layer as a feature, in a reference system. */
export function featureDocument(
  { columns, rows, features }: ExportLayer,
  index: number,
  { written }: ReferenceSystem,
): object {
  const feature = features[index];
  if (feature === undefined) throw new Error(`a layer has no feature ${index}`);
  return {
    type: 'Feature',
    id: feature.id,
    geometry: geometryOf(feature, written),
    properties: Object.fromEntries(columns.map(({ key }, column) => [key, rows[index]?.[column] ?? null])),
  };
}

/** The frame that no figure travels without. */
export const frameOf = (layer: SummedLayer) => frameMember(layer, layer.checksum);
