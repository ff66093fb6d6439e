import type { HcaptchaTexts } from './sv.ts';

export const lattlast: HcaptchaTexts = {
  heading: 'En kontroll innan du skickar',
  why: 'Vi kontrollerar att du är en människa och inte en dator som skickar många svar. Välj vem som ska göra kontrollen.',
  whoLearns:
    'hCaptcha är ett företag. Väljer du hCaptcha får företaget veta vilken dator eller telefon du använder och var på internet den finns. Företaget kan spara något på den. Företaget får inte dina svar. Väljer du din egen telefon eller dator får ingen annan veta något.',
  byCompany: 'Gör kontrollen hos hCaptcha',
  byDevice: 'Gör kontrollen på din enhet',
  instead: 'Gör kontrollen på din enhet i stället',
  frame: 'Kontroll hos hCaptcha',
  fetching: 'Vänta. Kontrollen kommer.',
  box: 'Gör kontrollen i rutan. Skicka sedan dina svar.',
  asking: 'Vänta. Vi frågar hCaptcha.',
  passed: 'Kontrollen är klar. Nu kan du skicka dina svar.',
  onDevice: 'Din telefon eller dator gör kontrollen själv. Nu kan du skicka dina svar.',
  away: 'Kontrollen hos hCaptcha fungerar inte nu. Din telefon eller dator gör kontrollen själv. Nu kan du skicka dina svar.',
  refused: 'Kontrollen gick inte bra. Dina svar finns kvar. Gör kontrollen en gång till, eller låt din enhet göra den.',
  choose: 'Välj vem som ska göra kontrollen.',
  finish: 'Gör klart kontrollen, eller låt din enhet göra den.',
};
