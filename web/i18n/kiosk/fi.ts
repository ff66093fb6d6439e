import type { KioskTexts } from './sv.ts';

export const fi: KioskTexts = {
  title: 'Vastaa tässä',
  begin: 'Aloita',
  language: 'Kieli',
  private: 'Näyttö tyhjennetään jälkeesi. Seuraava ihminen ei näe, mitä olet vastannut.',
  restart: 'Lopeta ja tyhjennä näyttö',
  restartHelp: 'Poistaa vastauksesi ja aloittaa alusta seuraavaa ihmistä varten.',
  closed: 'Kysely ei ole juuri nyt auki.',
  failed: 'Kysymyksiä ei voitu hakea. Yritä hetken päästä uudelleen.',
  tryAgain: 'Yritä uudelleen',
  still: 'Oletko vielä siinä?',
  stillText: 'Muuten näyttö tyhjennetään pian, jotta kukaan muu ei näe vastauksiasi.',
  stillYes: 'Kyllä, olen tässä',
  stillNo: 'Ei, tyhjennä näyttö',
  sent: 'Kiitos! Vastauksesi on lähetetty',
  kept: 'Kiitos! Vastauksesi on tallennettu',
  keptText:
    'Verkkoyhteyttä ei juuri nyt ole. Vastaukset lähetetään itsestään, kun yhteys palaa. Koodi toimii, kun ne ovat tulleet perille.',
  codeLabel: 'Koodisi, näytetään vain nyt',
  codeHelp: 'Kirjoita koodi muistiin tai ota siitä kuva. Sillä voit katsoa, muuttaa tai perua vastauksesi kotoa käsin.',
  done: 'Valmis',
};
