import type { HourBand } from '../../rounds/kinds.ts';
import type { Change, Section } from '../kinds.ts';

/** What anybody reads of a picture of the situation, in Swedish. The other languages have the same shape or do not compile. */
export interface PictureWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly week: (number: string, year: string) => string;
  readonly tertial: (number: string, year: string) => string;
  readonly read: (day: string) => string;
  readonly toAll: string;
  readonly data: string;
  readonly said: Readonly<Partial<Record<Section, string>>>;
  readonly residents: string;
  readonly residentsHelp: (n: string, closes: string) => string;
  readonly noResidents: string;
  readonly allResults: string;
  readonly answer: string;
  readonly share: string;
  readonly about: (value: string) => string;
  readonly tooFew: string;
  readonly reported: string;
  readonly reportedHelp: string;
  readonly noReported: string;
  readonly events: (count: string) => string;
  readonly fewEvents: string;
  readonly changeLast: Readonly<Record<Change, string>>;
  readonly changeYear: Readonly<Record<Change, string>>;
  readonly notLast: string;
  readonly notYear: string;
  readonly kinds: string;
  readonly times: string;
  readonly bands: Readonly<Record<HourBand, string>>;
  readonly few: string;
  readonly rounds: string;
  readonly roundsHelp: string;
  readonly month: string;
  readonly visits: string;
  readonly hours: string;
  readonly walks: string;
  readonly actions: string;
  readonly actionsCounted: (ongoing: number, done: number, late: number) => string;
  readonly done: (day: string) => string;
  readonly isLate: string;
  readonly promise: string;
  readonly how: string;
  readonly howText: string;
  readonly checksum: string;
}

export const sv: PictureWords = {
  title: 'Lägesbild',
  lead: 'Så ser kommunen och polisen på läget: vad invånarna säger, vad personal har sett, vad som är gjort och vad som återstår.',
  none: 'Ingen lägesbild är publicerad än.',
  week: (number, year) => `Vecka ${number}, ${year}`,
  tertial: (number, year) => `Tertial ${number}, ${year}`,
  read: (day) => `Siffrorna hämtades ${day} och ändras inte.`,
  toAll: 'Alla lägesbilder',
  data: 'Hämta som data (CC0)',
  said: { summary: 'Sammanfattning', feedback: 'Vad händer nu' },
  residents: 'Vad invånarna säger',
  residentsHelp: (n, closes) =>
    `Ungefär ${n} svarade till och med ${closes}. De som svarar är inte ett tvärsnitt av alla.`,
  noResidents: 'Inget resultat från invånarna var publicerat när bilden gjordes.',
  allResults: 'Alla resultat',
  answer: 'Svar',
  share: 'Andel',
  about: (value) => `ungefär ${value}`,
  tooFew: 'för få svar',
  reported: 'Vad personal har rapporterat',
  reportedHelp:
    'Antal händelser, avrundade till närmaste fem. De är inte anmälda brott, och de läggs aldrig ihop med det invånarna känner.',
  noReported: 'Inget var rapporterat i Lykta för perioden. Det betyder inte att inget hände.',
  events: (count) => `Ungefär ${count} händelser`,
  fewEvents: 'Färre än fem händelser',
  changeLast: {
    more: 'Fler än i bilden före, mer än slumpen ger.',
    fewer: 'Färre än i bilden före, mer än slumpen ger.',
    alike: 'Ungefär som i bilden före.',
  },
  changeYear: {
    more: 'Fler än samma tid i fjol, mer än slumpen ger.',
    fewer: 'Färre än samma tid i fjol, mer än slumpen ger.',
    alike: 'Ungefär som samma tid i fjol.',
  },
  notLast: 'Det går inte att jämföra med perioden före: den har ingen fryst lägesbild med underlag.',
  notYear: 'Det går inte att jämföra med samma tid i fjol: den har ingen fryst lägesbild med underlag.',
  kinds: 'Vad det gällde',
  times: 'När på dygnet',
  bands: { night: 'Kl. 00–06', morning: 'Kl. 06–12', afternoon: 'Kl. 12–18', evening: 'Kl. 18–24' },
  few: 'färre än fem',
  rounds: 'Trygghetsrundor som är gjorda',
  roundsHelp: 'Hela månader som är slut, alla platser tillsammans. Var och när polisen tänker vara visas aldrig.',
  month: 'Månad',
  visits: 'Besök',
  hours: 'Timmar',
  walks: 'Trygghetsvandringar',
  actions: 'Åtgärder',
  actionsCounted: (ongoing, done, late) => `${ongoing} görs nu, ${done} blev klara, ${late} är sena.`,
  done: (day) => `klar ${day}`,
  isLate: 'sen',
  promise: 'Medborgarlöftet',
  how: 'Om lägesbilden',
  howText:
    'Lägesbilden görs av kommunen och polisen tillsammans. Siffrorna fylls i av sig själva, och människor skriver vad de betyder. När den är fryst ändras den aldrig. Små antal visas inte.',
  checksum: 'Kontrollsumma',
};
