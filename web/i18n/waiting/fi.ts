import { fi as file } from '#core/survey/answer-file/fi.ts';
import { fi as bar } from './bar/fi.ts';
import type { WaitingTexts } from './sv.ts';

export const fi: WaitingTexts = {
  bar,
  page: {
    title: 'Odottavat vastaukset',
    lead: 'Nämä vastaukset eivät ole vielä tulleet perille kuntaan. Ne ovat vain tällä laitteella. Ne lähetetään itsestään, kun verkkoyhteys toimii. Voit sulkea sivun siksi aikaa.',
    leadStuck:
      'Näitä vastauksia ei voitu ottaa vastaan. Niitä ei lähetetä itsestään. Ne ovat vain tällä laitteella, kunnes poistat ne. Jokaisen kohdalla kerrotaan, miksi, ja mitä voit tehdä.',
    leadMixed:
      'Nämä vastaukset eivät ole vielä tulleet perille kuntaan. Ne ovat vain tällä laitteella. Verkkoyhteyttä odottavat lähetetään itsestään. Muiden kohdalla kerrotaan, mitä niille on tapahtunut.',
    leadSent:
      'Nämä vastaukset ovat tulleet perille. Kirjoita kunkin koodi muistiin ennen kuin poistat sen. Koodi näytetään vain tässä.',
    none: 'Tällä laitteella ei odota yhtään vastausta.',
    noneNext: 'Vastaa kyselyyn',
    sendAll: 'Lähetä nyt',
    toStart: 'Etusivulle',
    noScript: 'Tämä sivu tarvitsee skriptejä. Odottavat vastaukset säilyvät laitteella.',
  },
  others: {
    heading: 'Muiden vastauksia',
    waiting: 'Odottaa lähettämistä: {count}',
    stuck: 'Ei voitu ottaa vastaan: {count}',
    text: 'Laitetta käyttää useampi ihminen, joten vastauksia ei voi lukea, tallentaa eikä poistaa tässä. Odottavat lähetetään itsestään, kun verkkoyhteys toimii. Laitteesta vastaava henkilökunta voi kirjautua sisään ja huolehtia niistä.',
    signIn: 'Kirjaudu sisään henkilökuntana',
  },
  draft: {
    heading: 'Luonnokset tällä laitteella',
    name: 'Luonnos',
    closed:
      'Kysely on sulkeutunut, eikä luonnosta ole lähetetty. Se säilyy tässä, kunnes poistat sen. Tallenna se tiedostoksi, jos haluat säilyttää sen.',
    kept: 'Luonnosta ei ole lähetetty. Se on vain tällä laitteella, kunnes lähetät tai poistat sen.',
    says: 'Luonnoksen sisältö',
    goOn: 'Jatka luonnosta',
    remove: 'Poista luonnos',
    removed: 'Luonnos on poistettu tältä laitteelta.',
    file: {
      heading: 'Lykta-vastauksen luonnos, jota ei ole lähetetty',
      explain: 'Se, jolla on tiedosto, voi lukea luonnoksen.',
      given: 'Tallennettu tiedostoksi',
    },
  },
  now: {
    heading: 'Vastaus odottaa verkkoyhteyttä',
    text: 'Verkkoyhteyttä ei juuri nyt ole. Vastaus on tallennettu tälle laitteelle, ja se lähetetään itsestään, kun yhteys palaa. Voit sulkea sivun.',
    failedHeading: 'Vastaus odottaa',
    failed: 'Vika on meissä. Vastaus on tallennettu tälle laitteelle, ja yritämme itse uudelleen. Voit sulkea sivun.',
    busy: 'Emme voi ottaa vastausta vastaan juuri nyt. Se on tallennettu tälle laitteelle, ja yritämme itse uudelleen. Voit sulkea sivun.',
    codeLater: 'Saat koodisi, kun vastaus on tullut perille. Avaa silloin tämä sivu uudelleen samalla laitteella.',
  },
  gone: {
    heading: 'Vastaus ei ole enää täällä',
    text: 'Se on poistettu tältä laitteelta, tai se on tullut perille ja koodi on näytetty. Se tapahtui toisessa ikkunassa tai välilehdessä.',
  },
  unkept: {
    heading: 'Vastausta ei ole tallennettu. Älä sulje sivua',
    text: 'Vastaus ei ole tullut perille, eikä selain voi tallentaa sitä tähän. Syynä voi olla yksityinen ikkuna tai täynnä oleva laite. Pidä sivu auki ja lähetä uudelleen, kun verkkoyhteys toimii, tai tallenna vastaus tiedostoksi nyt.',
  },
  answer: {
    given: 'Annettu {day} kello {time}',
    says: 'Vastauksen sisältö',
    shared: 'Vastauksen sisältöä ei näytetä tässä, koska laitetta käyttää useampi ihminen.',
    waits: 'Odottaa verkkoyhteyttä',
    signIn: 'Odottaa, että joku kirjautuu sisään',
    failed: 'Odottaa. Vika on meissä, yritämme uudelleen',
    sent: 'On tullut perille',
    codeLabel: 'Koodisi, näytetään vain tässä ja nyt',
    codeHelp:
      'Kirjoita koodi muistiin. Sillä voit katsoa, muuttaa tai perua vastauksesi, kunnes kysely sulkeutuu {closes}. Me emme voi hakea koodia puolestasi.',
    codeSeen: 'Olen kirjoittanut koodin muistiin',
    send: 'Lähetä nyt',
    sending: 'Lähetetään …',
    notSent: 'Vastaus ei tullut perille tällä kertaa. Se odottaa yhä.',
    remove: 'Poista',
    removeHeading: 'Poistetaanko vastaus?',
    removeText: 'Se ei ole tullut perille. Jos poistat sen, sitä ei saa takaisin.',
    removeYes: 'Kyllä, poista vastaus',
    removeNo: 'Ei, säilytä se',
    removed: 'Vastaus on poistettu tältä laitteelta.',
    save: 'Tallenna tiedostoksi',
    answerAnew: 'Vastaa uusiin kysymyksiin',
    saved: 'Tiedosto on tallennettu ladattujen tiedostojen joukkoon.',
  },
  trouble: {
    closed: {
      heading: 'Kysely ehti sulkeutua',
      text: 'Vastausta ei ole otettu vastaan. Kun kysely on sulkeutunut, kunnan henkilökuntakaan ei voi enää ottaa sitä vastaan. Se säilyy tässä, kunnes poistat sen. Tallenna se tiedostoksi, jos haluat säilyttää sen.',
    },
    upcoming: {
      heading: 'Kysely ei ole vielä auki',
      text: 'Vastaus säilyy tässä. Paina Lähetä nyt, kun kysely on auennut.',
    },
    unknown: {
      heading: 'Kyselyä ei enää ole',
      text: 'Vastausta ei ole otettu vastaan. Se säilyy tässä, kunnes poistat sen. Tallenna se tiedostoksi, jos haluat säilyttää sen.',
    },
    outdated: {
      heading: 'Kysymykset ovat muuttuneet',
      text: 'Vastaus koskee kysymyksiä, joita ei enää käytetä, joten sitä ei voitu ottaa vastaan. Voit vastata uusiin kysymyksiin. Vanha vastaus kannattaa ensin tallentaa tiedostoksi.',
    },
    used: {
      heading: 'Täältä on jo tullut perille toinen vastaus',
      text: 'Ensimmäinen vastaus on voimassa. Tätä vastausta ei ole otettu vastaan. Tallenna se tiedostoksi, jos haluat säilyttää sen.',
    },
    refused: {
      heading: 'Vastausta ei voitu ottaa vastaan',
      text: 'Se säilyy tässä, kunnes poistat sen. Tallenna se tiedostoksi ja ota yhteyttä kuntaan, niin sinua autetaan.',
    },
  },
  file,
};
