import { readFileSync } from 'node:fs';
import { OverlayFault } from './fault.ts';
import { WGS84 } from './reference-system.ts';
import { nameFieldOf, type OverlaySource } from './source.ts';

/**
 * Reads GeoJSON (RFC 7946), which is in degrees, or in the reference system that a `crs` names as the format had it before
 * (2008): programs for maps still write it. Throws OverlayFault.
 */
export function readGeoJson(file: string): OverlaySource {
  const content = parsed(readFileSync(file, 'utf8'));
  const features = featuresOf(content);
  const fields = [
    ...new Set(features.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []))),
  ];
  const nameField = nameFieldOf(fields);
  return {
    system: systemOf(content.crs),
    leftOut: fields.filter((field) => field !== nameField),
    features: features.map(({ geometry, properties }, index) => ({
      number: index + 1,
      geometry,
      name: isObject(properties) && nameField !== null ? properties[nameField] : null,
    })),
    close: () => undefined,
  };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new OverlayFault(`filen är inte hel JSON (${(cause as Error).message})`, { cause });
  }
  if (!isObject(value)) throw notGeoJson();
  return value;
}

function featuresOf(content: Json): readonly Json[] {
  if (content.type === 'Feature') return [content];
  if (content.type !== 'FeatureCollection' || !Array.isArray(content.features)) throw notGeoJson();
  const strange = content.features.findIndex((feature) => !isObject(feature) || feature.type !== 'Feature');
  if (strange !== -1) throw new OverlayFault(`sak nummer ${strange + 1}: är ingen Feature`);
  return content.features as readonly Json[];
}

/** "urn:ogc:def:crs:EPSG::3006", "EPSG:3006", "http://www.opengis.net/def/crs/EPSG/0/3006" or "urn:ogc:def:crs:OGC:1.3:CRS84". */
function systemOf(crs: unknown): number {
  if (crs === undefined || crs === null) return WGS84;
  const named = isObject(crs) && isObject(crs.properties) ? crs.properties.name : null;
  const name = typeof named === 'string' ? named : '';
  if (/\bCRS84$/u.test(name)) return WGS84;
  const code = /\bEPSG[:/](?:[\d.]*[:/])?(\d{4,6})$/u.exec(name)?.[1];
  if (code === undefined)
    throw new OverlayFault(`filens koordinatsystem, ${JSON.stringify(crs).slice(0, 120)}, är okänt`);
  return Number(code);
}

const notGeoJson = (): OverlayFault =>
  new OverlayFault('filen är JSON men inte GeoJSON: den ska vara en FeatureCollection eller en Feature');
