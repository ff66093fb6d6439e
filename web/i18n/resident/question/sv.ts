import { sv as both } from '#core/survey/words/question/sv.ts';

/**
 * What the first question page says, in Swedish: the app begins with these, and fetches the rest (resident/sv.ts) when somebody
 * comes to a page that says more. `both` stands last in each part: a key that both have does not compile.
 */
export const sv = {
  name: 'Lykta',
  answering: {
    loading: 'Hämtar frågorna …',
    failedHeading: 'Frågorna kunde inte hämtas',
    failed: 'Kontrollera att du har kontakt med nätet. Du kan också svara [i det enkla formuläret]({plain}).',
    tryAgain: 'Försök igen',
    noScriptHeading: 'Svara i det enkla formuläret',
    noScript: 'Den här webbläsaren kör inte våra skript. Du kan svara ändå, i ett enkelt formulär.',
    noScriptDoor: 'Till det enkla formuläret',
    charactersLeft: '{count} tecken kvar',
    charactersOver: '{count} tecken för mycket',
    leaveHelp:
      'Tömmer svaren, även utkast och svar som väntar på den här enheten, och byter till en annan sida. Du kan också trycka tre gånger på Esc.',
    language: 'Språk',
    draft: 'Spara utkast på min enhet',
    draftSaved: 'Utkastet sparas bara på den här enheten, tills du skickar eller tar bort det.',
    draftRemove: 'Ta bort utkastet',
    draftRemoved: 'Utkastet är borttaget.',
    draftFailed: 'Utkastet kunde inte sparas. Webbläsaren tillåter det inte här.',
    ...both.answering,
  },
  causes: { oneChosen: '1 vald', groupChosen: '{count} valda' },
  ranking: {
    order: 'Din ordning',
    ranked: '{option} är nummer {number}.',
    unranked: '{option} är inte med i ordningen längre.',
    up: 'Flytta upp',
    down: 'Flytta ner',
  },
  place: both.place,
  notices: both.notices,
};

export type QuestionTexts = typeof sv;
