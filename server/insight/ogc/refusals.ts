import { RefusalError } from '../../errors.ts';
import { REFERENCE_SYSTEMS } from './reference-systems.ts';
import { LAST_ZOOM } from './tiles.ts';

export const unknownCollection = (): RefusalError =>
  new RefusalError(404, 'unknown_collection', {
    sv: 'Den datamängden finns inte. Alla som finns står på /api/ogc/collections.',
    lattlast: 'De uppgifterna finns inte.',
    en: 'There is no such collection. All there are is listed at /api/ogc/collections.',
  });

export const unknownFeature = (): RefusalError =>
  new RefusalError(404, 'unknown_feature', {
    sv: 'Datamängden har inget med det id:t.',
    lattlast: 'Det finns inte.',
    en: 'The collection has nothing of that id.',
  });

export const unknownSystem = (): RefusalError =>
  new RefusalError(400, 'unknown_crs', {
    sv: `Det referenssystemet finns inte här. Välj ett av ${SYSTEMS}.`,
    lattlast: 'Det går inte att välja. Välj något annat.',
    en: `That reference system is not offered. Choose one of ${SYSTEMS}.`,
  });

const SYSTEMS = REFERENCE_SYSTEMS.map(({ uri }) => uri).join(', ');

export const badBox = (): RefusalError =>
  new RefusalError(400, 'bad_bbox', {
    sv: 'Rutan kan inte läsas. Skriv fyra tal med komma emellan: det minsta av båda axlarna, sedan det största.',
    lattlast: 'Rutan kan inte läsas.',
    en: 'The box cannot be read. Give four numbers with commas between: the least of both axes, then the most.',
  });

export const badTime = (): RefusalError =>
  new RefusalError(400, 'bad_datetime', {
    sv: 'Tiden kan inte läsas. Skriv en dag som 2026-03-15, eller två med / emellan. .. betyder öppet.',
    lattlast: 'Tiden kan inte läsas.',
    en: 'The time cannot be read. Give a day such as 2026-03-15, or two with / between. .. means open.',
  });

export const outsideTiles = (): RefusalError =>
  new RefusalError(404, 'tile_outside', {
    sv: `Den rutan finns inte. Rutor finns i zoomnivå 0 till ${LAST_ZOOM}, så många åt varje håll som nivån har.`,
    lattlast: 'Den rutan finns inte.',
    en: `There is no such tile. There are tiles for zoom 0 to ${LAST_ZOOM}, as many each way as the zoom has.`,
  });
