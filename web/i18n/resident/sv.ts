import { sv as both } from '#core/survey/words/sv.ts';
import { sv as question } from './question/sv.ts';

/**
 * What residents read, in Swedish. The shape of this object is the shape of every language: a missing key in
 * lattlast.ts or en.ts does not compile. `**bold**` and `[text](address)` are the only marks.
 * `{{name}}`-style words in the pages are filled by the server; `{word}` by the page itself.
 * `both` is what the form without script says too. It stands last in each part: a key that both have does not compile.
 */
export const sv = {
  ...question,
  skipToContent: 'Hoppa till innehållet',
  testData: '**Påhittade testdata.** {{name}} finns inte.',
  strip: {
    full: '[Pågår brott eller är någon i fara? Ring 112 nu.](tel:112) Det här är en enkät, inte en larmtjänst. Ingen läser svaren direkt.',
    short: 'Fara eller pågående brott? [Ring 112](tel:112)',
  },
  header: { home: 'Lykta, till startsidan', language: 'Språk' },
  footer: {
    languages: 'Språk',
    pages: 'Om Lykta',
    method: 'Så räknar vi',
    privacy: 'Så gör vi med dina svar',
    cookies: 'Kakor',
    accessibility: 'Tillgänglighet',
    promise: 'Medborgarlöftet',
    walks: 'Trygghetsvandringar',
    feedback: 'Du sa, vi gjorde',
    picture: 'Lägesbilder',
    results: 'Resultat',
  },
  start: {
    title: 'Var känns det tryggt? Var känns det otryggt?',
    asks: '{{formalName}} och Polisen frågar dig',
    heading: ['Var känns det tryggt?', 'Var känns det otryggt?'],
    closedHeading: 'Dialogen är stängd',
    closed: 'Tack till alla som har svarat. Vi tar inte emot fler svar i den här dialogen.',
    closedResults: 'Kommunen visar resultatet här senast {{resultsBy}}, som kartor och tabeller.',
    upcomingHeading: 'Dialogen har inte öppnat än',
    upcoming: 'Kom tillbaka när den har öppnat. Då kan du peka ut platser och svara på frågor här.',
    noneHeading: 'Ingen dialog är öppen just nu',
    none: 'Vi har ingen fråga till dig just nu. Vill du säga något ändå? Kontakta {{formalName}}: {{contact}}',
    method: 'Vi visar aldrig enskilda svar. [Så räknar vi](sa-raknar-vi/)',
    faultReport: 'Trasig lampa eller hål i vägen? [Felanmäl]({{faultReportUrl}}) så blir det lagat snabbare.',
    code: 'Har du redan svarat? [Använd din kod](anvand-din-kod/)',
    ...both.start,
  },
  places: {
    none: 'Du har inte pekat ut någon plats än.',
    first: 'Peka ut en plats',
    move: 'Flytta',
    removed: '{place} är borttagen.',
    ...both.places,
  },
  check: {
    carriedHeading: 'Det här står kvar',
    carried: 'Svaret har mer, som vi inte frågar om här. Det står kvar som det är.',
    answersAbout: 'Dina svar om {area}',
    sending: 'Skickar …',
    noNet: 'Det finns ingen kontakt med nätet just nu. Dina svar finns kvar här. Försök igen om en stund.',
    failed: 'Felet är vårt. Dina svar finns kvar här. Försök igen om en stund.',
    busy: 'Vi kan inte ta emot dina svar just nu. De finns kvar här. Försök igen om en minut.',
    ...both.check,
  },
  found: {
    heading: 'Du har ett sparat utkast',
    text: 'Det ligger bara på den här enheten. Vill du fortsätta där du var?',
    goOn: 'Fortsätt med utkastet',
    startOver: 'Ta bort det och börja om',
  },
  /** The device alone says so, of what it has kept. */
  past: {
    heading: 'Dialogen har nog stängt',
    text: 'Sista dagen att svara var {day}, och den har gått enligt klockan på den här enheten. Vi kan inte kontrollera det just nu. Svar som kommer för sent tar vi inte emot.',
    goOn: 'Klockan går fel, svara ändå',
  },
  lost: 'Dina svar sparades inte. Sidan lästes in på nytt, och vi sparar inget om du inte ber om det. Börja om här. Längst ner på sidan kan du spara ett utkast.',
  /** An answer that waited has been taken away. */
  removed: {
    heading: 'Svaret är borttaget',
    text: 'Det finns inte kvar på den här enheten. Om det ändå hann fram tar vi bort det också hos oss, så snart enheten har nät. Trycker du på Lämna sidan snabbt innan dess kan vi inte det, för då finns inget kvar här som visar vilket svar det var.',
  },
  receipt: {
    copy: 'Kopiera koden',
    copied: 'Koden är kopierad',
    copyFailed: 'Det gick inte att kopiera. Skriv av koden.',
    save: 'Spara',
    fileName: 'lykta-kod.txt',
    file: 'Lykta\nDin kod: {code}\nDialogen stänger {closes}. Kommunen visar resultatet senast {results}.\nIngen kan ta fram koden åt dig.\n',
    scan: 'Skanna med en annan telefon för att spara koden',
    slipCode: 'Din kod',
    print: 'Skriv ut',
    borrowed: 'Lånad dator eller telefon?',
    clear: 'Rensa den här enheten',
    /** Where more of their own lies there. */
    clearAsk: {
      heading: 'Ta bort också det andra som ligger här?',
      unsent: 'Svar som inte är skickade: {count}. Om du tar bort dem går de inte att få tillbaka.',
      unseen: 'Svar som har kommit fram, men vars kod du inte har sett: {count}.',
      drafts: 'Utkast: {count}.',
      yes: 'Ja, ta bort allt',
      no: 'Nej, behåll det',
    },
    clearedHeading: 'Enheten är rensad',
    cleared: 'Svaren, koden och utkastet finns inte kvar här.',
    ...both.receipt,
  },
};

/** The shape of every language. */
export type ResidentTexts = typeof sv;
