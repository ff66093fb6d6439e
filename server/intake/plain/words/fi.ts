import type { OwnWords } from './sv.ts';

export const fi: OwnWords = {
  whereHelp: 'Valitse julkinen paikka, älä kenenkään kotia.',
  search: 'Hae katua, pysäkkiä tai paikkaa',
  orList: 'tai valitse luettelosta',
  knownFirst: 'Valitse paikka',
  choose: 'Valitse tämä paikka',
  hits: 'Osumat haulla ”{typed}”',
  noHits: 'Minkään paikan nimi ei ole ”{typed}”. Kokeile nimen osaa tai valitse luettelosta.',
  manyHits: 'Osumia on enemmän. Kirjoita nimeä pidemmälle.',
  chooseHit: 'Valitse jokin osumista',
  chooseKnown: 'Valitse paikka luettelosta tai hae',
  typeName: 'Kirjoita kadun tai paikan nimi',
  wholeStreet: 'koko katu',
  lost: 'Sivu oli liian vanha tai puutteellinen. Mitään ei ole lähetetty. Aloita alusta tästä.',
  howTitle: 'Miten haluat vastata?',
  tooLarge: 'Teksti oli liian pitkä sivulle. Mene takaisin ja lyhennä sitä.',
  noLanguageHeading: 'Kysymyksiä ei ole suomeksi',
  noLanguage: 'Valitse kieli, jolla voit vastata.',
};
