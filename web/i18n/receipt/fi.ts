import type { ReceiptTexts } from './sv.ts';

export const fi: ReceiptTexts = {
  title: 'Käytä koodiasi',
  lead: 'Vastatessasi saamallasi koodilla voit katsoa vastaustasi, muuttaa sitä, perua sen tai poistaa sen. Kirjautua ei tarvitse.',
  label: 'Koodisi',
  help: 'Kaksitoista merkkiä, esimerkiksi K7M4-Q9TD-3HXW. Isot tai pienet kirjaimet, viivoilla tai ilman.',
  show: 'Näytä vastaukseni',
  aboutHeading: 'Tietoa koodista',
  about: [
    'Se, jolla on koodi, voi nähdä vastauksen. Älä näytä sitä muille.',
    'Koodi näytetään kerran. Emme tallenna sitä, vain jäljen, jota ei voi lukea takaperin. Siksi kukaan ei voi hakea koodia puolestasi.',
    'Saitko koodin paperilla? Se toimii täällä, kun kunta on kirjannut vastauksesi.',
    'Voit muuttaa vastausta niin kauan kuin kysely on auki. Perua tai poistaa sen voit myös jälkeenpäin, mutta valmiit kartat ja taulukot eivät muutu. Niissä ei ole yksittäisiä vastauksia, jotka voisi poistaa.',
    'Etkö pysty käyttämään sivua? Ota yhteyttä: {{formalName}}, {{contact}}. Pidä koodi käsillä.',
  ],
};
