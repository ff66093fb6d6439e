import type { QuestionWords } from './sv.ts';

/** Finnish. No translator has read it yet (core/base/language.ts). */
export const fi: QuestionWords = {
  answering: {
    title: 'Vastaa',
    back: 'Takaisin',
    goOn: 'Jatka',
    skip: 'Ohita',
    or: 'tai',
    step: 'Kysymys {number}, kysymyksiä noin {count}',
    row: '{number}/{count}',
    part: 'osa {number}/{count}',
    about: 'Vastaat alueesta {area}.',
    changeArea: 'Vaihda alue',
    errorHeading: 'Tee tämä ensin',
    errorTitle: 'Virhe: ',
    yourWords: 'Kirjoita tähän',
    yourNumber: 'Kirjoita luku',
    rankHelp: 'Valitse enintään {max}. Aloita tärkeimmästä.',
    rank: 'Numero {number}',
    rankNone: 'Valitse',
    optional: 'Vapaaehtoinen',
    leave: 'Poistu sivulta nopeasti',
    closedHeading: 'Kysely on sulkeutunut',
    closed: 'Emme ota enää vastaan vastauksia tähän kyselyyn.',
    upcomingHeading: 'Kysely ei ole vielä auki',
    upcoming: 'Se avautuu: {day}. Tule mielellään silloin takaisin.',
    unknownHeading: 'Kyselyä ei ole',
    others: 'Muut avoimet kyselyt',
    noneHeading: 'Mikään kysely ei ole nyt auki',
    none: 'Meillä ei ole sinulle nyt kysyttävää.',
    toStart: 'Etusivulle',
  },
  notices: {
    N2: 'Otamme vastaan tietoa siitä, miltä paikka tuntuu. Tämä **ei ole rikosilmoitus**. Tee rikosilmoitus tai anna vihje: **[114 14](tel:11414)** tai polisen.se. Oletko joutunut rikoksen kohteeksi? Brottsofferjouren, **[116 006](tel:116006)**, tukee sinua maksutta, vaikka et olisi tehnyt ilmoitusta, ja voit olla nimetön.',
    N3: 'Kirjoita **paikasta**, älä **ihmisistä**. Ei nimiä, henkilötunnuksia, puhelinnumeroita, rekisterinumeroita eikä kuvauksia siitä, kuka joku on. Vastausta voidaan pyytää nähtäväksi julkisena asiakirjana.',
    N4: 'Haluatko puhua jonkun kanssa? {helplines} · Hätä **[112](tel:112)**.',
    N5: 'Rikkinäinen lamppu tai kuoppa tiessä? [Ilmoita viasta]({url}), niin se korjataan nopeammin. Valtion tiet: Trafikverket [0771-921 921](tel:0771921921).',
    N7: 'Merkitse julkinen paikka, älä kenenkään kotia.',
    child:
      'Hienoa, että haluat osallistua. Sinun ei tarvitse kertoa, kuka olet. Kysy aikuiselta, jos jokin on vaikeaa. Oletko huolissasi tai peloissasi? Soita: {childline}. Se on maksutonta.',
  },
};
