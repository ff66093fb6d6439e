import type { CrossTexts } from '../texts.ts';

export const lattlast: CrossTexts = {
  mapName:
    'Karta. Krysset i mitten visar platsen. Flytta kartan med pilarna. Plus och minus gör kartan större och mindre.',
  mapNameShape:
    'Karta. Krysset i mitten visar var nästa punkt kommer. Flytta kartan med pilarna. Plus och minus gör kartan större och mindre. Retur sätter en punkt. Backsteg tar bort den.',
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
  outside: 'Platsen ligger utanför kommunen',
  outsideHelp: 'Frågorna gäller platser i kommunen. Flytta tillbaka kartan.',
  outsideMask: (areas) => `Platsen ligger utanför ${areas}`,
  outsideMaskHelp: (areas) => `Frågan gäller platser i ${areas}. Flytta kartan dit.`,
  tooFar: 'Du ser för mycket av kartan',
  tooFarHelp: 'Gör kartan större tills du ser gatorna.',
  zoomHere: 'Gör kartan större här',
  moveFirst: 'Flytta kartan så att krysset är på platsen. Är det redan rätt? Tryck en gång till.',
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
};
