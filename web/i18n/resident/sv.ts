import { sv as both } from '#core/survey/words/sv.ts';

/**
 * What residents read, in Swedish. The shape of this object is the shape of every language: a missing key in
 * lattlast.ts or en.ts does not compile. `**bold**` and `[text](address)` are the only marks.
 * `{{name}}`-style words in the pages are filled by the server; `{word}` by the page itself.
 * `both` is what the form without script says too. It stands last in each part: a key that both have does not compile.
 */
export const sv = {
  name: 'Lykta',
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
    privacy: 'Så gör vi med dina svar',
    cookies: 'Kakor',
    accessibility: 'Tillgänglighet',
    results: 'Resultat',
  },
  start: {
    title: 'Var känns det tryggt? Var känns det otryggt?',
    asks: '{{formalName}} och Polisen frågar dig',
    heading: ['Var känns det tryggt?', 'Var känns det otryggt?'],
    closedHeading: 'Dialogen är stängd',
    closed: 'Tack till alla som har svarat. Nu läser vi svaren. Vi tar inte emot fler svar i den här dialogen.',
    closedResults: 'Resultatet publiceras senast {{resultsBy}}.',
    results: 'Se resultaten',
    upcomingHeading: 'Dialogen har inte öppnat än',
    upcoming: 'Kom tillbaka när den har öppnat. Då kan du peka ut platser och svara på frågor här.',
    noneHeading: 'Ingen dialog är öppen just nu',
    none: 'Vi har ingen fråga till dig just nu. Vill du säga något ändå? Kontakta {{formalName}}: {{contact}}',
    faultReport: 'Trasig lampa eller hål i vägen? [Felanmäl]({{faultReportUrl}}) så blir det lagat snabbare.',
    ...both.start,
  },
  answering: {
    loading: 'Hämtar frågorna …',
    failedHeading: 'Frågorna kunde inte hämtas',
    failed: 'Kontrollera att du har kontakt med nätet. Du kan också svara [i det enkla formuläret]({plain}).',
    tryAgain: 'Försök igen',
    noScript: 'Den här webbläsaren kör inte våra skript. Du kan svara ändå, [i ett enkelt formulär]({plain}).',
    tooMany: 'Välj högst {max}. Du har valt {count}',
    tooLong: 'Korta texten till {max} tecken. Nu är den {count}',
    charactersLeft: '{count} tecken kvar',
    charactersOver: '{count} tecken för mycket',
    leaveHelp: 'Tömmer svaren och byter till en annan sida. Du kan också trycka tre gånger på Esc.',
    language: 'Språk',
    draft: 'Spara utkast på min enhet',
    draftSaved: 'Utkastet sparas bara på den här enheten, tills du skickar eller tar bort det.',
    draftRemove: 'Ta bort utkastet',
    draftRemoved: 'Utkastet är borttaget.',
    draftFailed: 'Utkastet kunde inte sparas. Webbläsaren tillåter det inte här.',
    foundHeading: 'Du har ett sparat utkast',
    found: 'Det ligger bara på den här enheten. Vill du fortsätta där du var?',
    foundGoOn: 'Fortsätt med utkastet',
    foundStartOver: 'Ta bort det och börja om',
    closedUnsent: 'Inget av det du skrev här har sparats hos oss.',
    ...both.answering,
  },
  places: {
    none: 'Du har inte pekat ut någon plats än.',
    first: 'Peka ut en plats',
    move: 'Flytta',
    removed: '{place} är borttagen.',
    ...both.places,
  },
  causes: { groupChosen: '{count} valda' },
  check: {
    answersAbout: 'Dina svar om {area}',
    sending: 'Skickar …',
    noNetHeading: 'Svaren kom inte fram',
    noNet: 'Det finns ingen kontakt med nätet just nu. Dina svar finns kvar här. Försök igen om en stund.',
    failedHeading: 'Svaren kom inte fram',
    failed: 'Felet är vårt. Dina svar finns kvar här. Försök igen om en stund.',
    busyHeading: 'Vänta lite',
    busy: 'Många svarar just nu. Dina svar finns kvar här. Försök igen om en minut.',
    sendAgain: 'Skicka igen',
    ...both.check,
  },
  receipt: {
    copy: 'Kopiera koden',
    copied: 'Koden är kopierad',
    copyFailed: 'Det gick inte att kopiera. Skriv av koden.',
    save: 'Spara',
    fileName: 'lykta-kod.txt',
    file: 'Lykta\nDin kod: {code}\nDialogen stänger {closes}. Resultatet publiceras senast {results}.\nVi kan inte ta fram koden åt dig.\n',
    print: 'Skriv ut',
    borrowed: 'Lånad dator eller telefon?',
    clear: 'Rensa den här enheten',
    cleared: 'Enheten är rensad. Svaren, koden och utkastet finns inte kvar här.',
    ...both.receipt,
  },
  notices: both.notices,
};

/** The shape of every language. */
export type ResidentTexts = typeof sv;
