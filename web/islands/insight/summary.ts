import { textIn } from '#core/base/text-in.ts';
import { listInWords, lowered } from '#core/base/words.ts';
import type { ChangePicture, Chosen, TotalsPicture } from '#core/measures/contract.ts';
import type { FilterName } from '#core/privacy/filters.ts';
import type { BenchTexts } from '../../i18n/insight/bench.ts';
import type { FigureWords } from '../../i18n/insight/figures.ts';
import type { StaffLanguage } from '../../i18n/insight/index.ts';

type Value = TotalsPicture['filters'][number]['values'][number];
type Counted = Value & { readonly total: NonNullable<Value['total']> };

/** Values that take what is none of the others, or was not stated: nobody would call them a cause or a time. */
const REST: readonly string[] = ['OVR', 'ej-angivet'];
const TOLD: readonly FilterName[] = ['category', 'time'];

/**
 * What and when, most often: the cause and the time of day that most pointed something out for, and beside each what cannot be told
 * apart from it. Null where nothing is counted so.
 */
export function mostOften(
  { filters }: TotalsPicture,
  texts: BenchTexts,
  language: StaffLanguage,
  words: FigureWords,
): string | null {
  const told = filters
    .filter(({ name }) => TOLD.includes(name))
    .flatMap(({ name, values }) => {
      const most = foremost(values.filter(isCounted).filter(({ code }) => !REST.includes(code)));
      const named = most.map(({ text, total }) => `${textIn(text, language)}, ${lowered(words.persons(total))}`);
      if (most.length <= MOST_ALIKE) return named.length === 0 ? [] : [named.join(texts.or)];
      // That it is so all day says something; that many causes are alike does not.
      const alike = values.filter(({ code }) => most.some((one) => one.code === code));
      return name === 'time' ? [texts.alike(alike.map(({ text }) => textIn(text, language)))] : [];
    });
  return told.length === 0 ? null : texts.mostOften(told);
}

const isCounted = (value: Value): value is Counted => value.total !== null;

/** So many that cannot be told apart are named with their figures. */
const MOST_ALIKE = 2;

/** The highest value, and those whose intervals reach into its own. */
function foremost(values: readonly Counted[]): readonly Counted[] {
  const [first, ...others] = [...values].sort((one, other) => other.total.value - one.total.value);
  if (first === undefined) return [];
  return [first, ...others.filter(({ total }) => total.high >= first.total.low)];
}

/** How many pointed out anything of the one thing that is chosen; null where that is none, two, or not counted. */
export function totalOf(
  { filters }: TotalsPicture,
  chosen: Chosen,
  texts: BenchTexts,
  words: FigureWords,
): string | null {
  const [choice, ...more] = Object.entries(chosen);
  if (choice === undefined || more.length > 0) return null;
  const values = filters.find(({ name }) => name === choice[0])?.values;
  const total = values?.find(({ code }) => code === choice[1])?.total ?? null;
  return total === null ? null : texts.total(lowered(words.persons(total)));
}

const MOST_NAMED = 3;

/** Which places more or fewer have pointed out since the dialogue before, and of how many that cannot be said. */
export function sinceLastTime(
  { before, places }: ChangePicture,
  texts: BenchTexts,
  language: StaffLanguage,
): string | null {
  if (places.length === 0) return null;
  const named = (way: 'more' | 'less'): string | null => {
    const changed = places
      .filter(({ difference }) => difference.change === way)
      .sort((one, other) => Math.abs(other.difference.value) - Math.abs(one.difference.value));
    const shown = changed.slice(0, MOST_NAMED).map(({ name }) => name);
    const rest = changed.length - shown.length;
    return shown.length === 0 ? null : listInWords(rest === 0 ? shown : [...shown, texts.others(rest)], language);
  };
  const chance = places.filter(({ difference }) => difference.change === 'chance').length;
  return texts.since(textIn(before.title, language), named('more'), named('less'), chance);
}
