import { fi as question } from './question/fi.ts';
import type { DialogueWords } from './sv.ts';

/** Finnish. No translator has read it yet (core/base/language.ts). */
export const fi: DialogueWords = {
  start: {
    lead: 'Vastauksesi auttavat meitä valitsemaan, missä lisäämme valoa, korjaamme ja olemme paikalla.',
    place: {
      door: 'Merkitse paikka',
      about: ['2–3 minuuttia paikkaa kohti.', 'Enintään viisi paikkaa.'],
    },
    questions: {
      door: 'Vastaa kysymyksiin',
      about: ['5–10 minuuttia.', 'Voit ohittaa kysymyksiä.'],
    },
    results: 'Katso valmiita tuloksia',
    anonymous:
      '**Olet anonyymi:** et kirjaudu sisään, emmekä tallenna mitään, mistä näkisi kuka olet. [Näin toimimme](sa-gor-vi/)',
  },
  places: {
    heading: 'Paikkasi',
    another: 'Lisää paikka',
    full: 'Olet merkinnyt {max} paikkaa. Enempää emme ota vastaan yhdeltä vastaajalta.',
    done: 'Paikat valmiit',
    nowhere: 'Mielessäni ei ole tiettyä paikkaa',
    change: 'Muuta',
    remove: 'Poista',
    number: '{number}. {name}',
  },
  check: {
    heading: 'Tarkista vastauksesi',
    places: 'Paikkasi',
    answers: 'Vastauksesi',
    change: 'Muuta',
    answer: 'Vastaa',
    notAnswered: 'Ei vastattu',
    skipped: 'Ohittamiasi kysymyksiä: {count}. Voit silti lähettää.',
    about: 'Sinusta, vapaaehtoinen',
    also: 'Haluatko vastata myös kysymyksiin? Siihen menee 5–10 minuuttia.',
    alsoDo: 'Vastaa myös kysymyksiin',
    trap: 'Jätä kenttä tyhjäksi',
    nothing:
      'Et ole vielä vastannut mihinkään. Merkitse paikka tai vastaa vähintään yhteen kysymykseen, niin voit lähettää.',
    send: 'Lähetä vastaukseni',
    refusedHeading: 'Jotain on muutettava ennen kuin vastaukset voi lähettää',
    alreadyHeading: 'Vastauksesi ovat jo perillä',
    already: 'Aiempi yritys onnistui. Sen jälkeen tekemäsi muutokset eivät ole mukana.',
  },
  receipt: {
    heading: 'Vastauksesi on lähetetty',
    thanks:
      'Kiitos. Kun kysely on sulkeutunut, kunta laskee kaikkien vastaukset yhteen. Omin sanoin kirjoittamasi tallennetaan, ja kunta voi lukea sen.',
    codeLabel: 'Koodisi, näytetään vain nyt',
    codeHelp:
      'Säilytä koodi. Sillä voit katsoa vastaustasi, muuttaa sitä, perua sen tai poistaa sen. Kukaan ei voi etsiä koodia puolestasi.',
    codeLink: 'Käytä koodiasi',
    newTab: '(avautuu uuteen välilehteen)',
    next: 'Mitä seuraavaksi tapahtuu',
    closes: 'Kysely sulkeutuu.',
    by: 'Viimeistään {day}',
    results: 'Kunta näyttää tuloksen täällä karttoina ja taulukoina.',
    feedback: 'Kunta kertoo, mitä se tekee ja mitä se ei tee ja miksi.',
    crimeHeading: 'Oletko joutunut rikoksen kohteeksi?',
    crime:
      'Tämä ei ole rikosilmoitus. Ilmoita tai vihjaa: [114 14](tel:11414). Brottsofferjouren, rikosuhrien tuki, kuuntelee maksutta, myös nimettömästi: [116 006](tel:116006).',
    fault: 'Rikkinäinen lamppu tai kuoppa tiessä? [Ilmoita viasta]({url})',
    stateRoad: 'Valtion tie: Trafikverket, [0771-921 921](tel:0771921921).',
  },
  ...question,
};
