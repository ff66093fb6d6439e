import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { textIn } from '#core/base/text-in.ts';
import { isDay } from '#core/base/time.ts';
import { wholeNumber } from '#core/base/words.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { overlayIdOf } from '#core/places/overlay-id.ts';
import { OverlayFault } from '#db/map/overlay/fault.ts';
import { type LaidOverlay, layOverlay } from '#db/map/overlay/overlay.ts';
import { openOverlay, overlayFile, overlayIds, removeOverlay } from '#db/map/overlay/shelf.ts';
import { mapBounds } from '#db/map/surroundings.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { onOneLine, progressBar } from '../terminal.ts';

/**
 * npm run overlay -- FILE.geojson: lays a file of the municipality's own over the staff's map, cut to its box.
 * npm run overlay -- FILE.gpkg[:LAYER]: the same of a layer of a GeoPackage.
 * npm run overlay -- --remove ID: takes one away.
 * npm run overlay: lists them.
 */
const usage =
  'usage: npm run overlay [-- FILE.geojson | FILE.gpkg[:LAYER] [--name NAME] [--source WHOM] [--licence NAME] [--date YYYY-MM-DD] [--without-names] | --remove ID]';

const progress = progressBar();
try {
  main();
} catch (error) {
  progress.end();
  if (![OverlayFault, CommandFault, MunicipalityFault].some((kind) => error instanceof kind)) throw error;
  const { message } = error as Error;
  console.error(
    onOneLine(error instanceof OverlayFault ? `Lagret kunde inte läggas: ${message}.` : `lykta: ${message}`),
  );
  process.exitCode = 1;
}

function main(): void {
  const { file, values } = readArguments();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const municipality = loadMunicipality(config.value.municipality);
  const folder = foldersOf(config.value.dataFolder, municipality.settings.id).overlays;
  if (values.remove !== undefined) remove(folder, values.remove);
  else if (file === null) list(folder);
  else lay(municipality, folder, file, values);
}

function lay(municipality: Municipality, folder: string, file: string, values: Values): void {
  const { path, layer } = withoutLayer(file);
  const name = values.name?.trim() ?? layer ?? basename(path).replace(/\.[^.]*$/u, '');
  const id = overlayIdOf(name);
  if (id === '') throw new CommandFault(`the name "${name}" has no letter or figure. ${usage}`);
  const source = values.source ?? textIn(municipality.settings.formalName, 'sv');
  const attribution = [source, values.licence, values.date].filter((part) => part !== undefined).join(', ');
  const laid = layOverlay(
    { file: path, layer },
    overlayFile(folder, id),
    mapBounds(municipality.boundary),
    { name, attribution, withNames: values['without-names'] !== true },
    (share) => progress.on('Delar lagret i rutor', share),
  );
  progress.end();
  for (const sentence of inWords(name, id, attribution, laid)) console.log(onOneLine(sentence));
}

/** "stad.gpkg:belysning" is the layer belysning of stad.gpkg. */
function withoutLayer(file: string): { readonly path: string; readonly layer: string | null } {
  const [, path, layer] = /^(.+\.gpkg):(.+)$/iu.exec(file) ?? [];
  return { path: path ?? file, layer: layer ?? null };
}

function inWords(name: string, id: string, attribution: string, laid: LaidOverlay): readonly string[] {
  const count = (things: number): string => wholeNumber(things, 'sv');
  return [
    `${name} (${id}) ligger över personalens karta: ${laid.drawn === 1 ? 'en sak' : `${count(laid.drawn)} saker`}, ${count(laid.named)} med namn. ` +
      `Utanför kommunens ruta: ${count(laid.outside)}. Utan läge: ${count(laid.nowhere)}.`,
    `På kartan står: ${name}: ${attribution}. Ändra med --source, --licence och --date.`,
    laid.leftOut.length === 0
      ? 'Bara form och namn följer med från filen.'
      : `Bara form och namn följer med från filen, för att inga personuppgifter ska göra det. Borttaget: ${laid.leftOut.join(', ')}.`,
    `Det syns från zoomnivå ${laid.fromZoom}. Starta om Lykta för att visa det.`,
  ];
}

function list(folder: string): void {
  const ids = overlayIds(folder);
  if (ids.length === 0) console.log(`Inga lager ligger över kartan. ${usage}`);
  for (const id of ids) {
    const tiles = openOverlay(folder, id);
    console.log(onOneLine(`${id}: ${tiles.fact('name')} (${tiles.fact('attribution')})`));
    tiles.close();
  }
}

function remove(folder: string, id: string): void {
  if (!removeOverlay(folder, id))
    throw new CommandFault(`there is no overlay "${id}". Those that are: ${overlayIds(folder).join(', ') || 'none'}`);
  console.log(onOneLine(`${id} är borttaget. Starta om Lykta för att det inte längre ska visas.`));
}

type Values = ReturnType<typeof readArguments>['values'];

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: {
        name: text,
        source: text,
        licence: text,
        date: text,
        remove: text,
        'without-names': { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const { remove: gone, ...others } = values;
    if (positionals.length > 1 || (positionals.length === 0 && Object.keys(others).length > 0))
      throw new CommandFault(usage);
    if (gone !== undefined && (positionals.length > 0 || Object.keys(others).length > 0)) throw new CommandFault(usage);
    if (values.date !== undefined && !isDay(values.date))
      throw new CommandFault(`--date is a day as 2026-10-01, not "${values.date}"`);
    return { file: positionals[0] ?? null, values } as const;
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}
