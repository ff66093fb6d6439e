import type { Interval, MapTexts } from './texts.ts';

export const lattlast: MapTexts = {
  name: (what) => `Karta: ${what}. Gå mellan rutor med pilarna. Tryck Retur för att välja. Samma tal finns i tabellen.`,
  loading: 'Kartan laddas',
  failed: 'Kartan går inte att visa. Talen finns i tabellen.',
  ctrlToZoom: 'Håll ned Ctrl och rulla. Då blir kartan större eller mindre',
  commandToZoom: 'Håll ned ⌘ och rulla. Då blir kartan större eller mindre',
  twoFingers: 'Dra med två fingrar',
  zoomIn: 'Större karta',
  zoomOut: 'Mindre karta',
  close: 'Stäng',
  legend: 'Det här betyder färgerna',
  unit: {
    unsafe: 'Så många personer per km² tycker att rutan är otrygg',
    safe: 'Så många personer per km² tycker att rutan är trygg',
  },
  unitFor: (unit, chosen) => `${unit}. ${chosen.join('. ')}`,
  filters: { category: 'Varför', time: 'När', gender: 'Kön', age: 'Ålder' },
  allCauses: 'Talet gäller alla svar.',
  what: { unsafe: 'platser som känns otrygga', safe: 'platser som känns trygga' },
  solid: 'Hel kant: talet är säkert',
  dashed: 'Streckad kant: talet är mer osäkert',
  hatch: 'Grå streck: för få svar. Då vet vi inget om platsen',
  rest: 'Färg med grå streck: resten av en stor ruta. Talet är mer osäkert',
  sizes: (finest) => `Den minsta rutan är ${finest}. Ibland är rutan större.`,
  noAreas: 'Det är för få svar. Vi kan inte visa några rutor.',
  square: (size) => `En ruta, ${size}`,
  squareNear: (near, size) => `En ruta vid ${near}, ${size}`,
  restNear: (near, size) => `Resten av en stor ruta vid ${near}, ${size}`,
  persons: (value, interval) => `Ungefär ${value} personer${between(interval)}.`,
  perKm2: (value, interval) => `Ungefär ${value} per km²${between(interval)}.`,
  underOnePerKm2: (_, interval) => `Under 1 per km²${between(interval)}.`,
  shareOf: (percent, low, high) => `${percent} % (mellan ${low} och ${high}) av dem som har svarat.`,
  underOnePerCent: (_, low, high) => `Under 1 % (mellan ${low} och ${high}) av dem som har svarat.`,
  uncertain: 'Talet är osäkert.',
  model: 'Två val tillsammans. Talet är en gissning.',
  tooFew: 'Det är för få svar för att visa.',
  fewerThan: (count) => `Färre än ungefär ${count} personer.`,
  saysNothing: 'Vi vet inget om platsen.',
  chosen: 'Vald.',
};

function between(interval: Interval | null): string {
  return interval === null ? '' : ` (mellan ${interval[0]} och ${interval[1]})`;
}
