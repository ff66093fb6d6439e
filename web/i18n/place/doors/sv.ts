import { sv as both } from '#core/survey/words/question/sv.ts';
import type { DoorTexts } from '../texts.ts';

export const sv: DoorTexts = {
  ...both.place,
  help: 'Välj en allmän plats, inte någons hem.',
  searchLabel: 'Sök gata, hållplats eller plats',
  searchEmpty: 'Skriv namnet på en gata, hållplats eller plats.',
  searchList: 'Träffar',
  hits: (shown, total) => {
    if (total === 1) return '1 träff.';
    return shown < total ? `${total} träffar, de första ${shown} visas.` : `${total} träffar.`;
  },
  noHits: (query) => `Inga träffar på ${query}. Prova ett annat namn eller välj i listan.`,
  searchComing: 'Namnen hämtas.',
  searchFailed: 'Sökningen kunde inte laddas. Välj i listan, eller försök igen om en stund.',
  kinds: { street: 'gata', place: 'plats', locality: 'ort', stop: 'hållplats', park: 'park', water: 'vatten' },
  listLabel: 'eller välj i listan',
  listEmpty: 'Kända platser',
  mapLabel: 'eller peka ut på kartan',
  mapLabelOpen: 'eller flytta kartan under krysset',
  showMap: 'Visa kartan',
  mapLoading: 'Kartan laddas',
  mapFailed: 'Kartan kunde inte laddas. Sök eller välj i listan.',
  simpleMap: 'Kartan kunde inte laddas. Här är en enklare karta, med gator och kända platser.',
  tryAgain: 'Försök igen',
  chosen: 'Du har valt',
  wholeStreet: (length) => `Hela gatan, ungefär ${length}.`,
  partOfStreet: 'Gäller det en del av gatan? Peka ut den på kartan.',
  exactly: 'Peka ut exakt på kartan',
  choose: 'Välj den här platsen',
  nothingChosen: 'Sök en plats, välj i listan eller visa kartan.',
  myPosition: 'Använd min position',
  positionAsked: 'Vi frågar din enhet var du är. Positionen sparas bara om du väljer platsen.',
  positionFailed: 'Vi fick inte veta var du är. Sök, välj i listan eller flytta kartan.',
  positionFound: 'Kartan visar var du är.',
};
