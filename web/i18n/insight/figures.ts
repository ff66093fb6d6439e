import type { Language } from '#core/base/language.ts';
import { dayInWords, decimalInWords, listInWords, periodInWords, wholeNumber } from '#core/base/words.ts';
import {
  type Rounded,
  type RoundedHeat,
  roundedDensity,
  roundedFewerThan,
  roundedHeat,
  roundedPersons,
  roundedRate,
  roundedRespondents,
  roundedShare,
} from '#core/exports/rounding.ts';
import type {
  AnswerFigure,
  Estimate,
  Frame,
  HeatArea,
  PlaceFigure,
  Rate,
  Share,
  Tier,
} from '#core/measures/contract.ts';
import { channelInWords } from '#core/places/channel-words.ts';
import type { FigureTexts } from './texts.ts';

/** Figures in words, always with their interval. Made once for a language and a tier. */
export function figureWords(texts: FigureTexts, language: Language, tier: Tier) {
  const number = (value: number) => wholeNumber(value, language);
  const percent = (value: number) => (language === 'en' ? `${value}%` : `${value}\u00a0%`);
  const range = ({ low, high }: Rounded) => texts.interval(number(low), number(high));
  const rangeIfKnown = ({ low, high }: RoundedHeat) =>
    low === null || high === null ? null : texts.interval(number(low), number(high));

  const shareValue = (share: Share, status: 'shown' | 'uncertain' = 'shown') => {
    const { value } = roundedShare(share, status);
    if (status === 'uncertain') return texts.uncertainAbout(percent(value));
    return value === 0 ? texts.underOnePerCent : percent(value);
  };

  return {
    number,
    percent,
    personsValue: (estimate: Estimate) => number(roundedPersons(estimate, tier).value),
    personsRange: (estimate: Estimate) => range(roundedPersons(estimate, tier)),
    /** Per 1,000 residents: "12 (9–15)", "3,4 (1,2–5,6)" */
    rate(perThousand: Rate): string {
      const { value, low, high } = roundedRate(perThousand);
      const decimal = (number: number) => decimalInWords(number, language);
      return `${decimal(value)} (${texts.interval(decimal(low), decimal(high))})`;
    },
    /** "ungefär 410 personer (404–416)" */
    persons(estimate: Estimate): string {
      const rounded = roundedPersons(estimate, tier);
      return `${texts.about(texts.persons(number(rounded.value)))} (${range(rounded)})`;
    },
    /** Of a part of the heat map: "Ungefär 284 personer (278–289)"; a model has no interval. */
    heatPersons(area: HeatArea): string {
      const rounded = roundedHeat(area, tier);
      const interval = rangeIfKnown(rounded);
      const about = texts.about(texts.persons(number(rounded.value)));
      return interval === null ? about : `${about} (${interval})`;
    },
    /** "284" */
    heatValue: (area: HeatArea) => number(roundedHeat(area, tier).value),
    /** "278–289", or that a model has none. */
    heatRange: (area: HeatArea) => rangeIfKnown(roundedHeat(area, tier)) ?? texts.noInterval,
    densityValue(density: RoundedHeat): string {
      const { value } = roundedDensity(density);
      return value === 0 ? texts.underOne : number(value);
    },
    /** "4 400–4 700"; null for a model. */
    densityRange: (density: RoundedHeat) => rangeIfKnown(roundedDensity(density)),
    shareValue,
    /** For a narrow column: "< 1 %" where the value rounds to nought. */
    shareShort: (share: Share) => (roundedShare(share).value === 0 ? texts.underOneShort : shareValue(share)),
    /** "18–22 %" */
    shareRange(share: Share, status: 'shown' | 'uncertain' = 'shown'): string {
      const { low, high } = roundedShare(share, status);
      return texts.interval(String(low), percent(high));
    },
    /** "20 % (18–22)" */
    share(share: Share): string {
      const { low, high } = roundedShare(share);
      return `${shareValue(share)} (${low}–${high})`;
    },
    fewerThan: (place: PlaceFigure) =>
      place.fewerThan === null ? texts.tooFew : texts.fewerThan(number(roundedFewerThan(place.fewerThan, tier))),
    answer: (answer: AnswerFigure) =>
      answer.share === null || answer.status === 'too-few' ? texts.tooFew : shareValue(answer.share, answer.status),
    respondents(frame: Frame): string {
      const { value, low, high } = roundedRespondents(frame);
      return texts.respondents(number(value), number(low), number(high));
    },
    /** "Ungefär 2 050 svarande (2 033–2 067), 2 februari–15 mars 2026. Uttag …" */
    frame(frame: Frame): string {
      return texts.frame(this.respondents(frame), this.period(frame), unbroken(shortRelease(frame)));
    },
    /** "Uttag dialogen-2025, 29 december 2025." */
    releaseMade: (frame: Frame) =>
      texts.releaseMade(unbroken(shortRelease(frame)), dayWords(frame.releasedOn, language)),
    release: (frame: Frame) => shortRelease(frame),
    period: (frame: Frame) => periodInWords(frame.opens, frame.closes, language).replaceAll(' ', '\u00a0'),
    day: (day: string) => dayWords(day, language),
    channels(frame: Frame): string {
      const names = frame.channels.map((channel) => channelInWords(channel, language));
      return texts.channels(listInWords(names, language));
    },
  };
}

export type FigureWords = ReturnType<typeof figureWords>;

const dayWords = (day: string, language: Language): string =>
  dayInWords(day, language, '0000-00-00').replaceAll(' ', '\u00a0');

/** "dialogen-2025": the municipality stands beside it already. Of several: "dialogen-2024 + dialogen-2025". */
function shortRelease({ release, municipality }: Frame): string {
  const prefix = `${municipality}-`;
  const short = (id: string): string => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  return release.split('+').map(short).join(' + ');
}

/** A release's name on one line: a word joiner after each hyphen. */
const unbroken = (name: string): string => name.replaceAll('-', '-\u2060');
