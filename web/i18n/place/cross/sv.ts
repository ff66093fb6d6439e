import type { CrossTexts } from '../texts.ts';

export const sv: CrossTexts = {
  mapName: 'Karta. Krysset i mitten pekar ut platsen. Flytta kartan med piltangenterna, zooma med plus och minus.',
  mapNameShape:
    'Karta. Krysset i mitten visar var nästa punkt hamnar. Flytta kartan med piltangenterna, zooma med plus och minus. Retur sätter en punkt, Backsteg ångrar den senaste.',
  twoFingers: 'Dra med två fingrar',
  mouseHint: 'Dra eller klicka',
  clickHint: 'Klicka där krysset ska vara',
  ctrlToZoom: 'Håll ned Ctrl och rulla för att zooma',
  commandToZoom: 'Håll ned ⌘ och rulla för att zooma',
  up: 'Flytta krysset uppåt',
  down: 'Flytta krysset nedåt',
  left: 'Flytta krysset åt vänster',
  right: 'Flytta krysset åt höger',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  pointsAt: 'Krysset pekar på',
  outside: 'Utanför kommunen',
  outsideHelp: 'Dialogen gäller platser i kommunen. Flytta kartan tillbaka.',
  outsideMask: (areas) => `Utanför ${areas}`,
  outsideMaskHelp: (areas) => `Frågan gäller platser i ${areas}. Flytta kartan dit.`,
  tooFar: 'Kartan visar ett för stort område',
  tooFarHelp: 'Zooma in tills du ser gatorna.',
  zoomHere: 'Zooma in hit',
  moveFirst: 'Flytta kartan så att krysset ligger på platsen. Ligger det redan rätt? Tryck en gång till.',
  mark: 'Markera',
  kindNames: { point: 'Punkt', line: 'Sträcka', area: 'Område' },
  setCorner: 'Sätt en punkt här',
  undo: 'Ångra senaste punkten',
  clear: 'Rensa alla punkter',
  cornerUndone: (count) =>
    count === 0
      ? 'Punkten är borttagen. Inga punkter kvar.'
      : `Punkten är borttagen. ${count === 1 ? '1 punkt' : `${count} punkter`} kvar.`,
  cleared: 'Alla punkter är borttagna.',
  limits: {
    'line-too-long': 'Med den punkten blir sträckan längre än 5 kilometer. Sätt punkten närmare eller tryck på Klar.',
    'area-too-large':
      'Området är större än 4 kvadratkilometer. Ångra någon punkt och markera den del som det gäller mest.',
    'area-crosses-itself':
      'Områdets kant korsar sig själv. Flytta krysset eller ångra en punkt, och gå runt området i ordning.',
  },
  shapes: {
    line: {
      begin: 'Var börjar sträckan?',
      beginHelp: 'Flytta kartan så att krysset pekar på början.',
      more: 'Flytta krysset längs vägen och sätt fler punkter. Tryck på Klar när sträckan är hel.',
      done: 'Klar, välj sträckan',
      begun: (at) => `Sträckan börjar vid ${at}.`,
      added: (count, size) => `Punkt ${count} är satt. Sträckan är ungefär ${size}.`,
      of: (count, size) => (size === null ? 'Sträckan har 1 punkt' : `Sträckan har ${count} punkter, ungefär ${size}`),
      faults: {
        'same-corner': 'Krysset står kvar på samma punkt. Flytta kartan först.',
        'too-many-corners': 'Sträckan har så många punkter den kan ha. Tryck på Klar.',
        'too-few-corners': 'En sträcka behöver minst två punkter. Flytta krysset och sätt en till.',
      },
    },
    area: {
      begin: 'Var ligger områdets första hörn?',
      beginHelp: 'Flytta kartan så att krysset pekar på kanten av området.',
      more: 'Flytta krysset runt området och sätt en punkt i varje hörn. Tryck på Klar när du är runt.',
      done: 'Klar, välj området',
      begun: (at) => `Första hörnet ligger vid ${at}.`,
      added: (count, size) =>
        size === null ? `Punkt ${count} är satt.` : `Punkt ${count} är satt. Området är ungefär ${size}.`,
      of: (count, size) =>
        size === null
          ? `Området har ${count === 1 ? '1 punkt' : `${count} punkter`}`
          : `Området har ${count} punkter, ungefär ${size}`,
      faults: {
        'same-corner': 'Krysset står kvar på samma punkt. Flytta kartan först.',
        'too-many-corners': 'Området har så många punkter det kan ha. Tryck på Klar.',
        'too-few-corners': 'Ett område behöver minst tre punkter. Flytta krysset och sätt en till.',
      },
    },
  },
};
