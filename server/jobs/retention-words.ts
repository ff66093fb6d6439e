import { dayInWords } from '#core/base/words.ts';
import type { RetentionStep } from '#core/privacy/retention.ts';
import type { Preview } from './retention.ts';

const WHAT: Readonly<Record<RetentionStep, string>> = {
  words: 'ord som granskare har dolt, sex dagar efter beslutet om texten',
  codes: 'avtryck av koder',
  places: 'exakta platser och orsaker: rutor på 500 meter och huvudämnen blir kvar',
  texts: 'texter, granskade eller inte: ämnenas antal blir kvar',
  answers: 'kopplingen mellan svar från samma person: varje svar för sig blir kvar',
  events: 'händelser som personal rapporterade för mer än 24 månader sedan: antal per plats och vecka blir kvar',
  shifts:
    'pass och besök på platser för mer än 24 månader sedan: antal besök och minuter per plats och vecka blir kvar',
  log: 'rader i loggen som är äldre än 24 månader, utlämnanden efter fem år',
};

/** What is counted. */
const UNITS: Readonly<Record<RetentionStep, string>> = {
  words: 'texter',
  codes: 'svar',
  places: 'svar',
  texts: 'texter',
  answers: 'svar',
  events: 'rapporter',
  shifts: 'pass',
  log: 'rader',
};

/** What is of no dialogue, and not of all of them either. */
const WHERE: Readonly<Partial<Record<RetentionStep, string>>> = { events: 'underlaget', shifts: 'rundorna' };

/** What a dry run says: what would go now, what stays for want of a decision, and what comes next. */
export function previewInWords(previews: readonly Preview[]): string {
  const now = previews.filter(({ any, decision }) => any && decision !== null);
  const undecided = previews.filter(({ any, decision }) => any && decision === null);
  const later = previews
    .filter(({ tens }) => tens === null)
    .sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1));
  return [
    ...part('Ska förstöras nu', now, (one) => `${amount(one)} Beslut: ${one.decision}.`),
    ...part(
      'Tiden är ute, men beslut saknas: sparas tills kommunen har beslutat',
      undecided,
      (one) => `${amount(one)} Beslut saknas.`,
    ),
    ...part('Kommer sedan', later, ({ decision }) => (decision === null ? 'Beslut saknas.' : `Beslut: ${decision}.`)),
  ].join('\n');
}

const part = (title: string, previews: readonly Preview[], tail: (one: Preview) => string): readonly string[] => [
  `${title}:`,
  ...(previews.length === 0 ? ['  inget'] : previews.map((one) => `  ${lineOf(one)} ${tail(one)}`)),
];

const lineOf = ({ class: name, step, dialogue, day }: Preview): string =>
  `${name}, ${dialogue === null ? (WHERE[step] ?? 'alla dialoger') : `dialogen ${dialogue}`}${day === null ? '' : `, ${dayInWords(day, 'sv', '0000-00-00')}`}: ${WHAT[step]}.`;

const amount = ({ tens, step }: Preview): string =>
  tens === null
    ? ''
    : tens === 0
      ? `Färre än tio ${UNITS[step]}.`
      : `Minst ${tens} ${UNITS[step]} (avrundat nedåt till tiotal).`;
