import type { Interval, MapTexts } from './texts.ts';

export const fi: MapTexts = {
  name: (what) =>
    `Kartta: ${what}. Nuolinäppäimillä siirrytään ruutujen välillä, Enter valitsee, Escape poistaa valinnan. Samat luvut ovat taulukossa.`,
  loading: 'Karttaa ladataan',
  failed: 'Karttaa ei voitu ladata. Luvut ovat taulukossa.',
  ctrlToZoom: 'Zoomaa pitämällä Ctrl painettuna ja vierittämällä',
  commandToZoom: 'Zoomaa pitämällä ⌘ painettuna ja vierittämällä',
  twoFingers: 'Vedä kahdella sormella',
  zoomIn: 'Lähennä',
  zoomOut: 'Loitonna',
  close: 'Sulje',
  legend: 'Merkkien selitys',
  unit: {
    unsafe: 'Ruudun turvattomaksi merkinneitä henkilöitä / km²',
    safe: 'Ruudun turvalliseksi merkinneitä henkilöitä / km²',
  },
  unitFor: (unit, chosen) => `${unit}. ${chosen.join('. ')}`,
  filters: { category: 'Syy', time: 'Aika', gender: 'Sukupuoli', age: 'Ikä' },
  allCauses: 'Koskee kaikkia vastauksia, ei vain valittuja.',
  what: { unsafe: 'turvattomiksi merkityt paikat', safe: 'turvallisiksi merkityt paikat' },
  solid: 'Yhtenäinen reuna: varma, väli on kapea',
  dashed: 'Katkoviiva: epävarmempi väri',
  hatch: 'Liian vähän vastauksia näytettäväksi (ei yhtään ja vähän näyttävät samalta). Ei kerro paikasta mitään',
  rest: 'Väri ja viivoitus: suuremman ruudun loppuosa, aina epävarmempi',
  sizes: (finest) => `Pienin ruutu ${finest}. Missä sitä ei voi näyttää, piirretään suurempi.`,
  noAreas: 'Liian vähän vastauksia yhdenkään ruudun näyttämiseen.',
  square: (size) => `Ruutu, ${size}`,
  squareNear: (near, size) => `Ruutu lähellä: ${near}, ${size}`,
  restNear: (near, size) => `Ruudun loppuosa lähellä: ${near}, ${size}`,
  persons: (value, interval) => `Noin ${value} henkilöä${inBrackets(interval)}.`,
  perKm2: (value, interval) => `Noin ${value} / km²${inBrackets(interval)}.`,
  underOnePerKm2: (_, interval) => `Alle 1 / km²${inBrackets(interval)}.`,
  shareOf: (percent, low, high) => `${percent}\u00a0% (${low}–${high}) vastanneista.`,
  underOnePerCent: (_, low, high) => `Alle 1\u00a0% (${low}–${high}) vastanneista.`,
  uncertain: 'Epävarmempi: väli on leveä.',
  model: 'Malliarvio kahdesta valinnasta yhdessä, ilman väliä.',
  modelEdge: 'Lyhyistä viivoista koostuva reuna: malliarvio kahdesta valinnasta yhdessä, ilman väliä',
  modelHelp: 'Valinnat on laskettu erikseen, eikä niiden oleteta riippuvan toisistaan ruudun sisällä.',
  change: {
    heading: (dialogue) => `Sadasta vastaajasta useampi tai harvempi on merkinnyt ruudun kuin kyselyssä ${dialogue}`,
    what: (what, dialogue) => `${what}, verrattuna: ${dialogue}`,
    than: (difference, dialogue) => `Verrattuna: ${dialogue}: ${difference}.`,
    more: 'Plus: useampi kuin silloin',
    less: 'Miinus: harvempi kuin silloin',
    chance: 'Vain katkoviiva: ero voi johtua sattumasta',
    respondents: (now, before) => `${now} nyt, ${before} silloin. Ero on sataa vastaajaa kohti.`,
    none: 'Yhtään ruutua ei voi verrata tällä valinnalla. Kyselyissä ei ole laskettu samaa asiaa, tai liian harva on vastannut.',
  },
  difference: {
    more: (value, interval) => `${value} enemmän sataa vastaajaa kohti${inBrackets(interval)}`,
    less: (value, interval) => `${value} vähemmän sataa vastaajaa kohti${inBrackets(interval)}`,
    chance: (fewer, more) => `voi johtua sattumasta (${fewer} vähemmästä ${more} enempään sataa vastaajaa kohti)`,
  },
  tooFew: 'Liian vähän vastauksia näytettäväksi.',
  fewerThan: (count) => `Alle noin ${count} henkilöä.`,
  saysNothing: 'Ei kerro paikasta mitään.',
  chosen: 'Valittu.',
};

function inBrackets(interval: Interval | null): string {
  return interval === null ? '' : ` (${interval[0]}–${interval[1]})`;
}
