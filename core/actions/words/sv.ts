import type { Owner } from '../../access/owners.ts';
import type { Helped } from '../life.ts';

/** What the public reads of actions, in words. */
export interface ActionWords {
  readonly title: string;
  /** `municipality`: "Ljusköpings kommun" */
  readonly lead: (municipality: string) => string;
  /** That it is about how places feel, and says nothing of crime. */
  readonly about: string;
  readonly none: string;
  readonly jump: string;
  /** Headings of the parts of the page. */
  readonly open: string;
  readonly declined: string;
  readonly done: string;
  readonly nothingHere: string;
  readonly noPlace: string;
  readonly owners: Readonly<Record<Owner, string>>;
  readonly by: (owner: string, unit: string) => string;
  readonly because: string;
  readonly due: (day: string) => string;
  readonly nextAnswer: (day: string) => string;
  readonly late: string;
  readonly doneOn: (day: string) => string;
  readonly doneTag: string;
  readonly helped: Readonly<Record<Helped | 'none', string>>;
  readonly data: string;
  readonly table: string;
}

export const sv: ActionWords = {
  title: 'Åtgärder för trygghet',
  lead: (municipality) =>
    `Det här gör ${municipality} och polisen för att det ska kännas tryggare ute, och det här gör vi inte.`,
  about:
    'Åtgärderna bygger på vad invånare har svarat, på trygghetsvandringar och på det personal ser. Att en plats finns här säger inget om brott.',
  none: 'Här finns inga åtgärder än.',
  jump: 'Gå till',
  open: 'Det vi håller på med',
  declined: 'Det vi inte gör, och varför',
  done: 'Det som är klart',
  nothingHere: 'Inget just nu.',
  noPlace: 'Hela kommunen',
  owners: { police: 'Polisen', municipality: 'Kommunen', together: 'Kommunen och polisen' },
  by: (owner, unit) => `${owner}: ${unit}`,
  because: 'Därför:',
  due: (day) => `Klart senast ${day}`,
  nextAnswer: (day) => `Nästa besked senast ${day}`,
  late: 'Vi är sena',
  doneOn: (day) => `Klart ${day}`,
  doneTag: 'Klart',
  helped: {
    yes: 'Hjälpte det? Ja.',
    partly: 'Hjälpte det? Till en del.',
    no: 'Hjälpte det? Nej, inte tillräckligt.',
    unknown: 'Hjälpte det? Det går inte att säga.',
    none: 'Hjälpte det? Vi har inte frågat än.',
  },
  data: 'Öppna data (JSON)',
  table: 'Tabell (CSV)',
};
