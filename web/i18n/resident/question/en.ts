import { en as both } from '#core/survey/words/question/en.ts';
import type { QuestionTexts } from './sv.ts';

export const en: QuestionTexts = {
  name: 'Lykta',
  answering: {
    loading: 'Fetching the questions …',
    failedHeading: 'The questions could not be fetched',
    failed: 'Check that you are connected. You can also answer [in the plain form]({plain}).',
    tryAgain: 'Try again',
    noScriptHeading: 'Answer in the plain form',
    noScript: 'This browser does not run our scripts. You can still answer, in a plain form.',
    noScriptDoor: 'To the plain form',
    charactersLeft: '{count} characters left',
    charactersOver: '{count} characters too many',
    leaveHelp:
      'Clears the answers, also drafts and answers waiting on this device, and changes to another page. You can also press Esc three times.',
    language: 'Language',
    draft: 'Save a draft on my device',
    draftSaved: 'The draft is kept on this device only, until you send or remove it.',
    draftRemove: 'Remove the draft',
    draftRemoved: 'The draft has been removed.',
    draftFailed: 'The draft could not be saved. The browser does not allow it here.',
    ...both.answering,
  },
  causes: { oneChosen: '1 chosen', groupChosen: '{count} chosen' },
  ranking: {
    order: 'Your order',
    ranked: '{option} is number {number}.',
    unranked: '{option} is no longer in the order.',
    up: 'Move up',
    down: 'Move down',
  },
  place: both.place,
  notices: both.notices,
};
