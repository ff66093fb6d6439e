import { lattlast as both } from '#core/survey/words/question/lattlast.ts';
import type { DoorTexts } from '../texts.ts';

export const lattlast: DoorTexts = {
  ...both.place,
  help: 'Välj en plats där alla får vara. Välj inte någons hem.',
  searchLabel: 'Skriv namnet på en gata eller en plats',
  searchEmpty: 'Skriv ett namn först.',
  searchList: 'Det här hittade vi',
  hits: (shown, total) => {
    if (total === 1) return 'Vi hittade 1 namn.';
    return shown < total ? `Vi hittade ${total} namn. Du ser de första ${shown}.` : `Vi hittade ${total} namn.`;
  },
  noHits: (query) => `Vi hittar inte ${query}. Skriv ett annat namn. Du kan också välja i listan.`,
  searchComing: 'Vi hämtar namnen. Vänta lite.',
  searchFailed: 'Det går inte att söka just nu. Välj i listan.',
  kinds: { street: 'gata', place: 'plats', locality: 'by', stop: 'hållplats', park: 'park', water: 'vatten' },
  listLabel: 'Du kan också välja i listan',
  listEmpty: 'Platser som många känner till',
  mapLabel: 'Du kan också visa på kartan',
  mapLabelOpen: 'Flytta kartan. Krysset visar platsen.',
  showMap: 'Visa kartan',
  mapLoading: 'Kartan kommer snart',
  mapFailed: 'Kartan går inte att visa. Skriv ett namn eller välj i listan.',
  simpleMap: 'Kartan går inte att visa. Här är en enklare karta. Den har gator och platser.',
  tryAgain: 'Försök en gång till',
  chosen: 'Du har valt',
  wholeStreet: (length) => `Du väljer hela gatan. Den är ungefär ${length} lång.`,
  partOfStreet: 'Är det bara en del av gatan? Visa den på kartan.',
  exactly: 'Visa på kartan',
  choose: 'Välj den här platsen',
  nothingChosen: 'Välj en plats först. Skriv ett namn, välj i listan eller visa på kartan.',
  myPosition: 'Visa var jag är nu',
  positionAsked: 'Vi frågar din mobil eller dator var du är. Vi sparar det bara om du väljer platsen.',
  positionFailed: 'Vi vet inte var du är. Skriv ett namn, välj i listan eller flytta kartan.',
  positionFound: 'Kartan visar var du är.',
};
