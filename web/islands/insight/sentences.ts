import { textIn } from '#core/base/text-in.ts';
import type { ChangePicture, HeatArea, MapPicture, PlaceFigure, PlacesPicture } from '#core/measures/contract.ts';
import type { FigureWords } from '../../i18n/insight/figures.ts';
import type { StaffInsightTexts } from '../../i18n/insight/texts.ts';
import { differenceWords } from '../../i18n/map/difference.ts';
import { mapTexts } from '../../i18n/map/index.ts';
import { chosenWords } from '../../map/chosen-words.ts';
import { lengthWords } from '../../map/heat-words.ts';
import { squareNames } from './square-names.ts';

/** What the sentence to copy is made of. */
export interface Shown {
  readonly map: MapPicture;
  readonly places: PlacesPicture;
  readonly change: ChangePicture | null;
  readonly selected: string | null;
}

/**
 * One sentence with its frame in it: about the chosen square or place, else about the place most pointed out. Null where
 * everything is withheld.
 */
export function sentenceOf(
  { map, places, change, selected }: Shown,
  all: StaffInsightTexts,
  words: FigureWords,
): string | null {
  const area = map.areas.find(({ square }) => square.code === selected);
  if (area !== undefined) return squareSentence(area, map, all, words);
  const place = places.places.find(({ id, share }) => id === selected && share !== null);
  const told = place ?? places.places.find(({ share }) => share !== null);
  return told === undefined ? null : placeSentence(told, places, change, all, words);
}

function squareSentence(
  area: HeatArea,
  map: MapPicture,
  { staff, figures, reading, language }: StaffInsightTexts,
  words: FigureWords,
): string {
  const texts = mapTexts(language);
  const name = squareNames(map.areas, figures, reading).get(area.square.code) ?? area.square.code;
  return staff.squareSentence({
    square: `${name}, ${lengthWords(area.square.sizeMetres)}`,
    persons: lowered(words.heatPersons(area)),
    feeling: map.feeling,
    notes: [...chosenWords(map, language, texts), ...(map.basis === 'model' ? [texts.model.replace(/\.$/u, '')] : [])],
    dialogue: textIn(map.frame.title, language),
    respondents: lowered(words.respondents(map.frame)),
    release: words.release(map.frame),
  });
}

function placeSentence(
  { id, name, share, estimate }: PlaceFigure,
  { frame, feeling }: PlacesPicture,
  change: ChangePicture | null,
  { staff, language }: StaffInsightTexts,
  words: FigureWords,
): string | null {
  if (share === null || estimate === null) return null;
  const difference = change?.places.find((place) => place.id === id)?.difference;
  return staff.sentence({
    place: name,
    share: words.share(share),
    persons: lowered(words.persons(estimate)),
    feeling,
    dialogue: textIn(frame.title, language),
    respondents: lowered(words.respondents(frame)),
    release: words.release(frame),
    earlier:
      change === null || difference === undefined
        ? null
        : staff.compared(
            differenceWords(difference, language),
            textIn(change.before.title, language),
            lowered(words.respondents(change.before)),
          ),
  });
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
