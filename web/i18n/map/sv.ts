import type { Interval, MapTexts } from './texts.ts';

export const sv: MapTexts = {
  name: (what) =>
    `Karta: ${what}. Piltangenterna går mellan rutor, Retur väljer, Escape tar bort valet. Samma tal finns i tabellen.`,
  loading: 'Kartan laddas',
  failed: 'Kartan kunde inte laddas. Talen finns i tabellen.',
  ctrlToZoom: 'Håll ned Ctrl och rulla för att zooma',
  commandToZoom: 'Håll ned ⌘ och rulla för att zooma',
  twoFingers: 'Dra med två fingrar',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  close: 'Stäng',
  legend: 'Teckenförklaring',
  unit: {
    unsafe: 'Personer per km² som pekat ut rutan som otrygg',
    safe: 'Personer per km² som pekat ut rutan som trygg',
  },
  unitFor: (unit, chosen) => `${unit}. ${chosen.join('. ')}`,
  filters: { category: 'Orsak', time: 'Tid', gender: 'Kön', age: 'Ålder' },
  allCauses: 'Gäller alla svar, inte bara det valda.',
  what: { unsafe: 'platser som pekats ut som otrygga', safe: 'platser som pekats ut som trygga' },
  solid: 'Heldragen kant: säker, intervallet är smalt',
  dashed: 'Streckad kant: osäkrare färg',
  hatch: 'För få svar för att visas (inga eller få ser likadana ut). Säger inget om platsen',
  rest: 'Färg med raster: resten av en större ruta, alltid osäkrare',
  sizes: (finest) => `Minsta ruta ${finest}. Där den inte kan visas ritas en större.`,
  noAreas: 'För få svar för att visa någon ruta.',
  square: (size) => `Ruta, ${size}`,
  squareNear: (near, size) => `Ruta vid ${near}, ${size}`,
  restNear: (near, size) => `Resten av en ruta vid ${near}, ${size}`,
  persons: (value, interval) => `Ungefär ${value} personer${inBrackets(interval)}.`,
  perKm2: (value, interval) => `Ungefär ${value} per km²${inBrackets(interval)}.`,
  underOnePerKm2: (_, interval) => `Under 1 per km²${inBrackets(interval)}.`,
  shareOf: (percent, low, high) => `${percent}\u00a0% (${low}–${high}) av dem som svarat.`,
  underOnePerCent: (_, low, high) => `Under 1\u00a0% (${low}–${high}) av dem som svarat.`,
  uncertain: 'Osäkrare: intervallet är brett.',
  model: 'Modellskattning av två val tillsammans, utan intervall.',
  modelEdge: 'Kant av korta streck: modellskattning av två val tillsammans, utan intervall',
  modelHelp: 'Valen har räknats var för sig och antas inte hänga ihop inom en ruta.',
  change: {
    heading: (dialogue) => `Av hundra svarande har fler eller färre pekat ut rutan än i ${dialogue}`,
    what: (what, dialogue) => `${what}, jämfört med ${dialogue}`,
    than: (difference, dialogue) => `Jämfört med ${dialogue}: ${difference}.`,
    more: 'Plus: fler än då',
    less: 'Minus: färre än då',
    chance: 'Bara streckad kant: skillnaden kan bero på slump',
    respondents: (now, before) => `${now} nu, ${before} då. Skillnaden är per hundra svarande.`,
    none: 'Ingen ruta kan jämföras med det här valet. Dialogerna har inte räknat samma sak, eller så har för få svarat.',
  },
  difference: {
    more: (value, interval) => `${value} fler per 100 svarande${inBrackets(interval)}`,
    less: (value, interval) => `${value} färre per 100 svarande${inBrackets(interval)}`,
    chance: (fewer, more) => `kan bero på slump (${fewer} färre till ${more} fler per 100 svarande)`,
  },
  tooFew: 'För få svar för att visas.',
  fewerThan: (count) => `Färre än ungefär ${count} personer.`,
  saysNothing: 'Säger inget om platsen.',
  chosen: 'Vald.',
};

function inBrackets(interval: Interval | null): string {
  return interval === null ? '' : ` (${interval[0]}–${interval[1]})`;
}
