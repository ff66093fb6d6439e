import { RefusalError } from '../errors.ts';

export const unknownRelease = (): RefusalError =>
  new RefusalError(404, 'unknown_release', {
    sv: 'Det uttaget finns inte. Välj ett i listan över dialoger.',
    lattlast: 'De svaren finns inte. Välj något annat.',
    en: 'There is no such release. Choose one in the list of dialogues.',
  });

export const unknownValue = (): RefusalError =>
  new RefusalError(400, 'unknown_value', {
    sv: 'Det valet finns inte i uttaget. Välj något annat i filtret.',
    lattlast: 'Det valet finns inte. Välj något annat.',
    en: 'The release has no such value. Choose another in the filter.',
  });

export const tooManyFilters = (most: number): RefusalError =>
  new RefusalError(400, 'too_many_filters', {
    sv: `Högst ${most === 1 ? 'ett filter' : `${most} filter`} åt gången. Fler skulle bli en gissning. Ta bort ett val.`,
    lattlast: `Du kan bara välja ${most} sak${most === 1 ? '' : 'er'} åt gången. Ta bort ett val.`,
    en: `At most ${most} filter${most === 1 ? '' : 's'} at once. More would be a guess. Take one choice away.`,
  });

export const badOutline = (most: number): RefusalError =>
  new RefusalError(400, 'bad_outline', {
    sv: `Området kan inte läsas. Skriv 3 till ${most} hörn i hela meter (SWEREF 99 TM) som "E,N;E,N;E,N", utan linjer som korsar varandra.`,
    lattlast: 'Området kan inte läsas. Rita det igen.',
    en: `The outline cannot be read. Give 3 to ${most} corners in whole metres (SWEREF 99 TM) as "E,N;E,N;E,N", with no lines that cross.`,
  });

export const notComparable = (): RefusalError =>
  new RefusalError(400, 'not_comparable', {
    sv: 'De uttagen går inte ihop: de har inte samma rutor, eller så är ett av dem med två gånger. Välj andra.',
    lattlast: 'De svaren kan inte läggas ihop. Välj andra.',
    en: 'Those releases do not go together: their squares differ, or one of them is named twice. Choose others.',
  });
