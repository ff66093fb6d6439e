/** The check where hCaptcha is set; nobody else fetches these words. */
export const sv = {
  heading: 'Kontroll före du skickar',
  why: 'Kontrollen visar att ingen maskin skickar tusentals svar. Välj vem som ska göra den.',
  whoLearns:
    'Väljer du hCaptcha får företaget veta din IP-adress, vilken webbläsare du har och hur du pekar i rutan. Det kan spara kakor på din enhet. Dina svar skickas inte dit. Väljer du din enhet får ingen annan veta något.',
  byCompany: 'Gör kontrollen hos hCaptcha',
  byDevice: 'Gör kontrollen på din enhet',
  instead: 'Gör kontrollen på din enhet i stället',
  frame: 'Kontroll hos hCaptcha',
  fetching: 'Hämtar kontrollen …',
  box: 'Gör kontrollen i rutan. Skicka sedan dina svar.',
  asking: 'Frågar hCaptcha …',
  passed: 'Kontrollen är klar. Du kan skicka dina svar.',
  onDevice: 'Din enhet gör kontrollen medan du läser. Du kan skicka dina svar.',
  away: 'hCaptcha går inte att nå just nu. Din enhet gör kontrollen i stället. Du kan skicka dina svar.',
  refused:
    'hCaptcha godkände inte kontrollen. Dina svar finns kvar. Gör kontrollen igen, eller låt din enhet göra den.',
  choose: 'Välj hur kontrollen ska göras.',
  finish: 'Gör klart kontrollen, eller låt din enhet göra den.',
};

/** The shape of every language. */
export type HcaptchaTexts = Readonly<Record<keyof typeof sv, string>>;
