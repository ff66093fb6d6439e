/** What stands on a screen that people answer on one after another. The shape of every language. */
export const sv = {
  title: 'Svara här',
  begin: 'Börja',
  language: 'Språk',
  private: 'Skärmen töms efter dig. Den som kommer efter ser inte vad du har svarat.',
  restart: 'Avsluta och töm skärmen',
  restartHelp: 'Tar bort det du har svarat och börjar om för nästa person.',
  closed: 'Dialogen är inte öppen just nu.',
  failed: 'Frågorna kunde inte hämtas. Försök igen om en stund.',
  tryAgain: 'Försök igen',
  still: 'Är du kvar?',
  stillText: 'Annars töms skärmen snart, så att ingen annan ser dina svar.',
  stillYes: 'Ja, jag är kvar',
  stillNo: 'Nej, töm skärmen',
  sent: 'Tack! Dina svar är skickade',
  kept: 'Tack! Dina svar är sparade',
  keptText:
    'Det finns inget nät just nu. Svaren skickas av sig själva när nätet är tillbaka. Koden gäller när de har kommit fram.',
  codeLabel: 'Din kod, visas bara nu',
  codeHelp: 'Skriv av eller fotografera koden. Med den kan du se, ändra eller ta tillbaka dina svar hemifrån.',
  done: 'Klar',
};
export type KioskTexts = typeof sv;
