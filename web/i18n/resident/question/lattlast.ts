import { lattlast as both } from '#core/survey/words/question/lattlast.ts';
import type { QuestionTexts } from './sv.ts';

/** Easy-to-read Swedish: one short thought a sentence, everyday words, nothing left out that a person needs. */
export const lattlast: QuestionTexts = {
  name: 'Lykta',
  answering: {
    loading: 'Vänta lite. Frågorna kommer.',
    failedHeading: 'Frågorna kom inte fram',
    failed: 'Har du internet? Du kan också svara här: [enkelt formulär]({plain}).',
    tryAgain: 'Försök igen',
    noScriptHeading: 'Svara i det enkla formuläret',
    noScript: 'Den här sidan fungerar inte i din webbläsare. Du kan svara på en annan sida.',
    noScriptDoor: 'Till det enkla formuläret',
    charactersLeft: 'Du kan skriva {count} tecken till',
    charactersOver: 'Ta bort {count} tecken',
    leaveHelp:
      'Då försvinner dina svar. Svar som väntar på att skickas försvinner också. Du kan också trycka tre gånger på Esc.',
    language: 'Språk',
    draft: 'Spara på min telefon eller dator',
    draftSaved: 'Svaren är sparade här hos dig. De försvinner när du skickar dem.',
    draftRemove: 'Ta bort det sparade',
    draftRemoved: 'Det sparade är borta.',
    draftFailed: 'Det gick inte att spara här.',
    ...both.answering,
  },
  causes: { oneChosen: '1 vald', groupChosen: '{count} valda' },
  ranking: {
    order: 'Så här har du valt',
    ranked: '{option} är nummer {number}.',
    unranked: '{option} är borta.',
    up: 'Flytta upp',
    down: 'Flytta ner',
  },
  place: both.place,
  notices: both.notices,
};
