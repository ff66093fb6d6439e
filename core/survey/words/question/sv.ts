/** What a question page says, in the app and in the form without script: all that the first of them needs. */
export const sv = {
  answering: {
    title: 'Svara',
    back: 'Tillbaka',
    goOn: 'Fortsätt',
    skip: 'Hoppa över',
    or: 'eller',
    step: 'Fråga {number} av ungefär {count}',
    row: '{number} av {count}',
    part: 'del {number} av {count}',
    about: 'Du svarar om {area}.',
    changeArea: 'Byt område',
    errorHeading: 'Det här behöver du göra',
    errorTitle: 'Fel: ',
    yourWords: 'Skriv här',
    yourNumber: 'Skriv ett tal',
    rankHelp: 'Välj högst {max}. Börja med det viktigaste.',
    rank: 'Nummer {number}',
    rankNone: 'Välj',
    optional: 'Frivilligt',
    leave: 'Lämna sidan snabbt',
    closedHeading: 'Dialogen är stängd',
    closed: 'Vi tar inte emot fler svar i den här dialogen.',
    upcomingHeading: 'Dialogen har inte öppnat än',
    upcoming: 'Den öppnar {day}. Kom gärna tillbaka då.',
    unknownHeading: 'Dialogen finns inte',
    others: 'Andra dialoger som är öppna',
    noneHeading: 'Ingen dialog är öppen just nu',
    none: 'Vi har ingen fråga till dig just nu.',
    toStart: 'Till startsidan',
  },
  notices: {
    N2: 'Vi tar emot hur platsen upplevs. Det här är **ingen polisanmälan**. Anmäl brott eller lämna tips: **[114 14](tel:11414)** eller polisen.se. Har du utsatts för brott? Brottsofferjouren, **[116 006](tel:116006)**, stödjer dig gratis även om du inte anmält, och du kan vara anonym.',
    N3: 'Skriv om **platsen**, inte om **personer**. Inga namn, personnummer, telefonnummer, registreringsnummer eller beskrivningar av vem någon är. Svaret kan begäras ut som allmän handling.',
    N4: 'Behöver du prata med någon? {helplines} · Akut **[112](tel:112)**.',
    N5: 'Trasig lampa eller hål i vägen? [Felanmäl]({url}) så blir det lagat snabbare. Statliga vägar: Trafikverket [0771-921 921](tel:0771921921).',
    N7: 'Markera en allmän plats, inte någons hem.',
    child:
      'Vad bra att du vill vara med. Du behöver inte berätta vem du är. Fråga gärna en vuxen om något är svårt. Är du orolig eller rädd? Ring {childline}. Det är gratis.',
  },
};

export type QuestionWords = typeof sv;
