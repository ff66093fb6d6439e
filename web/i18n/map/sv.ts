import type { MapTexts } from './texts.ts';

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
  unitFor: (unit, cause) => `${unit}. Orsak: ${cause}`,
  allCauses: 'Gäller alla orsaker.',
  what: { unsafe: 'platser som pekats ut som otrygga', safe: 'platser som pekats ut som trygga' },
  solid: 'Heldragen kant: säker, intervallet är smalt',
  dashed: 'Streckad kant: osäkrare färg',
  hatch: 'För få svar för att visas (inga eller få ser likadana ut). Säger inget om platsen',
  sizes: (finest) =>
    `Minsta ruta ${finest}. Där den inte kan visas ritas en större. Färg med raster: resten av en större ruta.`,
  noAreas: 'För få svar för att visa någon ruta.',
  square: (size) => `Ruta, ${size}`,
  squareNear: (near, size) => `Ruta vid ${near}, ${size}`,
  restNear: (near, size) => `Resten av en ruta vid ${near}, ${size}`,
  persons: (value, low, high) => `Ungefär ${value} personer (${low}–${high}).`,
  perKm2: (value, low, high) => `Ungefär ${value} per km² (${low}–${high}).`,
  shareOf: (percent, low, high) => `${percent} % (${low}–${high}) av dem som svarat.`,
  uncertain: 'Osäkrare: intervallet är brett.',
  tooFew: 'För få svar för att visas.',
  fewerThan: (count) => `Färre än ungefär ${count} personer.`,
  saysNothing: 'Säger inget om platsen.',
  chosen: 'Vald.',
};
