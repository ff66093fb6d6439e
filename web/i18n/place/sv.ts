import { sv as both } from '#core/survey/words/sv.ts';
import type { PlaceTexts } from './texts.ts';

export const sv: PlaceTexts = {
  back: both.answering.back,
  count: (number, max) => `Plats ${number} av högst ${max}`,
  heading: both.place.heading,
  help: 'Välj en allmän plats, inte någons hem.',

  searchLabel: 'Sök gata, hållplats eller plats',
  searchExample: both.place.searchExample,
  searchButton: both.place.searchButton,
  searchEmpty: 'Skriv namnet på en gata, hållplats eller plats.',
  searchList: 'Träffar',
  hits: (shown, total) => {
    if (total === 1) return '1 träff.';
    return shown < total ? `${total} träffar, de första ${shown} visas.` : `${total} träffar.`;
  },
  noHits: (query) => `Inga träffar på ${query}. Prova ett annat namn eller välj i listan.`,
  kinds: { street: 'gata', place: 'plats', locality: 'ort', stop: 'hållplats', park: 'park', water: 'vatten' },

  listLabel: 'eller välj i listan',
  listEmpty: 'Kända platser',

  mapLabel: 'eller peka ut på kartan',
  mapLabelOpen: 'eller flytta kartan under krysset',
  showMap: 'Visa kartan',
  mapLoading: 'Kartan laddas',
  mapFailed: 'Kartan kunde inte laddas. Sök eller välj i listan.',
  tryAgain: 'Försök igen',
  mapName: 'Karta. Krysset i mitten pekar ut platsen. Flytta kartan med piltangenterna, zooma med plus och minus.',
  twoFingers: 'Dra med två fingrar',
  mouseHint: 'Dra eller klicka',
  ctrlToZoom: 'Håll ned Ctrl och rulla för att zooma',
  commandToZoom: 'Håll ned ⌘ och rulla för att zooma',
  up: 'Flytta krysset uppåt',
  down: 'Flytta krysset nedåt',
  left: 'Flytta krysset åt vänster',
  right: 'Flytta krysset åt höger',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',

  pointsAt: 'Krysset pekar på',
  chosen: 'Du har valt',
  wholeStreet: (length) => `Hela gatan, ungefär ${length}.`,
  partOfStreet: 'Gäller det en del av gatan? Peka ut den på kartan.',
  exactly: 'Peka ut exakt på kartan',
  outside: 'Utanför kommunen',
  outsideHelp: 'Dialogen gäller platser i kommunen. Flytta kartan tillbaka.',
  tooFar: 'Kartan visar ett för stort område',
  tooFarHelp: 'Zooma in tills du ser gatorna.',
  zoomHere: 'Zooma in hit',
  choose: 'Välj den här platsen',
  moveFirst: 'Flytta kartan så att krysset ligger på platsen. Ligger det redan rätt? Tryck en gång till.',
  nothingChosen: 'Sök en plats, välj i listan eller visa kartan.',

  myPosition: 'Använd min position',
  positionAsked: 'Vi frågar din enhet var du är. Positionen sparas bara om du väljer platsen.',
  positionFailed: 'Vi fick inte veta var du är. Sök, välj i listan eller flytta kartan.',
  positionFound: 'Kartan visar var du är.',

  markStretch: 'Markera en sträcka i stället',
  markPoint: 'Markera en punkt i stället',
  stretchStart: 'Var börjar sträckan?',
  stretchStartHelp: 'Flytta kartan så att krysset pekar på början.',
  stretchMore: 'Flytta krysset längs vägen och lägg till punkter. Tryck på Klar när sträckan är hel.',
  setStart: 'Börja sträckan här',
  addPoint: 'Lägg till punkt här',
  undo: 'Ångra senaste punkten',
  done: 'Klar, välj sträckan',
  startSet: (at) => `Sträckan börjar vid ${at}.`,
  pointAdded: (count, length) => `Punkt ${count} är tillagd. Sträckan är ungefär ${length}.`,
  pointUndone: (count) =>
    count === 0
      ? 'Punkten är borttagen. Sträckan är tom.'
      : `Punkten är borttagen. ${count === 1 ? '1 punkt' : `${count} punkter`} kvar.`,
  stretchOf: (count, length) =>
    count === 1 ? 'Sträckan har 1 punkt' : `Sträckan har ${count} punkter, ungefär ${length}`,
  samePoint: 'Krysset står kvar på samma punkt. Flytta kartan först.',
  tooManyPoints: 'Sträckan har så många punkter den kan ha. Tryck på Klar.',

  sketch: (feeling, heading, near) =>
    `Kartbild: ${heading}, ${feeling === null ? 'vald plats' : feeling === 'safe' ? 'trygg plats' : 'otrygg plats'}.${near.length > 0 ? ` I närheten: ${near.join(', ')}.` : ''}`,
};
