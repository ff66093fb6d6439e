import type { RetentionTexts } from './sv.ts';

/** English for the page of what is to be destroyed. */
export const en: RetentionTexts = {
  title: 'Retention',
  lead: 'What is destroyed, by which decision and when. What has no decision is kept.',
  caption: 'Retention class by class',
  columns: { class: 'Class', what: 'Record', decision: 'Decision', next: 'Next', last: 'Last destroyed' },
  what: {
    G1: 'Text with personal data, as it was written. Six days after review.',
    G2: 'Exact places and causes, and which answers are one person’s. 24 months after the dialogue closed; places sooner, when the result is released and the codes are destroyed.',
    G3: 'Texts. 24 months after the dialogue closed. How many there were of each theme is kept.',
    G4: 'Releases, pictures of the situation, promises and protocols.',
    G5: 'Events that staff have reported, and the shifts and visits of rounds. 24 months. How many by place and week is kept.',
    G6: 'The stored form of codes. 90 days after the dialogue closed.',
    G7: 'The log of what staff have done. 24 months, disclosures five years.',
    G8: 'The server’s own log. 14 days.',
  },
  undecided: 'No decision',
  steps: {
    words: 'hidden words',
    codes: 'stored form of codes',
    places: 'exact places',
    texts: 'texts',
    answers: 'which answers belong together',
    events: 'reported events',
    shifts: 'shifts and visits',
    log: 'old entries',
  },
  of: (step, dialogue) => `${step} in ${dialogue}`,
  daily: 'Every day',
  monthly: 'Once a month',
  whenClock: 'Waits for the clock',
  nothing: 'Nothing on its way',
  never: 'Nothing yet',
  waiting: (dialogues) =>
    dialogues === 1
      ? 'Its time is out. Kept until there is a decision.'
      : `The time is out in ${dialogues} cases. Kept until there is a decision.`,
  since: (day, what) => `Since ${day}: ${what}`,
  tens: (tens) => (tens === 0 ? 'fewer than ten' : `at least ${tens}`),
  preserved: 'Preserved',
  outside: 'Left to operations',
  no: 'Not destroyed by the program',
  clock: 'Destruction waits: the server’s clock has leapt',
  clockText: (today, sure) =>
    `The clock says ${today}. The last day that Lykta is sure of is ${sure}. Nothing is destroyed until Lykta has run by this clock on seven days. If the clock is wrong, it must be set right. If it is right, whoever looks after the server can let destruction begin now:`,
  how: 'How the municipality names a decision',
  howText:
    'Once the decision is made, whoever looks after the server writes it into the municipality’s settings, class by class. From the next hour on Lykta destroys by it. Ask to see first what would be destroyed:',
  backups: 'Backups are destroyed by hand. Whoever looks after the server sees which have had their day:',
  logHelp: 'Each destruction is a line in the log, under the kind Retention. Numbers are rounded down to tens.',
  unreachable: 'The server does not answer. Check the network and try again.',
  tryAgain: 'Try again',
  loading: 'Loading …',
};
