import { textIn } from '#core/base/text-in.ts';
import { listInWords, lowered } from '#core/base/words.ts';
import type {
  ChangePicture,
  Difference,
  HeatArea,
  MapPicture,
  PlaceFigure,
  PlacePicture,
  PlacesPicture,
} from '#core/measures/contract.ts';
import type { FigureWords } from '../../i18n/insight/figures.ts';
import { placeTexts } from '../../i18n/insight/place.ts';
import type { StaffInsightTexts } from '../../i18n/insight/texts.ts';
import { differenceWords } from '../../i18n/map/difference.ts';
import { mapTexts } from '../../i18n/map/index.ts';
import { chosenWords } from '../../map/chosen-words.ts';
import { lengthWords } from '../../map/heat-words.ts';
import { squareNames } from './square-names.ts';
import { shownFirst } from './values-in-order.ts';

/** What the sentence to copy is made of. */
export interface Shown {
  readonly map: MapPicture;
  readonly places: PlacesPicture;
  readonly change: ChangePicture | null;
  /** All of a place, where it is what is shown. */
  readonly place: PlacePicture | null;
  readonly selected: string | null;
}

/**
 * One sentence with its frame in it: about the chosen square or place, else about the place most pointed out, or of what is chosen
 * in the filters the square. Null where everything is withheld.
 */
export function sentenceOf(
  { map, places, change, place, selected }: Shown,
  all: StaffInsightTexts,
  words: FigureWords,
): string | null {
  const area = map.areas.find(({ square }) => square.code === selected);
  if (area !== undefined) return squareSentence(area, map, change, all, words);
  const chosen = places.places.find(({ id, share }) => id === selected && share !== null);
  if (chosen === undefined && Object.keys(map.chosen).length > 0) {
    const highest = highestSquare(map);
    return highest === undefined ? null : squareSentence(highest, map, change, all, words);
  }
  const told = chosen ?? places.places.find(({ share }) => share !== null);
  if (told === undefined) return null;
  const sentences = [placeSentence(told, places, change, all, words), ...aroundSentences(told, place, all, words)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** Of what is chosen nothing is known by place. */
const highestSquare = ({ areas }: MapPicture): HeatArea | undefined =>
  areas
    .filter(({ rest }) => rest.length === 0)
    .reduce<HeatArea | undefined>(
      (highest, area) => (highest !== undefined && highest.estimate.value >= area.estimate.value ? highest : area),
      undefined,
    );

/** When and why, where all of the place is shown: each with the square that it is of. */
function aroundSentences(
  { id }: PlaceFigure,
  place: PlacePicture | null,
  { figures, language }: StaffInsightTexts,
  words: FigureWords,
): readonly string[] {
  if (place?.unsafe.id !== id) return [];
  const texts = placeTexts(language === 'en' ? 'en' : 'sv');
  return place.around.flatMap(({ filter, square, values }) => {
    if (square === null || (filter !== 'time' && filter !== 'category')) return [];
    const told = (filter === 'category' ? shownFirst(values) : values).flatMap(({ text, estimate }) =>
      estimate === null ? [] : [`${textIn(text, language)}, ${lowered(words.persons(estimate))}`],
    );
    const few = values.filter(({ estimate }) => estimate === null).map(({ text }) => textIn(text, language));
    const rest = few.length === 0 ? [] : [`${figures.tooFew}: ${listInWords(few.map(lowered), language)}`];
    return [texts.sentence(texts.square(lengthWords(square.sizeMetres)), texts.by[filter], [...told, ...rest])];
  });
}

function squareSentence(
  area: HeatArea,
  map: MapPicture,
  change: ChangePicture | null,
  { staff, figures, reading, language }: StaffInsightTexts,
  words: FigureWords,
): string {
  const texts = mapTexts(language);
  const name = squareNames(map.areas, figures, reading).get(area.square.code) ?? area.square.code;
  const difference = change?.squares?.find(({ square }) => square.code === area.square.code)?.difference;
  return staff.squareSentence({
    square: `${name}, ${lengthWords(area.square.sizeMetres)}`,
    persons: lowered(words.heatPersons(area)),
    feeling: map.feeling,
    notes: [...chosenWords(map, language, texts), ...(map.basis === 'model' ? [texts.model.replace(/\.$/u, '')] : [])],
    dialogue: textIn(map.frame.title, language),
    respondents: lowered(words.respondents(map.frame)),
    release: words.release(map.frame),
    earlier: comparison(change, difference, staff, language, words),
  });
}

/** "jämfört med dialogen 2024, ungefär 1 890 svarande (…): 3,4 fler per 100 svarande (2,0–4,8)"; null where nothing is compared. */
function comparison(
  change: ChangePicture | null,
  difference: Difference | undefined,
  staff: StaffInsightTexts['staff'],
  language: StaffInsightTexts['language'],
  words: FigureWords,
): string | null {
  if (change === null || difference === undefined) return null;
  return staff.compared(
    differenceWords(difference, language),
    textIn(change.before.title, language),
    lowered(words.respondents(change.before)),
  );
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
    earlier: comparison(change, difference, staff, language, words),
  });
}
