import type { WaveReason } from '#core/waves/find.ts';
import type { WaveState } from '#core/waves/states.ts';

const sv = {
  title: 'Vågor',
  lead: 'En våg är många svar som liknar varandra och kommer tätt. Varje våg är en sak här, och du beslutar om den i ett steg. Inget tas bort av sig självt.',
  only: 'Allt nedan gäller bara vågen, i tiotal avrundat nedåt. Om andras svar visas inget förrän dialogen är släppt.',
  none: 'Ingen våg just nu.',
  notAll: 'Lykta har inte hunnit gå igenom allt som har kommit in. Titta igen om en stund.',
  again: 'Titta igen',
  waiting: 'Väntar på beslut',
  decided: 'Beslutade',
  notAllowed: 'Bara moderatorer ser vågor av svar.',
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  tryAgain: 'Försök igen',
  faultHeading: 'Beslutet sparades inte',
  heading: (answers: string, where: string | null) =>
    where === null ? `${answers} på olika platser` : `${answers} ${where}`,
  answers: (tens: number) => `Minst ${tens} svar`,
  in: (name: string) => `om ${name}`,
  near: (name: string) => `vid ${name}`,
  when: 'När',
  why: 'Varför det liknar en våg',
  reasons: {
    words: 'Samma ord i många svar.',
    answers: 'Samma svar om samma plats.',
    burst:
      'En enda plats, mycket fortare än allt annat som kommer in. Äkta svar om platsen kan vara med: de som liknar mängden går inte att skilja ut.',
    signs: 'Skickade så som ingen människa gör: ett dolt fält är ifyllt, eller allt är klart på några sekunder.',
    crowd:
      'Många svar om samma plats från samma nätverk, minst tre från varje. Det kan vara någon som skickar många, men också en skola eller ett möte där.',
  } satisfies Record<WaveReason, string>,
  check: 'Robotkontroll',
  passed: (tens: number) => (tens === 0 ? 'Färre än tio har klarat den.' : `Minst ${tens} har klarat den.`),
  byStaff: (tens: number) => `Minst ${tens} är givna av personal, som inte gör den.`,
  unasked: (tens: number) => `Minst ${tens} kom när ingen kontroll begärdes.`,
  ifAside: 'Om du undantar vågen',
  ifReal: 'Om du säger att det är riktiga människor',
  loses: (name: string, tens: number) => `${name}: minst ${tens} svar färre`,
  gains: (name: string, tens: number) => `${name}: minst ${tens} svar fler`,
  othersSame: 'Andra namngivna platser ändras med färre än tio svar var.',
  noLoss: 'Ingen namngiven plats ändras med tio svar eller mer.',
  counts: 'Inget ändras: svaren räknas redan.',
  isAside: 'Inget ändras: svaren är redan undantagna.',
  states: {
    new: 'Väntar på beslut',
    'set-aside': 'Undantagen: svaren räknas inte',
    real: 'Riktiga människor: svaren räknas',
  } satisfies Record<WaveState, string>,
  decidedBy: (by: string, day: string) => `Beslutat ${day} av ${by}.`,
  closed: 'Svaren i dialogen är räknade. Beslutet går inte att ändra längre.',
  acts: {
    'set-aside': 'Undanta vågen',
    real: 'Det är riktiga människor',
    new: 'Ta tillbaka beslutet',
  } satisfies Record<WaveState, string>,
  form: {
    why: 'Varför?',
    help: 'Ditt namn, tiden och skälet sparas i loggen, och för en våg hur många svar det gäller. Skriv inget av det som någon har svarat.',
    cancel: 'Avbryt',
  },
  unchecked: {
    heading: 'Svar utan robotkontroll',
    text: 'Den som svarar utan skript kan inte göra robotkontrollen. Svaret sparas men räknas inte förrän du släpper in det. Gör det en gång innan dialogen stänger, och gärna oftare. Svar i en våg släpps inte in så, bara när du säger att vågen är riktiga människor. Hur många de är visas inte.',
    act: 'Släpp in dem som har kommit',
    told: 'Svaren utan robotkontroll räknas nu.',
  },
  told: {
    'set-aside': 'Vågen är undantagen.',
    real: 'Vågen räknas.',
    new: 'Beslutet är taget tillbaka.',
  } satisfies Record<WaveState, string>,
};

export type WaveTexts = typeof sv;

const en: WaveTexts = {
  title: 'Waves',
  lead: 'A wave is many answers that are alike and come close together. Each wave is one thing here, and you decide on it in one step. Nothing is removed by itself.',
  only: 'Everything below is about the wave alone, in tens rounded down. Nothing is shown of other people’s answers until the dialogue is released.',
  none: 'No wave right now.',
  notAll: 'Lykta has not yet looked through everything that has come in. Look again in a while.',
  again: 'Look again',
  waiting: 'Waiting for a decision',
  decided: 'Decided',
  notAllowed: 'Only moderators see waves of answers.',
  unreachable: 'The server does not answer. Check the connection and try again.',
  tryAgain: 'Try again',
  faultHeading: 'The decision was not saved',
  heading: (answers, where) => (where === null ? `${answers} about different places` : `${answers} ${where}`),
  answers: (tens) => `At least ${tens} answers`,
  in: (name) => `about ${name}`,
  near: (name) => `near ${name}`,
  when: 'When',
  why: 'Why it looks like a wave',
  reasons: {
    words: 'The same words in many answers.',
    answers: 'The same answers about the same place.',
    burst:
      'One place alone, much faster than everything else that comes in. True answers about the place may be included: those that are like the rest cannot be told apart.',
    signs: 'Sent as no person sends: a hidden field is filled in, or everything is done within seconds.',
    crowd:
      'Many answers about the same place from the same networks, at least three from each. It may be somebody who sends many, and it may be a school or a meeting there.',
  },
  check: 'Bot check',
  passed: (tens) => (tens === 0 ? 'Fewer than ten have passed it.' : `At least ${tens} have passed it.`),
  byStaff: (tens) => `At least ${tens} were given in by staff, who do not do it.`,
  unasked: (tens) => `At least ${tens} came while no check was asked for.`,
  ifAside: 'If you set the wave aside',
  ifReal: 'If you say that it is real people',
  loses: (name, tens) => `${name}: at least ${tens} answers fewer`,
  gains: (name, tens) => `${name}: at least ${tens} answers more`,
  othersSame: 'Other named places change by fewer than ten answers each.',
  noLoss: 'No named place changes by ten answers or more.',
  counts: 'Nothing changes: the answers already count.',
  isAside: 'Nothing changes: the answers are already set aside.',
  states: {
    new: 'Waiting for a decision',
    'set-aside': 'Set aside: the answers do not count',
    real: 'Real people: the answers count',
  },
  decidedBy: (by, day) => `Decided on ${day} by ${by}.`,
  closed: 'The answers of the dialogue have been counted. The decision can no longer be changed.',
  acts: { 'set-aside': 'Set the wave aside', real: 'It is real people', new: 'Take the decision back' },
  form: {
    why: 'Why?',
    help: 'Your name, the time and the reason are kept in the log, and for a wave how many answers it is about. Write nothing of what anybody has answered.',
    cancel: 'Cancel',
  },
  unchecked: {
    heading: 'Answers without the bot check',
    text: 'Whoever answers without a script cannot do the bot check. The answer is kept but does not count until you let it in. Do so once before the dialogue closes, and rather more often. Answers in a wave are not let in so, only when you say that the wave is real people. How many they are is not shown.',
    act: 'Let in those that have come',
    told: 'The answers without the bot check count now.',
  },
  told: { 'set-aside': 'The wave is set aside.', real: 'The wave counts.', new: 'The decision is taken back.' },
};

/** What moderators read of waves. */
export const waveTexts = (language: 'sv' | 'en'): WaveTexts => (language === 'en' ? en : sv);
