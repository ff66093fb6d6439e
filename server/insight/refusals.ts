import { RefusalError } from '../errors.ts';

export const unknownRelease = (): RefusalError =>
  new RefusalError(404, 'unknown_release', {
    sv: 'Det uttaget finns inte. Välj ett i listan över dialoger.',
    lattlast: 'De svaren finns inte. Välj något annat.',
    en: 'There is no such release. Choose one in the list of dialogues.',
  });

export const unknownCategory = (): RefusalError =>
  new RefusalError(400, 'unknown_category', {
    sv: 'Den orsaken finns inte i uttaget. Välj en annan orsak.',
    lattlast: 'Det valet finns inte. Välj något annat.',
    en: 'The release has no such cause. Choose another cause.',
  });
