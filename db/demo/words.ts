import type { Chance } from './seeded.ts';
import type { Spot } from './truth.ts';

/** A sentence about a place in somebody's own words. None is about a person. */
export function wordsAbout(chance: Chance, spot: Spot): string {
  const [cause] = spot.causes[0] ?? ['ANN'];
  const group = cause.split('-')[0] ?? 'ANN';
  return chance.pick(sentences[group] ?? (sentences.ANN as readonly string[]));
}

const sentences: Readonly<Record<string, readonly string[]>> = {
  SAML: [
    'Det är stökigt här när krogarna stänger.',
    'Jag går en omväg efter sista bussen.',
    'Hög musik och skräp på kvällarna.',
    'Det skulle hjälpa om någon vuxen var där sent.',
  ],
  TRAF: [
    'Bilarna kör fort precis när barnen ska till skolan.',
    'Det saknas ett övergångsställe här.',
    'Farthinder behövs. Ingen håller 30.',
    'Mopeder på cykelvägen varje eftermiddag.',
  ],
  BEL: ['Lamporna står glest och flera är svaga.', 'Det är kolsvart här på vintern.', 'Klipp buskarna så att man ser.'],
  SIKT: ['Man ser inte vem som kommer från andra hållet.', 'Tunneln är mörk och det rinner vatten i den.'],
  BROTT: ['Cykelställen står dolda bakom muren.', 'Parkeringen känns öde på kvällen.'],
  SKOT: ['Trasig bänk och mycket skräp.', 'Glas på marken nästan varje måndag.'],
  BRA: [
    'Här är det alltid folk och fint skött.',
    'Vi går hit med barnen och matar änderna.',
    'Ljust, öppet och lugnt.',
    'Bästa platsen i stan.',
  ],
  ANN: ['Det bara känns så.', 'Svårt att säga varför.'],
};
