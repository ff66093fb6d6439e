import type { Fault } from '#core/base/fault.ts';
import { RefusalError } from '../errors.ts';

/* What the staff are told when a survey cannot be had, kept or published. */

export const noSuchSurvey = (): RefusalError =>
  new RefusalError(404, 'survey-unknown', {
    sv: 'Enkäten finns inte. Någon kan ha tagit bort den eller publicerat den. Läs in listan på nytt.',
    en: 'There is no such survey. Somebody may have removed or published it. Reload the list.',
  });

export const draftIsThere = (): RefusalError =>
  new RefusalError(409, 'draft-exists', {
    sv: 'Det finns redan ett utkast till nästa version av enkäten. Öppna det i stället.',
    en: 'There is already a draft of the next version of this survey. Open that instead.',
  });

export const notASurvey = (faults: readonly Fault[]): RefusalError =>
  new RefusalError(
    400,
    'survey-malformed',
    {
      sv: 'Enkäten går inte att läsa. Listan säger var felen är.',
      en: 'The survey cannot be read. The list says where the faults are.',
    },
    faults,
  );

export const anotherSurvey = (): RefusalError =>
  new RefusalError(400, 'survey-other', {
    sv: 'Det som skickades är en annan enkät än utkastet. Läs in sidan på nytt.',
    en: 'What was sent is another survey than the draft. Reload the page.',
  });

export const sayWhichRevision = (): RefusalError =>
  new RefusalError(428, 'revision-missing', {
    sv: 'Läs in utkastet på nytt innan du sparar, så att ingen annans ändring går förlorad.',
    en: 'Reload the draft before you save, so that nobody else’s change is lost.',
  });

export const changedMeanwhile = (): RefusalError =>
  new RefusalError(409, 'changed-meanwhile', {
    sv: 'Någon annan har sparat utkastet sedan du läste in det. Läs in det på nytt och försök igen.',
    en: 'Somebody else has saved the draft since you loaded it. Reload it and try again.',
  });

export const notReady = (faults: readonly Fault[]): RefusalError =>
  new RefusalError(
    422,
    'survey-faulty',
    {
      sv: 'Enkäten kan inte publiceras än. Rätta det som står i listan.',
      en: 'The survey cannot be published yet. Mend what the list says.',
    },
    faults,
  );
