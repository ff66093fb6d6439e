import type { HcaptchaTexts } from './sv.ts';

export const fi: HcaptchaTexts = {
  heading: 'Tarkistus ennen lähettämistä',
  why: 'Tarkistus osoittaa, ettei kone lähetä tuhansia vastauksia. Valitse, kuka sen tekee.',
  whoLearns:
    'Jos valitset hCaptchan, yritys saa tietää IP-osoitteesi, selaimesi ja sen, miten osoitat sen ruudussa. Se voi tallentaa evästeitä laitteellesi. Vastauksiasi ei lähetetä sinne. Jos valitset laitteesi, kukaan muu ei saa tietää mitään.',
  byCompany: 'Tee tarkistus hCaptchassa',
  byDevice: 'Tee tarkistus laitteellasi',
  instead: 'Tee tarkistus sen sijaan laitteellasi',
  frame: 'Tarkistus hCaptchassa',
  fetching: 'Haetaan tarkistusta …',
  box: 'Tee tarkistus ruudussa. Lähetä sitten vastauksesi.',
  asking: 'Kysytään hCaptchalta …',
  passed: 'Tarkistus on valmis. Voit lähettää vastauksesi.',
  onDevice: 'Laitteesi tekee tarkistuksen lukiessasi. Voit lähettää vastauksesi.',
  away: 'hCaptchaan ei juuri nyt saada yhteyttä. Laitteesi tekee tarkistuksen sen sijaan. Voit lähettää vastauksesi.',
  refused:
    'hCaptcha ei hyväksynyt tarkistusta. Vastauksesi ovat tallessa. Tee tarkistus uudelleen tai anna laitteesi tehdä se.',
  choose: 'Valitse, miten tarkistus tehdään.',
  finish: 'Tee tarkistus loppuun tai anna laitteesi tehdä se.',
};
