import type { CrossTexts } from '../texts.ts';

export const fi: CrossTexts = {
  mapName:
    'Kartta. Keskellä oleva risti osoittaa paikan. Siirrä karttaa nuolinäppäimillä, zoomaa plussalla ja miinuksella.',
  mapNameShape:
    'Kartta. Keskellä oleva risti osoittaa, mihin seuraava piste tulee. Siirrä karttaa nuolinäppäimillä, zoomaa plussalla ja miinuksella. Enter asettaa pisteen, askelpalautin kumoaa viimeisen.',
  clickHint: 'Napsauta kohtaa, johon risti tulee',
  twoFingers: 'Vedä kahdella sormella',
  mouseHint: 'Vedä tai napsauta',
  ctrlToZoom: 'Zoomaa pitämällä Ctrl painettuna ja vierittämällä',
  commandToZoom: 'Zoomaa pitämällä ⌘ painettuna ja vierittämällä',
  up: 'Siirrä ristiä ylöspäin',
  down: 'Siirrä ristiä alaspäin',
  left: 'Siirrä ristiä vasemmalle',
  right: 'Siirrä ristiä oikealle',
  zoomIn: 'Lähennä',
  zoomOut: 'Loitonna',
  pointsAt: 'Risti osoittaa paikkaan',
  outside: 'Kunnan ulkopuolella',
  outsideHelp: 'Kysely koskee kunnan paikkoja. Siirrä kartta takaisin.',
  outsideMask: (areas) => `Alueen ${areas} ulkopuolella`,
  outsideMaskHelp: (areas) => `Kysymys koskee paikkoja alueella ${areas}. Siirrä kartta sinne.`,
  tooFar: 'Kartta näyttää liian suuren alueen',
  tooFarHelp: 'Lähennä, kunnes näet kadut.',
  zoomHere: 'Lähennä tähän',
  moveFirst: 'Siirrä karttaa niin, että risti on paikan kohdalla. Onko se jo oikein? Paina uudelleen.',
  mark: 'Merkitse',
  kindNames: { point: 'Piste', line: 'Osuus', area: 'Alue' },
  setCorner: 'Aseta piste tähän',
  undo: 'Kumoa viimeinen piste',
  clear: 'Poista kaikki pisteet',
  cornerUndone: (count) =>
    count === 0
      ? 'Piste on poistettu. Pisteitä ei ole jäljellä.'
      : `Piste on poistettu. ${count === 1 ? '1 piste' : `${count} pistettä`} jäljellä.`,
  cleared: 'Kaikki pisteet on poistettu.',
  limits: {
    'line-too-long': 'Tällä pisteellä osuudesta tulisi yli 5 kilometriä pitkä. Aseta piste lähemmäs tai paina Valmis.',
    'area-too-large':
      'Alue on suurempi kuin 4 neliökilometriä. Kumoa jokin piste ja merkitse se osa, jota asia koskee eniten.',
    'area-crosses-itself':
      'Alueen reuna risteää itsensä kanssa. Siirrä ristiä tai kumoa piste ja kierrä alue järjestyksessä.',
  },
  shapes: {
    line: {
      begin: 'Mistä osuus alkaa?',
      beginHelp: 'Siirrä karttaa niin, että risti osoittaa alkuun.',
      more: 'Siirrä ristiä tietä pitkin ja aseta lisää pisteitä. Paina Valmis, kun osuus on kokonainen.',
      done: 'Valmis, valitse osuus',
      begun: (at) => `Osuus alkaa kohdasta ${at}.`,
      added: (count, size) => `Piste ${count} on asetettu. Osuus on noin ${size}.`,
      of: (count, size) => (size === null ? 'Osuudessa on 1 piste' : `Osuudessa on ${count} pistettä, noin ${size}`),
      faults: {
        'same-corner': 'Risti on yhä samassa pisteessä. Siirrä ensin karttaa.',
        'too-many-corners': 'Osuudessa on niin monta pistettä kuin siinä voi olla. Paina Valmis.',
        'too-few-corners': 'Osuus tarvitsee vähintään kaksi pistettä. Siirrä ristiä ja aseta vielä yksi.',
      },
    },
    area: {
      begin: 'Missä on alueen ensimmäinen kulma?',
      beginHelp: 'Siirrä karttaa niin, että risti osoittaa alueen reunaan.',
      more: 'Siirrä ristiä alueen ympäri ja aseta piste jokaiseen kulmaan. Paina Valmis, kun olet kiertänyt sen.',
      done: 'Valmis, valitse alue',
      begun: (at) => `Ensimmäinen kulma on kohdassa ${at}.`,
      added: (count, size) =>
        size === null ? `Piste ${count} on asetettu.` : `Piste ${count} on asetettu. Alue on noin ${size}.`,
      of: (count, size) =>
        size === null
          ? `Alueessa on ${count === 1 ? '1 piste' : `${count} pistettä`}`
          : `Alueessa on ${count} pistettä, noin ${size}`,
      faults: {
        'same-corner': 'Risti on yhä samassa pisteessä. Siirrä ensin karttaa.',
        'too-many-corners': 'Alueessa on niin monta pistettä kuin siinä voi olla. Paina Valmis.',
        'too-few-corners': 'Alue tarvitsee vähintään kolme pistettä. Siirrä ristiä ja aseta vielä yksi.',
      },
    },
  },
};
