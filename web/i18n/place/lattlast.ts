import { lattlast as both } from '#core/survey/words/lattlast.ts';
import type { PlaceTexts } from './texts.ts';

export const lattlast: PlaceTexts = {
  back: both.answering.back,
  count: (number, max) => `Plats ${number}. Du kan välja ${max} platser.`,
  heading: both.place.heading,
  help: 'Välj en plats där alla får vara. Välj inte någons hem.',

  searchLabel: 'Skriv namnet på en gata eller en plats',
  searchExample: both.place.searchExample,
  searchButton: both.place.searchButton,
  searchEmpty: 'Skriv ett namn först.',
  searchList: 'Det här hittade vi',
  hits: (shown, total) => {
    if (total === 1) return 'Vi hittade 1 namn.';
    return shown < total ? `Vi hittade ${total} namn. Du ser de första ${shown}.` : `Vi hittade ${total} namn.`;
  },
  noHits: (query) => `Vi hittar inte ${query}. Skriv ett annat namn. Du kan också välja i listan.`,
  kinds: { street: 'gata', place: 'plats', locality: 'by', stop: 'hållplats', park: 'park', water: 'vatten' },

  listLabel: 'Du kan också välja i listan',
  listEmpty: 'Platser som många känner till',

  mapLabel: 'Du kan också visa på kartan',
  mapLabelOpen: 'Flytta kartan. Krysset visar platsen.',
  showMap: 'Visa kartan',
  mapLoading: 'Kartan kommer snart',
  mapFailed: 'Kartan går inte att visa. Skriv ett namn eller välj i listan.',
  tryAgain: 'Försök en gång till',
  mapName:
    'Karta. Krysset i mitten visar platsen. Flytta kartan med pilarna. Plus och minus gör kartan större och mindre.',
  mapNameShape:
    'Karta. Krysset i mitten visar var nästa punkt kommer. Flytta kartan med pilarna. Plus och minus gör kartan större och mindre. Retur sätter en punkt. Backsteg tar bort den.',
  simpleMap: 'Kartan går inte att visa. Här är en enklare karta. Den har gator och platser.',
  twoFingers: 'Dra med två fingrar',
  mouseHint: 'Dra eller klicka',
  clickHint: 'Klicka där krysset ska vara',
  ctrlToZoom: 'Håll ned Ctrl och rulla. Då blir kartan större eller mindre',
  commandToZoom: 'Håll ned ⌘ och rulla. Då blir kartan större eller mindre',
  up: 'Flytta krysset uppåt',
  down: 'Flytta krysset nedåt',
  left: 'Flytta krysset åt vänster',
  right: 'Flytta krysset åt höger',
  zoomIn: 'Större karta',
  zoomOut: 'Mindre karta',

  pointsAt: 'Krysset visar',
  chosen: 'Du har valt',
  wholeStreet: (length) => `Du väljer hela gatan. Den är ungefär ${length} lång.`,
  partOfStreet: 'Är det bara en del av gatan? Visa den på kartan.',
  exactly: 'Visa på kartan',
  outside: 'Platsen ligger utanför kommunen',
  outsideHelp: 'Frågorna gäller platser i kommunen. Flytta tillbaka kartan.',
  outsideMask: (areas) => `Platsen ligger utanför ${areas}`,
  outsideMaskHelp: (areas) => `Frågan gäller platser i ${areas}. Flytta kartan dit.`,
  tooFar: 'Du ser för mycket av kartan',
  tooFarHelp: 'Gör kartan större tills du ser gatorna.',
  zoomHere: 'Gör kartan större här',
  choose: 'Välj den här platsen',
  moveFirst: 'Flytta kartan så att krysset är på platsen. Är det redan rätt? Tryck en gång till.',
  nothingChosen: 'Välj en plats först. Skriv ett namn, välj i listan eller visa på kartan.',

  myPosition: 'Visa var jag är nu',
  positionAsked: 'Vi frågar din mobil eller dator var du är. Vi sparar det bara om du väljer platsen.',
  positionFailed: 'Vi vet inte var du är. Skriv ett namn, välj i listan eller flytta kartan.',
  positionFound: 'Kartan visar var du är.',

  mark: 'Visa med',
  kindNames: { point: 'en punkt', line: 'en väg', area: 'ett område' },
  setCorner: 'Sätt en punkt här',
  undo: 'Ta bort den sista punkten',
  clear: 'Ta bort alla punkter',
  cornerUndone: (count) =>
    count === 0
      ? 'Punkten är borta. Det finns inga punkter.'
      : `Punkten är borta. Nu finns ${count === 1 ? '1 punkt' : `${count} punkter`}.`,
  cleared: 'Alla punkter är borta.',
  limits: {
    'line-too-long': 'Vägen blir för lång. Den får vara 5 kilometer. Sätt punkten närmare.',
    'area-too-large': 'Området är för stort. Ta bort en punkt. Visa bara den viktigaste delen.',
    'area-crosses-itself': 'Kanten går över sig själv. Ta bort en punkt. Gå sedan runt området.',
  },
  shapes: {
    line: {
      begin: 'Var börjar vägen?',
      beginHelp: 'Flytta kartan. Krysset ska stå där vägen börjar.',
      more: 'Flytta krysset längs vägen. Sätt fler punkter. Tryck på Klar när vägen är färdig.',
      done: 'Klar, välj vägen',
      begun: (at) => `Vägen börjar vid ${at}.`,
      added: (count, size) => `Nu finns ${count} punkter. Vägen är ungefär ${size} lång.`,
      of: (count, size) =>
        size === null ? 'Vägen har 1 punkt' : `Vägen har ${count} punkter. Den är ungefär ${size} lång`,
      faults: {
        'same-corner': 'Krysset har inte flyttat sig. Flytta kartan först.',
        'too-many-corners': 'Det går inte att sätta fler punkter. Tryck på Klar.',
        'too-few-corners': 'Du behöver två punkter. Flytta krysset och sätt en punkt till.',
      },
    },
    area: {
      begin: 'Var är kanten på området?',
      beginHelp: 'Flytta kartan. Krysset ska stå på kanten av området.',
      more: 'Gå runt området med krysset. Sätt en punkt i varje hörn. Tryck på Klar när du har gått runt.',
      done: 'Klar, välj området',
      begun: (at) => `Den första punkten är vid ${at}.`,
      added: (count, size) =>
        size === null ? `Nu finns ${count} punkter.` : `Nu finns ${count} punkter. Området är ungefär ${size} stort.`,
      of: (count, size) =>
        size === null
          ? `Området har ${count === 1 ? '1 punkt' : `${count} punkter`}`
          : `Området har ${count} punkter. Det är ungefär ${size} stort`,
      faults: {
        'same-corner': 'Krysset har inte flyttat sig. Flytta kartan först.',
        'too-many-corners': 'Det går inte att sätta fler punkter. Tryck på Klar.',
        'too-few-corners': 'Du behöver tre punkter. Flytta krysset och sätt en punkt till.',
      },
    },
  },

  sketch: (feeling, heading, near) =>
    `En bild av kartan. Platsen är ${heading}.${feeling === null ? '' : feeling === 'safe' ? ' Den känns trygg.' : ' Den känns otrygg.'}${near.length > 0 ? ` Nära platsen finns ${near.join(', ')}.` : ''}`,
};
