/** What is read on the page of what is to be destroyed, in Swedish. en.ts has the same shape or does not compile. */
export const sv = {
  title: 'Gallring',
  lead: 'Vad som förstörs, enligt vilket beslut och när. Det som inte har något beslut sparas.',
  caption: 'Gallring klass för klass',
  columns: { class: 'Klass', what: 'Handling', decision: 'Beslut', next: 'Nästa gång', last: 'Senast förstört' },
  what: {
    G1: 'Text med personuppgifter, så som den skrevs. Sex dagar efter granskning.',
    G2: 'Exakta platser och orsaker, och vilka svar som är samma persons. 24 månader efter att dialogen stängt; platser tidigare, när resultatet är släppt och koderna är förstörda.',
    G3: 'Texter. 24 månader efter att dialogen stängt. Ämnenas antal sparas.',
    G4: 'Uttag, lägesbilder, löften och protokoll.',
    G5: 'Händelser som personal har rapporterat (underlag), och rundornas pass och besök. 24 månader. Antal per plats och vecka sparas.',
    G6: 'Avtryck av koder. 90 dagar efter att dialogen stängt.',
    G7: 'Loggen över vad personal gjort. 24 månader, utlämnanden fem år.',
    G8: 'Serverns egen logg. 14 dagar.',
  },
  undecided: 'Beslut saknas',
  steps: {
    words: 'dolda ord',
    codes: 'avtryck av koder',
    places: 'exakta platser',
    texts: 'texter',
    answers: 'vilka svar som hör ihop',
    events: 'rapporterade händelser',
    shifts: 'pass och besök',
    log: 'gamla rader',
  },
  of: (step: string, dialogue: string) => `${step} i ${dialogue}`,
  daily: 'Varje dag',
  monthly: 'En gång i månaden',
  whenClock: 'Väntar på klockan',
  nothing: 'Inget på väg',
  never: 'Inget än',
  waiting: (dialogues: number) =>
    dialogues === 1
      ? 'Tiden har gått ut. Sparas tills beslut finns.'
      : `Tiden har gått ut på ${dialogues} håll. Sparas tills beslut finns.`,
  since: (day: string, what: string) => `Sedan ${day}: ${what}`,
  tens: (tens: number) => (tens === 0 ? 'färre än tio' : `minst ${tens}`),
  preserved: 'Bevaras',
  outside: 'Sköts av driften',
  no: 'Gallras inte av programmet',
  clock: 'Gallringen väntar: serverns klocka har hoppat',
  clockText: (today: string, sure: string) =>
    `Klockan säger ${today}. Den sista dag som Lykta är säker på är ${sure}. Inget förstörs förrän Lykta har varit igång i sju dagar med den här klockan. Om klockan går fel ska den ställas rätt. Om den går rätt kan den som sköter servern låta gallringen börja nu:`,
  how: 'Så namnger kommunen ett beslut',
  howText:
    'När beslutet är fattat skriver den som sköter servern in det i kommunens inställningar, klass för klass. Från nästa timme gallrar Lykta enligt det. Be att först få se vad som skulle förstöras:',
  backups: 'Säkerhetskopior förstörs för hand. Den som sköter servern ser vilka som har passerat sin dag:',
  logHelp: 'Varje gallring blir en rad i loggen, under slaget Gallring. Antal avrundas nedåt till tiotal.',
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  tryAgain: 'Försök igen',
  loading: 'Hämtar …',
};
export type RetentionTexts = typeof sv;
