import type { ReceiptWords } from './sv.ts';

export const fi: ReceiptWords = {
  title: 'Vastauksesi',
  label: 'Koodisi',
  help: 'Kaksitoista merkkiä, esimerkiksi K7M4-Q9TD-3HXW. Isot tai pienet kirjaimet, viivoilla tai ilman.',
  open: 'Näytä vastaukseni',
  errorHeading: 'Tee näin',
  unknown: 'Tarkista koodi. Emme löydä sillä vastausta.',
  unknownWhy:
    'Koodi voi olla väärin kirjoitettu tai vastaus poistettu. Jos vastasit paperilla, voi kestää muutaman päivän, ennen kuin vastaus on kirjattu. Emme näe, mikä näistä on syynä, eikä kukaan voi hakea koodia puolestasi.',
  codesGone:
    'Koodit lakkaavat toimimasta {days} päivää kyselyn sulkeutumisen jälkeen. Silloin koodin ja vastauksen välinen yhteys on hävitetty. Kukaan ei enää voi löytää vastausta, emme mekään, joten emme voi näyttää, korjata tai poistaa sitä.',
  codeWorksUntil:
    'Koodi toimii {day} asti, se päivä mukaan lukien. Sen jälkeen koodin ja vastauksen välinen yhteys hävitetään, eikä kukaan voi löytää vastausta, emme mekään.',
  answerWholeUntil: 'Tarkat paikkasi ja vastaustesi välinen yhteys hävitetään viimeistään {day}.',
  dayIsNew: 'Näin on ollut {since} alkaen. Sitä ennen tällaista päivää ei ollut.',
  codeDayGone:
    'Koodi ei lakkaa toimimasta itsestään. Sille oli aiemmin päivä, mutta {since} alkaen se ei ole enää voimassa.',
  answerDayGone:
    'Tarkkoja paikkojasi ei hävitetä itsestään. Sille oli aiemmin päivä, mutta {since} alkaen se ei ole enää voimassa.',
  tooMany: 'Odota hetki',
  again: 'Yritä uudelleen',
  received: 'Saapui {day} kello {from}–{to}.',
  receivedAs: { app: '', plain: '', entry: 'Työntekijä kirjoitti vastauksesi järjestelmään.' },
  changed: 'Vastaus on muutettu.',
  stateWithdrawn:
    '**Olet perunut vastauksen.** Se ei ole mukana kartoissa eikä taulukoissa, jotka tehdään tästä eteenpäin.',
  notCounted: {
    waiting:
      '**Vastausta ei lasketa vielä mukaan.** Se tuli ilman robottitarkistusta, jonka selain tekee itse, kun skriptit ovat käytössä. Kunnan työntekijä hyväksyy tällaiset vastaukset mukaan. Sinun ei tarvitse tehdä mitään.',
    'set-aside':
      '**Vastaus on jätetty laskennan ulkopuolelle.** Se tuli samaan aikaan monen samankaltaisen vastauksen kanssa, ja kunnan työntekijä on arvioinut, että ne kuuluvat yhteen. Onko se virhe? Kirjoita osoitteeseen {contact}, mutta älä kerro koodiasi.',
  },
  places: 'Paikkasi',
  coarse: 'Tallennettu likimääräisesti, {metres} metrin tarkkuudella.',
  answers: 'Vastauksesi',
  nothing: 'Vastauksia ei ole jäljellä.',
  acts: 'Voit tehdä näin',
  whileWithdrawn: 'Takaisin otettua vastausta ei voi muuttaa. Voit poistaa sen kokonaan.',
  whileOpen: 'Kysely on auki {closes} saakka. Siihen asti voit muuttaa vastausta, perua sen tai poistaa sen.',
  closed:
    'Kysely sulkeutui {closes}. **Et voi enää muuttaa vastausta**, koska kaikkien vastauksia lasketaan nyt yhteen. Voit yhä perua sen. Silloin se jää pois laskennasta, ellei laskentaa ole jo tehty. Tulokset näytetään viimeistään {results}.',
  released:
    'Tulokset ovat valmiit. **Valmiit kartat ja taulukot eivät muutu**, sillä vanhaa karttaa uuteen vertaamalla voisi päätellä, mitä juuri sinä vastasit. Niissä ei ole yksittäisiä vastauksia, jotka voisi poistaa. Voit perua vastauksen tulevista laskennoista tai poistaa sen rekistereistämme.',
  change: 'Muuta vastaustani',
  changeFailed: 'Kysymyksiä ei voitu hakea. Yritä hetken kuluttua uudelleen.',
  loading: 'Haetaan kysymyksiä …',
  withdraw: 'Peru vastaukseni',
  withdrawAbout: 'Vastausta ei lasketa mukaan, mutta se säilyy kunnalla ja voit katsoa sitä koodilla.',
  withdrawHeading: 'Haluatko perua vastauksen?',
  withdrawText:
    'Silloin sitä ei lasketa mukaan karttoihin ja taulukoihin, jotka tehdään tästä eteenpäin. Perumista ei voi kumota, mutta voit vastata uudelleen niin kauan kuin kysely on auki.',
  withdrawYes: 'Kyllä, peru vastaus',
  withdrawnHeading: 'Vastaus on peruttu',
  withdrawnText:
    'Sitä ei lasketa mukaan karttoihin ja taulukoihin, jotka tehdään tästä eteenpäin. Koodi toimii yhä: voit katsoa vastausta tai poistaa sen.',
  erase: 'Poista vastaukseni kokonaan',
  eraseAbout: 'Vastaus häviää kunnan rekistereistä. Koodi lakkaa toimimasta.',
  eraseHeading: 'Haluatko poistaa vastauksen kokonaan?',
  eraseText:
    'Kaikki vastauksesi poistetaan kunnan rekistereistä, myös omin sanoin kirjoittamasi. Niitä ei voi palauttaa. Koodi lakkaa toimimasta.',
  eraseYes: 'Kyllä, poista vastaus',
  erasedHeading: 'Vastaus on poistettu',
  erasedText: 'Sitä ei enää ole kunnan rekistereissä. Varmuuskopiot korvautuvat ajan myötä. Koodi ei enää toimi.',
  no: 'Ei, takaisin vastaukseen',
  toStart: 'Etusivulle',
  another: 'Kirjoita toinen koodi',
};
