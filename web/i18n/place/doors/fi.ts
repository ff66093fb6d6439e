import { fi as both } from '#core/survey/words/question/fi.ts';
import type { DoorTexts } from '../texts.ts';

export const fi: DoorTexts = {
  ...both.place,
  help: 'Valitse julkinen paikka, älä kenenkään kotia.',
  searchLabel: 'Hae katua, pysäkkiä tai paikkaa',
  searchEmpty: 'Kirjoita kadun, pysäkin tai paikan nimi.',
  searchList: 'Osumat',
  hits: (shown, total) => {
    if (total === 1) return '1 osuma.';
    return shown < total ? `${total} osumaa, ensimmäiset ${shown} näytetään.` : `${total} osumaa.`;
  },
  noHits: (query) => `Ei osumia haulla ${query}. Kokeile toista nimeä tai valitse luettelosta.`,
  searchComing: 'Nimiä haetaan.',
  searchFailed: 'Hakua ei voitu ladata. Valitse luettelosta tai yritä hetken päästä uudelleen.',
  kinds: { street: 'katu', place: 'paikka', locality: 'taajama', stop: 'pysäkki', park: 'puisto', water: 'vesistö' },
  listLabel: 'tai valitse luettelosta',
  listEmpty: 'Tunnetut paikat',
  mapLabel: 'tai osoita kartalla',
  mapLabelOpen: 'tai siirrä karttaa ristin alla',
  showMap: 'Näytä kartta',
  mapLoading: 'Karttaa ladataan',
  mapFailed: 'Karttaa ei voitu ladata. Hae tai valitse luettelosta.',
  simpleMap: 'Karttaa ei voitu ladata. Tässä on yksinkertaisempi kartta, jossa on kadut ja tunnetut paikat.',
  tryAgain: 'Yritä uudelleen',
  chosen: 'Olet valinnut',
  wholeStreet: (length) => `Koko katu, noin ${length}.`,
  partOfStreet: 'Koskeeko se kadun osaa? Osoita se kartalla.',
  exactly: 'Osoita tarkasti kartalla',
  choose: 'Valitse tämä paikka',
  nothingChosen: 'Hae paikkaa, valitse luettelosta tai näytä kartta.',
  myPosition: 'Käytä sijaintiani',
  positionAsked: 'Kysymme laitteeltasi, missä olet. Sijainti tallennetaan vain, jos valitset paikan.',
  positionFailed: 'Emme saaneet tietää, missä olet. Hae, valitse luettelosta tai siirrä karttaa.',
  positionFound: 'Kartta näyttää, missä olet.',
};
