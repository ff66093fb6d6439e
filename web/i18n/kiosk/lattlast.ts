import type { KioskTexts } from './sv.ts';

export const lattlast: KioskTexts = {
  title: 'Svara här',
  begin: 'Börja',
  language: 'Språk',
  private: 'Skärmen blir tom efter dig. Ingen ser vad du har svarat.',
  restart: 'Sluta och töm skärmen',
  restartHelp: 'Dina svar försvinner. Nästa person kan börja.',
  closed: 'Du kan inte svara just nu.',
  failed: 'Det gick inte att hämta frågorna. Försök igen snart.',
  tryAgain: 'Försök igen',
  still: 'Är du kvar?',
  stillText: 'Om du har gått blir skärmen tom. Då ser ingen dina svar.',
  stillYes: 'Ja, jag är kvar',
  stillNo: 'Nej, töm skärmen',
  sent: 'Tack! Dina svar är skickade',
  kept: 'Tack! Dina svar är sparade',
  keptText: 'Det finns inget internet nu. Svaren skickas sedan. Koden fungerar när svaren är skickade.',
  codeLabel: 'Din kod. Den visas bara nu',
  codeHelp: 'Skriv ner koden eller ta en bild. Med koden kan du ändra dina svar.',
  done: 'Klar',
};
