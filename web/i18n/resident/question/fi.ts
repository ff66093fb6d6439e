import { fi as both } from '#core/survey/words/question/fi.ts';
import type { QuestionTexts } from './sv.ts';

export const fi: QuestionTexts = {
  name: 'Lykta',
  answering: {
    loading: 'Haetaan kysymyksiä …',
    failedHeading: 'Kysymyksiä ei voitu hakea',
    failed: 'Tarkista, että sinulla on verkkoyhteys. Voit vastata myös [yksinkertaisella lomakkeella]({plain}).',
    tryAgain: 'Yritä uudelleen',
    noScriptHeading: 'Vastaa yksinkertaisella lomakkeella',
    noScript: 'Tämä selain ei suorita skriptejämme. Voit silti vastata yksinkertaisella lomakkeella.',
    noScriptDoor: 'Yksinkertaiseen lomakkeeseen',
    charactersLeft: '{count} merkkiä jäljellä',
    charactersOver: '{count} merkkiä liikaa',
    leaveHelp:
      'Tyhjentää vastaukset, myös luonnokset ja tällä laitteella odottavat vastaukset, ja vaihtaa toiselle sivulle. Voit myös painaa Esc-näppäintä kolme kertaa.',
    language: 'Kieli',
    draft: 'Tallenna luonnos laitteelleni',
    draftSaved: 'Luonnos tallennetaan vain tälle laitteelle, kunnes lähetät tai poistat sen.',
    draftRemove: 'Poista luonnos',
    draftRemoved: 'Luonnos on poistettu.',
    draftFailed: 'Luonnosta ei voitu tallentaa. Selain ei salli sitä täällä.',
    ...both.answering,
  },
  causes: { oneChosen: '1 valittu', groupChosen: '{count} valittu' },
  ranking: {
    order: 'Järjestyksesi',
    ranked: '{option} on numero {number}.',
    unranked: '{option} ei ole enää järjestyksessä.',
    up: 'Siirrä ylös',
    down: 'Siirrä alas',
  },
  place: both.place,
  notices: both.notices,
};
