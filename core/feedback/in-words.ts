import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { decimalInWords, wholeNumber } from '../base/words.ts';
import type { Said, Since } from './contract.ts';
import { feedbackWords } from './words/index.ts';

/** What residents said: how many, with the interval, or why there is no figure. */
export function saidInWords({ kind, people, share }: Said, of: Since['of'], language: Language): string {
  const words = feedbackWords[language];
  if (kind === 'not-asked') return words.notCounted;
  if (kind === 'too-few' || people === null) return words.tooFew;
  const whole = (value: number): string => wholeNumber(value, language);
  const said = words.said[of](whole(people.value));
  return share === null ? said : `${said} ${words.share(whole(share.value), whole(share.low), whole(share.high))}`;
}

/**
 * Whether it helped, as far as residents' answers go: "since then", with the interval, never "because of it". Where the interval holds no
 * change it cannot be said, and where there are no two dialogues to hold against each other the sentence says why.
 */
export function sinceInWords(since: Since, language: Language): string {
  const words = feedbackWords[language];
  const { kind, of, difference } = since;
  if (kind === 'no-before' || kind === 'too-early' || kind === 'too-few' || kind === 'not-counted')
    return words.cannotSay[kind];
  if (difference === null) return words.cannotSay['too-few'];
  const size = (value: number): string => decimalInWords(Math.abs(value), language);
  const { low, high } = difference;
  if (kind === 'not-seen')
    return [words.notSeen(size(low), size(high)), beforeAfter(since, language)].filter(isSaid).join(' ');
  const ends = kind === 'less' ? ([size(high), size(low)] as const) : ([size(low), size(high)] as const);
  return [words[kind][of](...ends), beforeAfter(since, language), words.noCause].filter(isSaid).join(' ');
}

const isSaid = (sentence: string): boolean => sentence !== '';

/** Both shares, where both can be told. */
function beforeAfter({ before, after, beforeTitle, afterTitle }: Since, language: Language): string {
  if (before === null || after === null) return '';
  const whole = (value: number): string => wholeNumber(value, language);
  return feedbackWords[language].beforeAfter(
    whole(before.value),
    textIn(beforeTitle ?? undefined, language),
    whole(after.value),
    textIn(afterTitle ?? undefined, language),
  );
}
